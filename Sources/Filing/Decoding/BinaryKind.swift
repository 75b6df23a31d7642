/// A file format that is not text, known by its first bytes (文件格式).
struct BinaryKind: Hashable, Sendable {
  let zh: String
  let en: String
  private let signature: [UInt8]
  /// Where the signature stands.
  private let offset: Int

  private init(_ name: (zh: String, en: String), _ signature: [UInt8], at offset: Int = 0) {
    (zh, en) = name
    self.signature = signature
    self.offset = offset
  }

  private init(_ name: (zh: String, en: String), _ signature: String, at offset: Int = 0) {
    self.init(name, Array(signature.utf8), at: offset)
  }

  /// The format that the bytes begin as, if it is one of those that reach a newsroom.
  static func of(_ bytes: [UInt8]) -> BinaryKind? {
    guard let kind = known.first(where: { $0.matches(bytes) }) else { return nil }
    guard kind == zip else { return kind }
    // The parts of such an archive are named in clear text near its start.
    return archives.first { bytes.prefix(4096).contains($0.signature) } ?? zip
  }

  private func matches(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(offset).starts(with: signature)
  }

  private static let zip = BinaryKind(("ZIP 压缩包", "a ZIP archive"), "PK\u{3}\u{4}")

  private static let archives = [
    BinaryKind(("Word 文档（DOCX）", "a Word document (DOCX)"), "word/"),
    BinaryKind(("Excel 表格（XLSX）", "an Excel sheet (XLSX)"), "xl/"),
    BinaryKind(("PowerPoint 演示文稿（PPTX）", "a PowerPoint file (PPTX)"), "ppt/"),
    BinaryKind(("OpenDocument 文档", "an OpenDocument file"), "application/vnd.oasis"),
    BinaryKind(("EPUB 电子书", "an EPUB book"), "application/epub"),
  ]

  private static let known = [
    zip,
    BinaryKind(("PDF 文件", "a PDF file"), "%PDF-"),
    BinaryKind(("PNG 图片", "a PNG picture"), [0x89, 0x50, 0x4E, 0x47]),
    BinaryKind(("JPEG 图片", "a JPEG picture"), [0xFF, 0xD8, 0xFF]),
    BinaryKind(("GIF 图片", "a GIF picture"), "GIF87a"),
    BinaryKind(("GIF 图片", "a GIF picture"), "GIF89a"),
    BinaryKind(("TIFF 图片", "a TIFF picture"), [0x49, 0x49, 0x2A, 0x00]),
    BinaryKind(("TIFF 图片", "a TIFF picture"), [0x4D, 0x4D, 0x00, 0x2A]),
    BinaryKind(("WebP 图片", "a WebP picture"), "WEBPVP8", at: 8),
    BinaryKind(("Photoshop 图片", "a Photoshop picture"), "8BPS\0"),
    BinaryKind(("视频或 HEIC 图片", "a film or HEIC picture"), "ftyp", at: 4),
    BinaryKind(
      ("老版 Word 或 WPS 文档", "an old Word or WPS document"),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    BinaryKind(("RTF 文档", "an RTF document"), "{\\rtf"),
    BinaryKind(("PostScript 文件", "a PostScript file"), "%!PS"),
    BinaryKind(("可执行程序", "a program (ELF)"), [0x7F, 0x45, 0x4C, 0x46]),
    BinaryKind(("gzip 压缩文件", "a gzip file"), [0x1F, 0x8B]),
    BinaryKind(("bzip2 压缩文件", "a bzip2 file"), "BZh91AY"),
    BinaryKind(("xz 压缩文件", "an xz file"), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    BinaryKind(("7z 压缩包", "a 7z archive"), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    BinaryKind(("RAR 压缩包", "a RAR archive"), "Rar!\u{1A}"),
    BinaryKind(("OpenType 字体", "an OpenType font"), "OTTO\0"),
    BinaryKind(("TrueType 字体", "a TrueType font"), [0x00, 0x01, 0x00, 0x00]),
    BinaryKind(("字体合集", "a font collection"), "ttcf\0"),
    BinaryKind(("网页字体", "a web font"), "wOF2"),
    BinaryKind(("SQLite 数据库", "an SQLite database"), "SQLite format 3\0"),
    BinaryKind(("UTF-32 编码的文字", "text in UTF-32"), [0xFF, 0xFE, 0x00, 0x00]),
    BinaryKind(("UTF-32 编码的文字", "text in UTF-32"), [0x00, 0x00, 0xFE, 0xFF]),
  ]
}
