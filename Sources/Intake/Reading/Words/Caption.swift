/// What stands under or beside a picture (图片说明).
///
/// newspaper-practice §4.3: 图①：…, 上图, 图为…, ×××摄, 资料图片, 新华社发, 影像中国.
enum Caption {
  /// Longer text is a story about a picture.
  private static let longest = 200
  /// A credit alone is shorter.
  private static let longestCredit = 48

  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= longest, let first = scalars.first else { return false }
    if openings.begin(scalars) { return true }
    if let place = places.opening(of: scalars[...]),
      let next = scalars.dropFirst(place.count).first,
      "：:为是系，（、 ".unicodeScalars.contains(next)
    {
      return true
    }
    if "图照表▲▼△▽↑↓←→".unicodeScalars.contains(first), isNumbered(scalars) { return true }
    return isCredit(scalars[...])
  }

  /// 本报记者 张三 摄, 张三摄（影像中国）, （资料图片）, 新华社发, 图片由某馆提供.
  static func isCredit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    if text.first == "（", text.last == "）" { text = text.dropFirst().dropLast() }
    guard !text.isEmpty, text.count <= longestCredit, !text.contains("。") else { return false }
    if let open = text.lastIndex(of: "（"), text.last == "）",
      credits.hold(text[(open + 1)...].dropLast().bare)
    {
      return true
    }
    let word = text.bare
    if credits.hold(word) || sources.end(word) { return true }
    if givers.begin(word) { return giving.end(word) }
    guard text.last == "摄" else { return false }
    return !text.contains { "，；！？".unicodeScalars.contains($0) } || text.count <= 30
  }

  /// 图①：, 图1：, 图二为, 图②③：, ▲ before words.
  private static func isNumbered(_ scalars: [Unicode.Scalar]) -> Bool {
    // ▲ opens the entries of lists too; a caption names its picture or who took it.
    if "▲▼△▽↑↓←→".unicodeScalars.contains(scalars[0]) {
      return scalars.contains("图") || scalars.suffix(8).contains("摄")
    }
    var index = 1
    if index < scalars.count, "片表".unicodeScalars.contains(scalars[index]) { index += 1 }
    let start = index
    while index < scalars.count,
      scalars[index].isNumeral || "①②③④⑤⑥⑦⑧⑨⑩、图".unicodeScalars.contains(scalars[index])
    {
      index += 1
    }
    guard index > start, index < scalars.count else { return false }
    return "：:为是系 ".unicodeScalars.contains(scalars[index])
  }

  private static let openings: Phrases = [
    "图：", "图为", "图片说明", "压题照片", "本版图片", "本版照片", "照片为", "封面图：", "资料图：",
  ]
  /// Where the picture stands; 上图书馆 is no place.
  private static let places: Phrases = [
    "左上图", "右上图", "左下图", "右下图", "上图", "下图", "左图", "右图", "中图", "题图", "大图", "小图",
  ]
  private static let credits: Phrases = [
    "资料图片", "资料照片", "影像中国", "新华社发", "新华社照片", "视觉中国", "人民视觉", "图片来源网络", "本报资料图片", "资料图", "网络图片",
    "人民图片", "新华网发", "中新社发", "CFP供图", "CFP",
  ]
  private static let givers: Phrases = ["图片由", "照片由"]
  private static let giving: Phrases = ["提供"]
  private static let sources: Phrases = [
    "供图", "新华社发", "图片来源", "视觉中国", "影像中国", "中新社发", "人民视觉", "摄影",
  ]
}
