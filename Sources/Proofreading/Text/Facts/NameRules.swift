internal import PressDiagnostics

/// A person's name spelled two ways on one page (人名前后不一).
///
/// Names count where an office or a verb of speech shows them; two of one length that differ in one
/// character, and there sound alike, are taken for one person.
struct NameVariantRule: PageRule {
  let card = RuleCard(
    "check.name-variant", .error, zh: "同一人名写法不一", en: "a name is spelled two ways",
    citation: "newspaper-practice §1.13 重要人名",
    hint: "look up the name; accept two persons under proof: with a reason",
    cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    let found = PersonNames.all(on: page)
    var seen: [[Unicode.Scalar]] = []
    var hits: [PageHit] = []
    for name in found where !seen.contains(name.name) {
      if let other = seen.first(where: { areVariants($0, name.name) }) {
        // The rarer spelling is the doubtful one; of two equal ones the later.
        let isOther = count(other, page) < count(name.name, page)
        let doubtful = isOther ? found.first { $0.name == other } ?? name : name
        let usual = isOther ? name.name : other
        hits.append(
          PageHit(
            passage: doubtful.passage,
            hit: Hit(
              doubtful.range, zh: "人名“\(doubtful.name.string)”本版另作“\(usual.string)”",
              en: "the name '\(doubtful.name.string)' is '\(usual.string)' elsewhere")))
      }
      seen.append(name.name)
    }
    return hits
  }

  private func count(_ name: [Unicode.Scalar], _ page: ReadPage) -> Int {
    page.passages.reduce(0) { $0 + $1.scalars.places(of: name.string).count }
  }

  private func areVariants(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard a.count == b.count, a != b else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count == 1, let place = differing.first, place > 0 || a.count == 3 else {
      return false
    }
    return StandardCharacters.soundAlike(a[place], b[place])
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
