internal import PageGeometry
package import PressDiagnostics
package import Typesetting

extension SetMark {
  /// The mark for a dump of lines (标记): what it marks, where it stands, in ems of the line.
  ///
  /// `x` and `w` along the line; `near` and `depth` from the em box outwards, on its `side`.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("mark", .string(name)), .init("i", .int(range.lowerBound)),
      .init("n", .int(range.count)), .init("x", Self.em(start)), .init("w", Self.em(end - start)),
      .init("side", .string(side.rawValue)), .init("near", Self.em(near)),
      .init("depth", Self.em(depth)),
    ]
    switch shape {
    case .dots(let middles): members.append(.init("at", .array(middles.map(Self.em))))
    case .ruby(let ruby):
      members += [.init("text", .string(ruby.text)), .init("size", Self.em(ruby.size))]
    case .line, .wave, .frame: break
    }
    return .object(members)
  }

  private static func em(_ value: Em) -> JSONValue { .number(value.value, decimals: 5) }

  /// The mark in a line of text: `dots 3-5`, `ruby(fú) 8-9`.
  var dump: String {
    var name = self.name
    if case .ruby(let ruby) = shape { name += "(\(ruby.text))" }
    return "\(name) \(range.lowerBound)-\(range.upperBound)"
  }
}
