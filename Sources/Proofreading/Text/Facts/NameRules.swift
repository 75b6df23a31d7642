internal import PressDiagnostics

/// A person's name spelled two ways on one page (人名前后不一).
///
/// Names count where an office, a verb of speech or an age shows them. A name of three characters
/// is then looked for all over the page in any spelling that differs in one character and sounds
/// or looks the same; one of two characters only where it is shown to be a name again.
struct NameVariantRule: PageRule {
  let card = RuleCard(
    "check.name-variant", .error, zh: "同一人名写法不一", en: "a name is spelled two ways",
    citation: "newspaper-practice §1.13 重要人名",
    hint: "look up the name; accept two persons under proof: with a reason",
    cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    let shown = PersonNames.all(on: page)
    var names: [[Unicode.Scalar]] = []
    for name in shown where !names.contains(name.name) { names.append(name.name) }
    var told: Set<[Unicode.Scalar]> = []
    var hits: [PageHit] = []
    for name in names {
      for place in others(than: name, page, shown) where !told.contains(place.name) {
        guard !told.contains(name), let usual = shown.first(where: { $0.name == name }) else {
          continue
        }
        // The rarer spelling is the doubtful one; of two equal ones the later.
        let counts = (count(place.name, page), count(name, page))
        let isOther = counts.0 == counts.1 ? isLater(place, usual) : counts.0 < counts.1
        let doubtful = isOther ? place : usual
        told.insert(doubtful.name)
        hits.append(hit(doubtful, usual: isOther ? name : place.name))
      }
    }
    return hits
  }

  private func hit(_ place: PersonName, usual: [Unicode.Scalar]) -> PageHit {
    PageHit(
      passage: place.passage,
      hit: Hit(
        place.range, zh: "人名“\(place.name.string)”本版另作“\(usual.string)”",
        en: "the name '\(place.name.string)' is '\(usual.string)' elsewhere"))
  }

  private func isLater(_ a: PersonName, _ b: PersonName) -> Bool {
    (a.passage, a.range.lowerBound) > (b.passage, b.range.lowerBound)
  }

  /// Other spellings of a name, the first place of each.
  private func others(
    than name: [Unicode.Scalar], _ page: ReadPage, _ shown: [PersonName]
  ) -> [PersonName] {
    guard name.count == 3 else {
      return shown.filter { areVariants(name, $0.name) }
    }
    var found: [PersonName] = []
    for (number, text) in page.passages.enumerated() {
      for place in places(of: name, text.scalars) {
        let range = place..<place + 3
        let other = Array(text.scalars[range])
        guard !found.contains(where: { $0.name == other }), areVariants(name, other) else {
          continue
        }
        found.append(PersonName(passage: number, range: range, name: other))
      }
    }
    return found
  }

  /// Where two of the three characters stand in their places, and a Han character in the third.
  private func places(of name: [Unicode.Scalar], _ scalars: [Unicode.Scalar]) -> [Int] {
    guard scalars.count >= 3 else { return [] }
    return (0...scalars.count - 3).filter { index in
      let same = (0..<3).count { scalars[index + $0] == name[$0] }
      return same == 2 && scalars[index..<index + 3].allSatisfy(\.isHan)
    }
  }

  private func count(_ name: [Unicode.Scalar], _ page: ReadPage) -> Int {
    page.passages.reduce(0) { $0 + $1.scalars.places(of: name.string).count }
  }

  private func areVariants(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard a.count == b.count, a != b else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    if differing.count == 2, a.count == 3, a[1] == b[2], a[2] == b[1] {
      return a[0] == b[0]  // 方志远 and 方远志
    }
    guard differing.count == 1, let place = differing.first, place > 0 || a.count == 3 else {
      return false
    }
    return StandardCharacters.soundAlike(a[place], b[place])
      || LookAlikes.areAlike(a[place], b[place])
  }
}

/// A person who is head in one place and deputy in another (职务前后不一).
struct OfficeVariantRule: PageRule {
  let card = RuleCard(
    "check.office-variant", .error, zh: "同一人职务不一", en: "a person holds two offices",
    citation: "newspaper-practice §1.13 重要人名、职务", hint: "look up the office", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    let named = PersonNames.all(on: page).filter { $0.office != nil }
    return named.enumerated().compactMap { number, name in
      guard let office = name.office,
        let earlier = named[..<number].first(where: {
          $0.name == name.name && Self.differ($0.office ?? "", office)
        }), let other = earlier.office
      else { return nil }
      return PageHit(
        passage: name.passage,
        hit: Hit(
          name.range.lowerBound - office.scalarCount..<name.range.upperBound,
          zh: "“\(name.name.string)”此处为“\(office)”，前文为“\(other)”",
          en: "'\(name.name.string)' is \(office) here and \(other) before"))
    }
  }

  private static func differ(_ a: String, _ b: String) -> Bool {
    a != b && (a == "副" + b || b == "副" + a)
  }
}

/// The title of a work that is spelled two ways on one page (书名前后不一).
struct TitleVariantRule: PageRule {
  let card = RuleCard(
    "check.title-variant", .error, zh: "同一书名写法不一", en: "a title is spelled two ways",
    citation: "newspaper-practice §1.13 重要名称",
    hint: "look up the title; accept two works under proof: with a reason", cost: .fact)

  private struct Title {
    var passage: Int
    var range: Range<Int>
    var words: ArraySlice<Unicode.Scalar>
  }

  func hits(on page: ReadPage) -> [PageHit] {
    let titles = page.passages.enumerated().flatMap { number, text in
      PairScan(text.scalars).pairs.filter { text.scalars[$0.open] == "《" && $0.close - $0.open > 3 }
        .map {
          Title(
            passage: number, range: $0.open..<$0.close + 1,
            words: text.scalars[$0.open + 1..<$0.close])
        }
    }
    var hits: [PageHit] = []
    for (number, title) in titles.enumerated() {
      guard let other = titles[..<number].first(where: { areVariants($0.words, title.words) }),
        !titles[..<number].contains(where: { $0.words.elementsEqual(title.words) })
      else { continue }
      let words = (title.words.string, other.words.string)
      hits.append(
        PageHit(
          passage: title.passage,
          hit: Hit(
            title.range, zh: "“《\(words.0)》”本版另作“《\(words.1)》”",
            en: "'\(words.0)' is '\(words.1)' elsewhere")))
    }
    return hits
  }

  /// One character differs, and sounds or looks the same.
  private func areVariants(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Bool
  {
    guard a.count == b.count, a.count >= 3 else { return false }
    let differing = zip(a, b).filter { $0 != $1 }
    guard differing.count == 1, let pair = differing.first else { return false }
    return StandardCharacters.soundAlike(pair.0, pair.1) || LookAlikes.areAlike(pair.0, pair.1)
  }
}
