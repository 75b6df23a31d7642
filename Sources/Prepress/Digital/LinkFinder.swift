package import PageScene

/// Finds what leads somewhere in the text of a page (找链接): web and mail addresses, telephones, jump
/// lines.
///
/// What is only nearly an address is none: a link that leads nowhere is worse than plain text.
package enum LinkFinder {
  package static func links(on page: Page) -> [PageLink] {
    PlacedText.blocks(of: page).flatMap(links)
  }

  package static func links(in text: PlacedText) -> [PageLink] {
    guard isWorthReading(text.scalars) else { return [] }
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: text.scalars)
    var taken: [Range<Int>] = []
    var links: [PageLink] = []
    for find in [mails, sites, domains, telephones, hotlines, jumps] {
      for found in find(String(whole)) where !taken.contains(where: found.range.overlaps) {
        taken.append(found.range)
        links.append(
          PageLink(
            frames: text.boxes(of: found.range), target: found.target,
            text: String(String.UnicodeScalarView(text.scalars[found.range]))))
      }
    }
    return links.enumerated().sorted {
      (taken[$0.offset].lowerBound) < (taken[$1.offset].lowerBound)
    }.map(\.element)
  }

  /// Something found, by the numbers of its scalars.
  private struct Found {
    var range: Range<Int>
    var target: PageLink.Target
  }

  /// Most blocks hold nothing of the kind, and a scan is cheaper than six patterns.
  private static func isWorthReading(_ scalars: [Unicode.Scalar]) -> Bool {
    var figures = 0
    var letters = 0
    for scalar in scalars {
      switch scalar {
      case "@", "版": return true
      case "0"..."9": figures += 1
      case "a"..."z", "A"..."Z": letters += 1
      default: break
      }
      if figures >= 5 || letters >= 5 { return true }
    }
    return false
  }

  // MARK: Addresses

  private static func mails(_ text: String) -> [Found] {
    text.matches(of: /[A-Za-z0-9][A-Za-z0-9._%+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/).map {
      Found(range: numbers(of: $0.range, in: text), target: .uri("mailto:\($0.output)"))
    }
  }

  private static func sites(_ text: String) -> [Found] {
    text.matches(
      of:
        /(?:https?:\/\/|www\.)[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+[A-Za-z0-9\-._~:\/?#@!$&'*+,;=%]*/
    )
    .map { found($0.range, in: text) }
  }

  /// An address without `www`, by an ending that newspapers name.
  private static func domains(_ text: String) -> [Found] {
    text.matches(
      of:
        /[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.(?:com|cn|net|org)(?:\.cn)?(?:\/[A-Za-z0-9\-._~\/?#&=%]*)?/
    )
    .filter { isFree($0.range, in: text) { $0.isASCII && ($0.isLetter || "@.".contains($0)) } }
    .map { found($0.range, in: text) }
  }

  private static func found(_ range: Range<String.Index>, in text: String) -> Found {
    var words = text[range]
    while let last = words.last, ".,;:!?'".contains(last) { words.removeLast() }
    let scheme = words.hasPrefix("http") ? "" : "http://"
    return Found(
      range: numbers(of: words.startIndex..<words.endIndex, in: text), target: .uri(scheme + words))
  }

  // MARK: Telephones

  /// Mobile numbers, numbers with an area code, and 400 and 800 numbers (电信网编号计划).
  private static func telephones(_ text: String) -> [Found] {
    let mobile = text.matches(of: /1[3-9][0-9][\- ]?[0-9]{4}[\- ]?[0-9]{4}/).map {
      ($0.range, "+86" + figures($0.output))
    }
    let landline = text.matches(
      of: /[（(]?0(?:10|2[0-9]|[3-9][0-9]{2})[）)]?[\-－—–]{0,2} ?[2-9][0-9]{6,7}/
    ).map { ($0.range, "+86" + figures($0.output).dropFirst()) }
    let free = text.matches(of: /[48]00[\-－ ]?[0-9]{3,4}[\-－ ]?[0-9]{3,4}/)
      .filter { figures($0.output).count == 10 }.map { ($0.range, figures($0.output)) }
    return (mobile + landline + free).filter {
      isAlone($0.0, in: text) && !isCounted($0.0, in: text)
    }.map {
      Found(range: numbers(of: $0.0, in: text), target: .uri("tel:\($0.1)"))
    }
  }

  /// A short number or one without area code, which only the word before it tells from any other.
  private static func hotlines(_ text: String) -> [Found] {
    text.matches(of: /(?:电话|热线|Tel|TEL)[：: ]{0,2}([0-9]{3,4}[\-－]?[0-9]{4}|[0-9]{5,8})/)
      .filter { isAlone($0.output.1.startIndex..<$0.output.1.endIndex, in: text) }
      .map {
        Found(
          range: numbers(of: $0.output.1.startIndex..<$0.output.1.endIndex, in: text),
          target: .uri("tel:\(figures($0.output.1))"))
      }
  }

  private static func figures(_ text: Substring) -> String {
    text.filter { ("0"..."9").contains($0) }
  }

  /// Whether no figure, letter or hyphen stands beside it that would make it part of a longer number.
  private static func isAlone(_ range: Range<String.Index>, in text: String) -> Bool {
    isFree(range, in: text) { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "-" || $0 == ".") }
  }

  /// Whether a word of measure follows: then it is an amount.
  private static func isCounted(_ range: Range<String.Index>, in text: String) -> Bool {
    range.upperBound < text.endIndex && "元万亿人件个次米吨份斤公％".contains(text[range.upperBound])
  }

  private static func isFree(
    _ range: Range<String.Index>, in text: String, from isPart: (Character) -> Bool
  ) -> Bool {
    if range.lowerBound > text.startIndex, isPart(text[text.index(before: range.lowerBound)]) {
      return false
    }
    guard range.upperBound < text.endIndex else { return true }
    let next = text[range.upperBound]
    return !(next.isASCII && (next.isNumber || next.isLetter || next == "@"))
  }

  // MARK: Jumps

  /// 下转第2版, 上接A01版, 详见第三版.
  private static func jumps(_ text: String) -> [Found] {
    text.matches(
      of: /(?:下转|上接|转入|转|接|详见|见)第?([A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})版/
    ).map {
      Found(
        range: numbers(of: $0.range, in: text), target: .page(pageName(String($0.output.1))))
    }
  }

  /// Figures for numbers in 汉字, up to 九十九.
  private static func pageName(_ words: String) -> String {
    let digits = Array("零一二三四五六七八九")
    guard words.contains(where: { digits.contains($0) || $0 == "十" }) else { return words }
    let parts = words.split(separator: "十", omittingEmptySubsequences: false)
    func value(_ part: Substring) -> Int { part.first.flatMap { digits.firstIndex(of: $0) } ?? 0 }
    guard parts.count == 2 else { return "\(value(parts[0]))" }
    return "\(max(1, value(parts[0])) * 10 + value(parts[1]))"
  }

  private static func numbers(of range: Range<String.Index>, in text: String) -> Range<Int> {
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    return start..<start + scalars.distance(from: range.lowerBound, to: range.upperBound)
  }
}
