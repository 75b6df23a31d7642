package import PressDiagnostics

/// What a press file is checked for (印前检查项), in the order of a report; prepress design §4.1.
package enum PreflightCheck: String, Hashable, Sendable, CaseIterable {
  // The file.
  case syntax = "preflight.syntax"
  case content = "preflight.content"
  case encryption = "preflight.encryption"
  case claim = "preflight.claim"
  case version = "preflight.version"
  case fileID = "preflight.file-id"
  case info = "preflight.info"
  case trapped = "preflight.trapped"
  case xmp = "preflight.xmp"
  case xmpInfo = "preflight.xmp-info"
  case outputIntent = "preflight.output-intent"
  case outputProfile = "preflight.output-profile"
  case forbidden = "preflight.forbidden"
  // The page.
  case boxes = "preflight.boxes"
  case trimSize = "preflight.trim-size"
  case blank = "preflight.blank"
  // Fonts.
  case fontsEmbedded = "preflight.fonts-embedded"
  case fontsDrawn = "preflight.fonts-drawn"
  case fontsFallback = "preflight.fonts-fallback"
  case fontsMap = "preflight.fonts-map"
  case missingGlyph = "preflight.missing-glyph"
  case toUnicode = "preflight.to-unicode"
  // Colour.
  case noRGB = "preflight.no-rgb"
  case deviceOnly = "preflight.device-only"
  case spots = "preflight.spots"
  case registration = "preflight.registration"
  case transparency = "preflight.transparency"
  // Text and lines.
  case blackText = "preflight.black-text"
  case blackOverprint = "preflight.black-overprint"
  case lineOverprint = "preflight.line-overprint"
  case whiteKnockout = "preflight.white-knockout"
  case smallText = "preflight.small-text"
  case leastText = "preflight.least-text"
  case textInBleed = "preflight.text-in-bleed"
  case hairline = "preflight.hairline"
  case hairlineInks = "preflight.hairline-inks"
  // Pictures.
  case imageResolution = "preflight.image-resolution"
  case imageCoding = "preflight.image-coding"
  case imagePolarity = "preflight.image-polarity"
  // Plates.
  case totalInk = "preflight.total-ink"
  case blackPlate = "preflight.black-plate"

  /// The part of the id behind the point, as limit files name the check.
  package var name: String { String(rawValue.dropFirst("preflight.".count)) }

  package init?(name: String) { self.init(rawValue: "preflight." + name) }

  /// What a failure weighs unless a limit file says otherwise.
  package var usualSeverity: Severity {
    switch self {
    case .fontsFallback, .hairlineInks, .imagePolarity: .warning
    default: .error
    }
  }

  /// Whether it asks how the page prints; of a file that is only kept nobody asks that.
  var isOfPress: Bool {
    switch self {
    case .trapped, .boxes, .trimSize, .spots, .registration, .blackText, .blackOverprint,
      .lineOverprint, .whiteKnockout, .smallText, .leastText, .textInBleed, .hairline,
      .hairlineInks, .imageResolution, .imagePolarity, .totalInk, .blackPlate:
      true
    default: false
    }
  }

  /// Whether plates have to be rendered for it.
  package var needsPlates: Bool { self == .totalInk || self == .blackPlate }
}

extension PreflightCheck {
  /// What is wrong where the check fails.
  package var message: Diagnostic.Message {
    switch self {
    case .syntax: .init(zh: "PDF 文件有语法错误", en: "the PDF is damaged")
    case .content: .init(zh: "有页面内容无法解读", en: "page content cannot be read")
    case .encryption: .init(zh: "文件已加密", en: "the file is encrypted")
    case .claim: .init(zh: "文件没有声明应有的标准", en: "the file does not claim the standard")
    case .version: .init(zh: "PDF 版本不合标准", en: "the PDF version does not fit the standard")
    case .fileID: .init(zh: "文件没有 /ID", en: "the file has no /ID")
    case .info: .init(zh: "文件信息不全或日期有误", en: "the file's Info lacks entries or has bad dates")
    case .trapped: .init(zh: "没有说明是否已作补漏白", en: "Trapped is neither True nor False")
    case .xmp: .init(zh: "XMP 元数据缺失、残缺或被压缩", en: "XMP is missing, unreadable or compressed")
    case .xmpInfo: .init(zh: "XMP 与文件信息不一致", en: "XMP and Info disagree")
    case .outputIntent: .init(zh: "输出意图不合要求", en: "the output intent is not as it should be")
    case .outputProfile:
      .init(zh: "输出特性文件不是 CMYK 印刷机的", en: "the output profile is none of a CMYK press")
    case .forbidden: .init(zh: "有印刷文件不许有的内容", en: "the file holds what no press file may")
    case .boxes: .init(zh: "成品框或出血框不合要求", en: "trim or bleed box is missing or misplaced")
    case .trimSize: .init(zh: "成品尺寸不符，或版面被旋转", en: "the trim size is wrong or the page turned")
    case .blank: .init(zh: "空白版", en: "a page is blank")
    case .fontsEmbedded: .init(zh: "字体没有嵌入", en: "a font is not embedded")
    case .fontsDrawn: .init(zh: "用了 Type 3 字体", en: "a Type 3 font is used")
    case .fontsFallback: .init(zh: "用了替代字体或仿粗体", en: "a fallback or synthesised face is used")
    case .fontsMap: .init(zh: "字体没有字形对照", en: "a font lacks CIDToGIDMap or CIDSet")
    case .missingGlyph: .init(zh: "有缺字（字形 0）", en: "a glyph is missing (.notdef is shown)")
    case .toUnicode: .init(zh: "字体没有 ToUnicode，文字无法检索", en: "a font has no ToUnicode map")
    case .noRGB: .init(zh: "有 RGB 颜色", en: "RGB colour is used")
    case .deviceOnly: .init(zh: "有 PDF/X-1a 不许用的色彩空间", en: "a colour space X-1a does not allow")
    case .spots: .init(zh: "专色不许用，或同名不同色", en: "a spot ink is not allowed or ambiguous")
    case .registration: .init(zh: "套准色用在成品之内", en: "registration colour inside the trim")
    case .transparency: .init(zh: "有未拼合的透明效果", en: "there is live transparency")
    case .blackText: .init(zh: "黑字不是单黑", en: "black text is not black ink alone")
    case .blackOverprint: .init(zh: "黑字没有叠印", en: "black text does not overprint")
    case .lineOverprint: .init(zh: "黑细线没有叠印", en: "a thin black line does not overprint")
    case .whiteKnockout: .init(zh: "白色设了叠印，会消失", en: "white is set to overprint and will vanish")
    case .smallText: .init(zh: "小字用了多种油墨", en: "small text is in more than one ink")
    case .leastText: .init(zh: "字号小于下限", en: "text is smaller than the limit")
    case .textInBleed: .init(zh: "文字在出血处，会被裁掉", en: "text stands in the bleed and will be cut off")
    case .hairline: .init(zh: "线细于下限", en: "a line is thinner than the limit")
    case .hairlineInks: .init(zh: "细线用了多种油墨或为反白", en: "a thin line is white or in several inks")
    case .imageResolution: .init(zh: "图片分辨率不合要求", en: "a picture's resolution is out of range")
    case .imageCoding: .init(zh: "图片用了不许用的编码", en: "a picture is coded in a forbidden way")
    case .imagePolarity: .init(zh: "CMYK JPEG 可能印成负片", en: "a CMYK JPEG may print as a negative")
    case .totalInk: .init(zh: "总墨量超限", en: "total ink is over the limit")
    case .blackPlate: .init(zh: "黑字动了别的版", en: "black text changes other plates")
    }
  }
}
