package import Editorial
internal import PressDiagnostics
package import Typesetting

/// Reads the text of pages as a proofreader does (文字校对).
///
/// A function of the edition: no clock, no file. The house dictionary and the accepted findings of
/// `edition.yaml` and `page.yaml` silence what the desk has let stand.
package struct TextCheck {
  private let words: any WordBoundaryFinder

  /// - Parameter words: The dictionary of words; where it knows nothing, doubled characters are not
  ///   looked for.
  package init(words: any WordBoundaryFinder) { self.words = words }

  /// The findings of a page in reading order, exceptions that no longer match among them.
  package func findings(_ page: EditionPage, of edition: Edition) -> [TextFinding] {
    var acceptance = Acceptance(edition: edition, page: page)
    let kept = allFindings(page, of: edition).filter {
      acceptance.keeps($0.card.id, words: $0.words)
    }
    return kept + acceptance.idle(layoutIsChecked: false)
  }

  /// The findings of a page in reading order, those among them that the desk lets stand.
  package func allFindings(_ page: EditionPage, of edition: Edition) -> [TextFinding] {
    let read = ReadPage(page, of: edition, words: words)
    let house = (edition.proof.confusions + page.proof.confusions).map { entry in
      Confusion(entry.label.text, entry.values.first?.text ?? "")
    }
    var found: [(passage: Int, finding: TextFinding, hit: Hit)] = []
    for rule in TextRules.passage(house: house) {
      for (number, text) in read.passages.enumerated() {
        for hit in rule.hits(in: text) {
          found.append((number, finding(hit, rule.card, text, page), hit))
        }
      }
    }
    for rule in TextRules.page {
      for pageHit in rule.hits(on: read) {
        let text = pageHit.passage.map { read.passages[$0] }
        found.append(
          (pageHit.passage ?? -1, finding(pageHit.hit, rule.card, text, page), pageHit.hit))
      }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.passage, $0.element.hit.range.lowerBound, $0.offset)
        < ($1.element.passage, $1.element.hit.range.lowerBound, $1.offset)
    }.map(\.element)
    let dictionary = HouseDictionary(edition.proof.dictionary + page.proof.dictionary)
    return ordered.filter { item in
      item.passage < 0
        || !dictionary.covers(item.hit.range, in: read.passages[item.passage].scalars)
    }.map(\.finding)
  }

  private func finding(
    _ hit: Hit, _ card: RuleCard, _ text: ReadPassage?, _ page: EditionPage
  ) -> TextFinding {
    let source = text?.passage.text
    let place = source?.place(of: hit.range)
    let edits = hit.changes.compactMap { change in source.flatMap { edit(change, $0) } }
    let isForm = card.id == "check.form"
    return TextFinding(
      card: card,
      diagnostic: Diagnostic(
        card.id, card.severity, zh: hit.zh, en: hit.en, at: place, desk: .proof, hint: card.hint,
        page: page.name, article: text?.passage.article),
      words: text.map { $0.scalars[hit.range.clamped(to: 0..<$0.scalars.count)].string } ?? "",
      edits: edits.count == hit.changes.count ? edits : [],
      cost: ErrorCost.tenths(card.cost, characters: changed(hit, text))
        * (text?.passage.countsDouble == true ? 2 : 1),
      formErrors: isForm ? hit.count : 0)
  }

  /// How many characters are wrong, too many or missing.
  private func changed(_ hit: Hit, _ text: ReadPassage?) -> Int {
    guard let scalars = text?.scalars, !hit.changes.isEmpty else { return 1 }
    return hit.changes.reduce(0) { sum, change in
      let old = scalars[change.range.clamped(to: 0..<scalars.count)]
      let new = Array(change.text.unicodeScalars)
      guard old.count == new.count else { return sum + max(old.count, new.count) }
      return sum + zip(old, new).count { $0 != $1 }
    }
  }

  private func edit(_ change: Hit.Change, _ text: SourcedText) -> TextEdit? {
    text.exactSource(of: change.range).map {
      TextEdit(file: text.file.name, range: $0, text: change.text, place: text.file.range($0))
    }
  }
}

/// The words that the house has declared right (词表).
struct HouseDictionary {
  private let words: [String]

  init(_ words: [SourcedText]) { self.words = words.map(\.text).filter { !$0.isEmpty } }

  /// Whether a range lies inside one of the words.
  func covers(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    words.contains { word in
      let length = word.scalarCount
      return scalars.places(of: word).contains {
        $0 <= range.lowerBound && range.upperBound <= $0 + length
      }
    }
  }
}

/// What an error costs (差错折算).
package enum ErrorCost {
  /// In tenths of an error, newspaper-practice.md §1.13; a mark as a number: a tenth.
  package static func tenths(_ cost: RuleCard.Cost, characters: Int = 1) -> Int {
    switch cost {
    case .none: 0
    case .mark, .number: 1
    // One character is an error, two to five are two, more are four.
    case .character: characters <= 1 ? 10 : characters <= 5 ? 20 : 40
    case .word, .fact: 20
    }
  }
}
