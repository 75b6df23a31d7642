package import Archives
package import Filing
package import Intake
internal import Markup
internal import MarkupReading
package import PressDiagnostics

/// Copy whose container has been opened (拆开的来稿).
package struct OpenedCopy {
  /// The file in which its text stands.
  package var file: SourceFile
  package var copy: Copy
  package var diagnostics: [Diagnostic]

  /// What was in it.
  package enum Copy {
    /// Raw text or Markdown.
    case text(SourceFile)
    /// Lines with what their format says; the archive holds the pictures.
    case sheet(CopySheet, ArchiveReader?)
    /// The list of a page's stories, which stand in other files.
    case pageList(PageList)
  }

  /// A list with the path of its file.
  package struct PageList {
    package var path: String
    package var page: EpaperPage
    package var file: SourceFile
  }
}

/// Opens a file of any known form (拆稿): decodes, unpacks, parses.
package enum CopyOpener {
  static let noDocumentID = "word.no-document"
  static let pictureID = "word.picture-missing"

  /// Opens what stands at a path; `-` is standard input.
  package static func open(
    _ path: String, encoding: TextEncoding?
  ) throws(DiagnosticsError) -> OpenedCopy {
    let name = Filing.name(of: path)
    return try opened(Filing.readCopy(path), name: name, encoding: encoding)
  }

  /// Opens bytes that are in memory.
  package static func opened(
    _ bytes: [UInt8], name: String, encoding: TextEncoding? = nil
  ) throws(DiagnosticsError) -> OpenedCopy {
    if CopyFormat.isWord(bytes, name: name) { return try word(bytes, name) }
    let read = try Filing.text(of: bytes, name: name, encoding: encoding)
    var opened = try opened(read.value, as: CopyFormat.of(name: name, text: read.value))
    opened.diagnostics = read.diagnostics + opened.diagnostics
    return opened
  }

  static func opened(
    _ file: SourceFile, as format: CopyFormat
  ) throws(DiagnosticsError) -> OpenedCopy {
    switch format {
    case .text, .word: return OpenedCopy(file: file, copy: .text(file), diagnostics: [])
    case .page:
      let tree = try MarkupReader.read(file, as: .html)
      if !Intake.isStory(tree), let page = EpaperPage.read(tree) {
        let list = OpenedCopy.PageList(path: file.name, page: page, file: file)
        return OpenedCopy(file: file, copy: .pageList(list), diagnostics: [])
      }
      return sheet(Intake.sheet(ofPage: tree), file)
    case .wire: return sheet(Intake.sheet(ofWire: try MarkupReader.read(file, as: .xml)), file)
    }
  }

  private static func sheet(_ read: Diagnosed<CopySheet>, _ file: SourceFile) -> OpenedCopy {
    OpenedCopy(file: file, copy: .sheet(read.value, nil), diagnostics: read.diagnostics)
  }

  private static func word(_ bytes: [UInt8], _ name: String) throws(DiagnosticsError) -> OpenedCopy
  {
    let archive = try ArchiveReader(bytes, name: name)
    guard let body = try part(WordDocument.Part.body, of: archive, name) else {
      throw DiagnosticsError(
        Diagnostic(
          noDocumentID, .error, zh: "“\(name)”里没有 Word 正文",
          en: "'\(name)' holds no Word document", at: .file(name),
          hint: "save it as .docx, or as plain text"))
    }
    let document = WordDocument(
      name: name, body: body, styles: try part(WordDocument.Part.styles, of: archive, name),
      numbering: try part(WordDocument.Part.numbering, of: archive, name),
      relations: try part(WordDocument.Part.relations, of: archive, name),
      footnotes: try part(WordDocument.Part.footnotes, of: archive, name))
    let read = Intake.sheet(of: document)
    return OpenedCopy(
      file: read.value.file, copy: .sheet(read.value, archive), diagnostics: read.diagnostics)
  }

  private static func part(
    _ part: String, of archive: ArchiveReader, _ name: String
  ) throws(DiagnosticsError) -> MarkupTree? {
    guard let bytes = try archive.bytes(of: part) else { return nil }
    let read = try Filing.text(of: bytes, name: "\(name)/\(part)")
    return try MarkupReader.read(read.value, as: .xml)
  }

  static func missingPicture(_ picture: CopyPicture, in sheet: CopySheet) -> Diagnostic {
    Diagnostic(
      pictureID, .warning, zh: "图片 \(picture.source) 不在文档里",
      en: "the picture \(picture.source) is not in the document",
      at: sheet.lines.indices.contains(picture.line)
        ? sheet.lines[picture.line].text.place : .file(sheet.file.name), desk: .editor,
      hint: "embed it in Word, or hand it in beside the text")
  }
}
