/// Tags and entities of HTML that web pages leave in a dump (网页标记残留).
///
/// newspaper-practice §4.3: `<BR>` and `&nbsp;` stand in texts that were copied from a page's
/// source. Only names that HTML has count; `a<b` is text.
struct MarkupTag {
  /// Scalars from `<` to `>`, both included.
  let length: Int
  /// What the tag does to the line it stands in.
  let effect: Effect

  enum Effect {
    /// Ends the line, as `<br>` and `</p>` do.
    case lineEnd
    /// Parts two cells of a table.
    case cellEnd
    /// Says how the text looks, and is dropped.
    case none
  }

  /// Longer tags are no leftovers but a page's whole source.
  private static let longest = 400

  /// The tag at `index`; nil where no tag begins.
  static func at(_ index: Int, _ scalars: [Unicode.Scalar]) -> MarkupTag? {
    guard scalars[index] == "<" else { return nil }
    var next = index + 1
    if next < scalars.count, scalars[next] == "/" { next += 1 }
    let start = next
    while next < scalars.count, next - start < 10, scalars[next].isASCIIWord { next += 1 }
    guard next > start, let effect = effects[scalars[start..<next].string.lowercased()] else {
      return nil
    }
    guard next < scalars.count,
      scalars[next] == ">" || scalars[next] == "/" || scalars[next].isBlank
    else { return nil }
    while next < scalars.count, next - index < longest, scalars[next] != "\n" {
      if scalars[next] == ">" { return MarkupTag(length: next + 1 - index, effect: effect) }
      if scalars[next] == "<" { return nil }
      next += 1
    }
    return nil
  }

  private static let effects: [String: Effect] = {
    var effects: [String: Effect] = ["td": .cellEnd, "th": .cellEnd]
    for name
      in "br p div tr li ul ol table tbody thead h1 h2 h3 h4 h5 h6 hr dd dt dl center section"
      .split(separator: " ")
    {
      effects[String(name)] = .lineEnd
    }
    for name in "b i u em strong font span a img sup sub small big s strike pre nobr article"
      .split(separator: " ")
    {
      effects[String(name)] = Effect.none
    }
    return effects
  }()
}

/// Names and numbers of characters as HTML writes them (字符实体).
enum MarkupEntity {
  /// The character that the entity at `index` names, and the entity's length.
  static func at(
    _ index: Int, _ scalars: [Unicode.Scalar]
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard scalars[index] == "&" else { return nil }
    var end = index + 1
    while end < scalars.count, end - index < 10, scalars[end].isASCIIWord || scalars[end] == "#" {
      end += 1
    }
    guard end < scalars.count, scalars[end] == ";", end > index + 1 else { return nil }
    let name = scalars[(index + 1)..<end].string
    guard let scalar = names[name.lowercased()] ?? numbered(name) else { return nil }
    return (scalar, end + 1 - index)
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, value != 0x7F else { return nil }
    return Unicode.Scalar(value)
  }

  private static let names: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": " ", "emsp": "\u{3000}", "thinsp": " ", "amp": "&", "lt": "<",
    "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "times": "×",
    "deg": "°", "yen": "¥", "copy": "©", "reg": "®", "permil": "‰",
  ]
}
