internal import PageGeometry
internal import PressDiagnostics

/// The members of an object of `page.json`, none of them unknown.
struct PageFields {
  private let node: JSONNode
  private let members: [JSONNode.Member]

  init(_ node: JSONNode, _ known: [String]) throws(DiagnosticsError) {
    guard node.kind == .object else {
      throw node.fault(zh: "这里应当是一个对象", en: "an object is expected here")
    }
    self.node = node
    members = node.members
    for member in members where !known.contains(member.key) {
      throw member.name.fault(
        zh: "不认识的项“\(member.key)”", en: "there is no member \"\(member.key)\" here")
    }
  }

  func optional(_ key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  subscript(key: String) -> JSONNode {
    get throws(DiagnosticsError) {
      if let value = optional(key) { return value }
      throw node.fault(zh: "缺少“\(key)”", en: "the member \"\(key)\" is missing")
    }
  }

  /// `file:line:column` with `source_end`, or the name of a file alone.
  func source() throws(DiagnosticsError) -> SourceRange? {
    guard let node = optional("source") else { return nil }
    let text = try node.text()
    guard let endNode = optional("source_end") else { return .file(text) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 2, let start = Self.position(parts.suffix(2)) else {
      throw node.fault(zh: "出处写作 文件:行:列", en: "a source is file:line:column")
    }
    let ends = try endNode.text().split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let end = Self.position(ends[...]) else {
      throw endNode.fault(zh: "终点写作 行:列", en: "the end is line:column")
    }
    return SourceRange(
      file: parts.dropLast(2).joined(separator: ":"), start: start, end: end)
  }

  private static func position(_ parts: ArraySlice<Substring>) -> SourcePosition? {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] > 0 else { return nil }
    return SourcePosition(line: numbers[0], column: numbers[1])
  }
}

extension JSONNode {
  func fault(zh: String, en: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        "page.value", .error, zh: "成版文件有误：\(zh)", en: "this page cannot be read: \(en)",
        at: place, hint: "write it anew: banmian typeset --format json"))
  }

  func list() throws(DiagnosticsError) -> [JSONNode] {
    guard kind == .array else { throw fault(zh: "这里应当是列表", en: "a list is expected here") }
    return items
  }

  func text() throws(DiagnosticsError) -> String {
    guard let string else { throw fault(zh: "这里应当是文字", en: "a text is expected here") }
    return string
  }

  func count(_ range: ClosedRange<Int>) throws(DiagnosticsError) -> Int {
    guard let integer, range.contains(integer) else {
      throw fault(
        zh: "这里应当是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound) is expected here")
    }
    return integer
  }

  func counts(_ number: Int) throws(DiagnosticsError) -> [Int] {
    let parts = try list()
    guard parts.count == number else { throw wrongCount(number) }
    var counts: [Int] = []
    for part in parts { counts.append(try part.count(0...1_000_000_000)) }
    return counts
  }

  func ink() throws(DiagnosticsError) -> Ink {
    guard let ink = Ink(name: try text()) else {
      throw fault(
        zh: "油墨写作 cmyk(c,m,y,k)、spot(名,网) 或 registration",
        en: "an ink is cmyk(c,m,y,k), spot(name,tint) or registration")
    }
    return ink
  }

  /// Points with at most five decimals, up to ten million of them (3.5 km).
  func length() throws(DiagnosticsError) -> Length {
    guard let units = decimal(Length.jsonDecimals), abs(units) <= 1_000_000_000_000 else {
      throw fault(
        zh: "长度是点数，至多五位小数", en: "a length is a number of points with at most five decimals")
    }
    return Length(rawValue: units).scaled(by: Length.unitsPerPoint, over: 100_000)
  }

  func lengths(_ number: Int) throws(DiagnosticsError) -> [Length] {
    let parts = try list()
    guard parts.count == number else { throw wrongCount(number) }
    var lengths: [Length] = []
    for part in parts { lengths.append(try part.length()) }
    return lengths
  }

  func rect() throws(DiagnosticsError) -> Rect {
    let sides = try lengths(4)
    return Rect(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
  }

  private func wrongCount(_ number: Int) -> DiagnosticsError {
    fault(zh: "这里应当有 \(number) 个数", en: "\(number) numbers are expected here")
  }
}
