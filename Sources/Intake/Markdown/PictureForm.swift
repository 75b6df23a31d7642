internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// The pictures of a story's front matter (稿件的图片): a list of forms, or of bare file names.
enum PictureForm {
  private static let keys: [YAMLForm.Key] = [
    YAMLForm.Key("file", "文件"), YAMLForm.Key("caption", "图说", "说明"),
    YAMLForm.Key("credit", "作者", "摄影"), YAMLForm.Key("focus", "焦点"),
    YAMLForm.Key("columns", "栏数"), YAMLForm.Key("lines", "行数"), YAMLForm.Key("crop", "可裁"),
    YAMLForm.Key("place", "位置"), YAMLForm.Key("characters", "字宽"),
    YAMLForm.Key("head", "压题"),
  ]

  static func pictures(_ node: YAMLNode?, _ form: inout YAMLForm) -> [Picture] {
    guard let node, !node.isNull else { return [] }
    guard case .sequence(let items) = node.content else {
      return picture(node, &form).map { [$0] } ?? []
    }
    return items.compactMap { picture($0, &form) }
  }

  private static func picture(_ node: YAMLNode, _ form: inout YAMLForm) -> Picture? {
    if case .scalar = node.content { return form.text(node).map { Picture(file: $0) } }
    let fields = form.fields(of: node, keys: keys)
    guard let file = form.text(fields["file"]) else {
      form.wrong(node, zh: "图片缺少 file", en: "the picture has no file")
      return nil
    }
    var picture = Picture(
      file: file, caption: form.text(fields["caption"]), credit: form.text(fields["credit"]))
    if let focus = focus(fields["focus"], &form) { picture.focus = focus }
    picture.columns = count(fields["columns"], &form)
    picture.lines = count(fields["lines"], &form)
    if let mayCrop = form.flag(fields["crop"]) { picture.mayCrop = mayCrop }
    picture.place = place(fields["place"], &form)
    picture.characters = count(fields["characters"], &form)
    picture.head = head(fields["head"], &form)
    return picture
  }

  /// `[30, 40]`: percent from the left and from above.
  private static func focus(_ node: YAMLNode?, _ form: inout YAMLForm) -> Picture.Focus? {
    guard let node, !node.isNull else { return nil }
    let numbers = form.texts(node).map { Int($0.text) }
    guard numbers.count == 2, let across = numbers[0], let down = numbers[1],
      (0...100).contains(across), (0...100).contains(down)
    else {
      form.wrong(
        node, zh: "焦点应是两个 0 至 100 的整数，如 [30, 40]",
        en: "the focus must be two whole numbers from 0 to 100, such as [30, 40]")
      return nil
    }
    return Picture.Focus(across: across, down: down)
  }

  private static let places: [(words: [String], place: Picture.Place)] = [
    (["head-left", "左上"], .headLeft), (["head-right", "右上"], .headRight),
    (["foot-left", "左下"], .footLeft), (["foot-right", "右下"], .footRight),
    (["middle", "文中", "居中"], .middle),
  ]

  /// A place by its English or Chinese name.
  static func place(_ node: YAMLNode?, _ form: inout YAMLForm) -> Picture.Place? {
    guard let node, let text = form.text(node) else { return nil }
    if let known = places.first(where: { $0.words.contains(text.text) }) { return known.place }
    form.wrong(
      node, zh: "位置应是 " + places.map { $0.words[1] }.joined(separator: "、"),
      en: "the place must be one of " + places.map { $0.words[0] }.joined(separator: ", "))
    return nil
  }

  private static let heads: [(words: [String], head: Picture.HeadOver)] = [
    (["white", "反白"], .white), (["black", "黑字"], .black), (["panel", "衬底"], .panel),
  ]

  /// How the story's head stands on the picture.
  private static func head(_ node: YAMLNode?, _ form: inout YAMLForm) -> Picture.HeadOver? {
    guard let node, let text = form.text(node) else { return nil }
    if let known = heads.first(where: { $0.words.contains(text.text) }) { return known.head }
    form.wrong(
      node, zh: "压题应是 " + heads.map { $0.words[1] }.joined(separator: "、"),
      en: "the head must be one of " + heads.map { $0.words[0] }.joined(separator: ", "))
    return nil
  }

  private static func count(_ node: YAMLNode?, _ form: inout YAMLForm) -> Int? {
    guard let node, let text = form.text(node) else { return nil }
    guard let number = Int(text.text), (1...200).contains(number) else {
      form.wrong(node, zh: "这里应是 1 至 200 的整数", en: "a whole number from 1 to 200 is expected here")
      return nil
    }
    return number
  }

  /// The form that reads as these pictures.
  static func text(of pictures: [Picture]) -> String {
    guard !pictures.isEmpty else { return "" }
    return "pictures:\n" + pictures.map(text).joined()
  }

  private static func text(of picture: Picture) -> String {
    var lines = ["file: \(YAMLScalar.quoted(picture.file.text))"]
    if let caption = picture.caption { lines.append("caption: \(YAMLScalar.quoted(caption.text))") }
    if let credit = picture.credit { lines.append("credit: \(YAMLScalar.quoted(credit.text))") }
    if picture.focus != .middle {
      lines.append("focus: [\(picture.focus.across), \(picture.focus.down)]")
    }
    if let columns = picture.columns { lines.append("columns: \(columns)") }
    if let count = picture.lines { lines.append("lines: \(count)") }
    if !picture.mayCrop { lines.append("crop: false") }
    if let place = picture.place { lines.append("place: \(place.rawValue)") }
    if let head = picture.head { lines.append("head: \(head.rawValue)") }
    if let count = picture.characters { lines.append("characters: \(count)") }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
  }
}
