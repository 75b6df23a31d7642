internal import PageGeometry
internal import PressDiagnostics

/// The words of changes (变动的说法), in both languages of the desk.
enum Wording {
  /// Points with three decimals: `0.05 pt`.
  static func points(_ length: Length) -> String {
    JSONValue.number(length.points, decimals: 3).text() + " pt"
  }

  /// How something moved: `right 0.2 pt, down 13.5 pt`.
  static func shift(_ shift: Shift) -> Diagnostic.Message {
    var zh: [String] = []
    var en: [String] = []
    if shift.x != .zero {
      let length = points(shift.x < .zero ? -shift.x : shift.x)
      zh.append((shift.x < .zero ? "左移 " : "右移 ") + length)
      en.append((shift.x < .zero ? "left " : "right ") + length)
    }
    if shift.y != .zero {
      let length = points(shift.y < .zero ? -shift.y : shift.y)
      zh.append((shift.y < .zero ? "上移 " : "下移 ") + length)
      en.append((shift.y < .zero ? "up " : "down ") + length)
    }
    return Diagnostic.Message(zh: zh.joined(separator: "、"), en: en.joined(separator: ", "))
  }

  static func size(_ rect: Rect) -> String {
    JSONValue.number(rect.width.points, decimals: 3).text() + " × " + points(rect.height)
  }

  /// Where a box stands and how large it is.
  static func box(_ rect: Rect) -> String {
    size(rect) + " @ " + JSONValue.number(rect.minX.points, decimals: 3).text() + ","
      + JSONValue.number(rect.minY.points, decimals: 3).text()
  }

  /// `line 14` or `lines 14–20`, nothing where no line is named.
  static func lines(_ lines: ClosedRange<Int>) -> Diagnostic.Message {
    lines.count == 1
      ? Diagnostic.Message(zh: "第 \(lines.lowerBound) 行", en: "line \(lines.lowerBound)")
      : Diagnostic.Message(
        zh: "第 \(lines.lowerBound)–\(lines.upperBound) 行",
        en: "lines \(lines.lowerBound)–\(lines.upperBound)")
  }

  /// At most so many characters, and that there are more.
  static func short(_ scalars: some Sequence<Unicode.Scalar>, _ most: Int = 12) -> String {
    let all = Array(scalars)
    let text = String(
      String.UnicodeScalarView(
        all.prefix(most).map { $0 == PartText.separator ? "¶" : $0 == DrawnLine.gap ? " " : $0 }))
    return all.count > most ? text + "…" : text
  }

  /// A part of a story in Chinese.
  static func part(_ name: String) -> String {
    switch name {
    case "body": "正文"
    case "mainHead", "headline": "主题"
    case "kicker": "引题"
    case "deck": "副题"
    case "summary": "提要"
    case "byline": "署名"
    case "caption": "图说"
    case "masthead": "报头"
    case "credits": "署名栏"
    case "notice": "启事"
    default: name
    }
  }
}

/// How far something moved on the sheet.
struct Shift: Hashable, Sendable {
  var x: Length
  var y: Length

  static let none = Shift(x: .zero, y: .zero)

  init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  init(from before: Point, to after: Point) {
    x = after.x - before.x
    y = after.y - before.y
  }

  /// Whether both ways differ by no more than the tolerance.
  func isNear(_ other: Shift, _ tolerance: Length) -> Bool {
    let dx = x - other.x
    let dy = y - other.y
    return dx <= tolerance && dx >= -tolerance && dy <= tolerance && dy >= -tolerance
  }

  /// The part of a rest that is more than the tolerance; what is less is no move.
  func beyond(_ tolerance: Length) -> Shift {
    Shift(
      x: x <= tolerance && x >= -tolerance ? .zero : x,
      y: y <= tolerance && y >= -tolerance ? .zero : y)
  }
}
