internal import PressDiagnostics

/// Finds for each character of a parsed text its place in the file (对位).
///
/// libxml2 tells the line of a node and no column, and not where a character came from that an
/// entity stood for. Text comes out of the parser in the order of the file, so one walk over the
/// file finds its places: tags and comments are stepped over, `&…;` is one character.
struct SourceAligner {
  private let file: SourceFile
  private let scalars: [Unicode.Scalar]
  private var at = 0
  /// Where the stretch ends in which `<` and `&` mean themselves (CDATA).
  private var literalEnd = 0
  /// How many characters may still be looked at out of order, so that the walk stays linear.
  private var budget: Int

  init(_ file: SourceFile) {
    self.file = file
    scalars = file.scalars
    budget = 16 * file.scalars.count + 4096
  }

  /// The text with its places.
  mutating func sourced(_ text: [Unicode.Scalar]) -> SourcedText {
    let start = at
    var origins: [Int] = []
    origins.reserveCapacity(text.count)
    for (index, scalar) in text.enumerated() {
      if index == 0 || !matches(scalar) { seek(text[index...]) }
      origins.append(min(at, max(0, scalars.count - 1)))
      step(over: scalar)
    }
    // An order that cannot be: the parser moved text. Its beginning is a place all the same.
    if origins.contains(where: { $0 < start }) {
      origins = origins.map { max($0, min(start, max(0, scalars.count - 1))) }
    }
    guard !scalars.isEmpty else {
      return SourcedText(literal: String(String.UnicodeScalarView(text)))
    }
    return SourcedText(scalars: text, origins: origins, file: file)
  }

  /// A comment's text: the walk goes to the next `<!--`.
  mutating func sourcedComment(_ text: [Unicode.Scalar]) -> SourcedText {
    var index = at
    while index + 3 < scalars.count, budget > 0 {
      if scalars[index] == "<", scalars[index + 1] == "!", scalars[index + 2] == "-",
        scalars[index + 3] == "-", scalars[(index + 4)...].starts(with: text.prefix(16))
      {
        at = index + 4
        break
      }
      index += 1
      budget -= 1
    }
    let comment = sourced(text)
    if scalars[min(at, scalars.count)...].starts(with: "-->".unicodeScalars) { at += 3 }
    return comment
  }

  private func matches(_ scalar: Unicode.Scalar) -> Bool {
    at < scalars.count && scalars[at] == scalar
      && (at < literalEnd || (scalar != "<" && scalar != "&"))
  }

  /// Goes over tags, and where the text is elsewhere looks for its first characters ahead.
  private mutating func seek(_ rest: ArraySlice<Unicode.Scalar>) {
    guard let scalar = rest.first else { return }
    var index = at
    while index < scalars.count {
      let found = scalars[index]
      if index < literalEnd {
        if found == scalar {
          at = index
          return
        }
        if scalars[index...].starts(with: "]]>".unicodeScalars) {
          index += 3
          literalEnd = 0
          continue
        }
        if !found.properties.isWhitespace { break }
        index += 1
        continue
      }
      if found == "<", let end = tagEnd(index) {
        if scalars[index...].starts(with: "<![CDATA[".unicodeScalars) {
          literalEnd = literal(from: end)
        }
        index = end
        continue
      }
      if found == scalar || (found == "&" && entityEnd(index) != nil) {
        at = index
        return
      }
      guard found == "\r" || found.properties.isWhitespace else {
        break
      }
      index += 1
    }
    let words = rest.prefix(6).prefix { $0 != "<" && $0 != "&" }
    if !words.isEmpty { search(for: words, from: index) }
  }

  private mutating func search(for words: ArraySlice<Unicode.Scalar>, from start: Int) {
    var index = start
    let limit = min(scalars.count, start + 4096)
    while index < limit, budget > 0 {
      budget -= 1
      if scalars[index...].starts(with: words) {
        at = index
        return
      }
      index += 1
    }
  }

  private mutating func step(over scalar: Unicode.Scalar) {
    guard at < scalars.count else { return }
    if at >= literalEnd, scalars[at] == "&", let end = entityEnd(at) {
      at = end
    } else if scalars[at] == scalar {
      at += 1
    }
  }

  /// The index of the `]]>` that ends a literal stretch.
  private func literal(from start: Int) -> Int {
    var end = start
    while end < scalars.count, !scalars[end...].starts(with: "]]>".unicodeScalars) { end += 1 }
    return end
  }

  /// The index behind `&name;`.
  private func entityEnd(_ index: Int) -> Int? {
    var end = index + 1
    while end < scalars.count, end < index + 34 {
      if scalars[end] == ";" { return end > index + 1 ? end + 1 : nil }
      let scalar = scalars[end]
      guard scalar == "#" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// The index behind a tag, a comment or a declaration; the text of `<![CDATA[` is inside.
  private mutating func tagEnd(_ index: Int) -> Int? {
    guard budget > 0 else { return nil }
    if let end = closedTag(index) { return end }
    // A tag that never ends was looked for to the end of the file.
    budget -= scalars.count - index
    return nil
  }

  private func closedTag(_ index: Int) -> Int? {
    let rest = scalars[index...]
    if rest.starts(with: "<![CDATA[".unicodeScalars) { return index + 9 }
    if rest.starts(with: "<!--".unicodeScalars) {
      var end = index + 4
      while end + 2 < scalars.count {
        if scalars[end] == "-", scalars[end + 1] == "-", scalars[end + 2] == ">" { return end + 3 }
        end += 1
      }
      return nil
    }
    var quote: Unicode.Scalar?
    var end = index + 1
    while end < scalars.count {
      let scalar = scalars[end]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == ">" {
        return end + 1
      } else if scalar == "<" {
        return nil
      }
      end += 1
    }
    return nil
  }
}
