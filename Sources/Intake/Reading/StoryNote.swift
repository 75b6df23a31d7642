/// Short lines of a story that are no text: signatures, captions, remarks (署名、图注、附记).
///
/// newspaper-practice §1.6 and §4.3.
enum StoryNote {
  /// The kind of such a line; nil for any other line.
  static func kind(of scalars: [Unicode.Scalar]) -> LineKind? {
    guard scalars.count <= 80, !scalars.contains("。") || scalars.first == "（" else {
      return isCaption(scalars) ? .caption : nil
    }
    if scalars.first == "（", scalars.last == "）", isOnePair(scalars) {
      return inBrackets(scalars.dropFirst().dropLast())
    }
    if isCaption(scalars) { return .caption }
    if isSignature(scalars[...]), !scalars.contains(where: { $0 == "，" || $0 == "：" }) {
      return scalars.last == "摄" ? .caption : .byline
    }
    return nil
  }

  private static func inBrackets(_ inner: ArraySlice<Unicode.Scalar>) -> LineKind {
    if inner.count <= 60, isSignature(inner) || isNames(inner) { return .byline }
    return .endnote
  }

  private static func isSignature(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 60, !text.contains(where: { $0 == "。" || $0 == "？" || $0 == "！" }) else {
      return false
    }
    let start = text.drop { $0 == "□" || $0 == "■" || $0 == "●" || $0.isBlank }
    return openings.contains { start.starts(with: $0.unicodeScalars) }
  }

  /// Only names: two to four characters each, parted by 、 or white space.
  private static func isNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(text)
    let names = NameList.names(in: scalars, 0..<scalars.count)
    let marks = ["完", "待续", "下", "上", "中", "综合", "资料图片", "影像中国", "未完待续"]
    return !names.isEmpty && names.count <= 10 && !marks.contains(text.string)
      && names.allSatisfy { name in
        let isHan = name.allSatisfy { scalars[$0].isHan || scalars[$0].isBlank }
        let isForeign = name.contains { scalars[$0] == "·" } && name.count <= 16
        return isForeign || (isHan && (2...4).contains(name.count))
      }
  }

  private static func isCaption(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 160 else { return false }
    if captionOpenings.contains(where: { scalars.starts(with: $0.unicodeScalars) }) { return true }
    if scalars.first == "图", scalars.count > 2, scalars[2] == "：",
      "①②③④⑤⑥⑦⑧⑨一二三四五六123456789".unicodeScalars.contains(scalars[1])
    {
      return true
    }
    guard scalars.count <= 40, let last = scalars.last, !scalars.contains("。") else { return false }
    return last == "摄" || captionEndings.contains { scalars.string.hasSuffix($0) }
  }

  private static func isOnePair(_ scalars: [Unicode.Scalar]) -> Bool {
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "（" { depth += 1 }
      if scalar == "）" { depth -= 1 }
      if depth == 0 { return index == scalars.count - 1 }
    }
    return false
  }

  private static let openings = [
    "本报记者", "本报见习记者", "本报通讯员", "本报特约", "本报评论员", "见习记者", "实习记者", "实习生", "特约记者", "特约通讯员", "通讯员",
    "记者 ",
    "记者\u{3000}", "记者\u{A0}", "新华社记者", "本刊记者", "晚报记者", "日报记者", "融媒体记者", "全媒体记者", "文/", "文／", "图/",
    "文图/",
    "图文/", "文并摄", "文|", "文 ", "作者：", "作者为", "作者系", "作者单位", "作者 ", "撰文", "本报综合", "据新华社", "据《",
    "据人民日报", "综合新华社",
  ]
  private static let captionOpenings = ["图：", "图为", "上图", "下图", "左图", "右图", "图片说明", "题图"]
  private static let captionEndings = ["供图", "新华社发", "图片来源", "视觉中国"]
}
