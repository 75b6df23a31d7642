package import Editorial
package import PressDiagnostics
internal import Proofreading
package import Typesetting

/// A set of sentences with marked errors, and of clean ones (校对试题).
///
/// One record a line:
///
///     + check.mark-width | 他来了⟦,⟧我没看见。 => 他来了，我没看见。
///     - | 他来了，我没看见。
///
/// `+` has errors, in ⟦ ⟧, of the rule that is named (`*` for any); behind => stands the text that
/// `--fix` makes of it. `-` has none. A record of several parts divides them by ‖, each with its
/// name: 期：2026-07-04 (date of the issue), 引：题：副： (heads; 题 begins a story), 文： (a
/// paragraph, also without a name), 插： (a subhead), 说： (a caption), 图： (a picture's caption),
/// 署： (a byline), 刊：发：编： (serial number, postal number, zip), 版：A02 (a new page).
package struct ProofSet {
  package struct Record {
    package var line: Int
    package var isClean: Bool
    package var rule: String
    /// The text without marks.
    package var text: SourceFile
    package var marks: [Range<Int>]
    package var fixed: String?
  }

  package var records: [Record] = []
  /// Lines that are no record.
  package var faults: [Int] = []

  package init(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let first = line.first, first != "#" else { continue }
      guard let record = Self.record(line, number + 1) else {
        faults.append(number + 1)
        continue
      }
      records.append(record)
    }
  }

  private static func record(_ line: Substring, _ number: Int) -> Record? {
    guard line.hasPrefix("+ ") || line.hasPrefix("- "), let bar = line.firstRange(of: "| ") else {
      return nil
    }
    let rule = line[..<bar.lowerBound].dropFirst(2).filter { $0 != " " }
    var text = line[bar.upperBound...]
    var fixed: String?
    if let arrow = text.firstRange(of: " => ") {
      fixed = String(text[arrow.upperBound...])
      text = text[..<arrow.lowerBound]
    }
    var scalars: [Unicode.Scalar] = []
    var marks: [Range<Int>] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      if scalar == "⟦" {
        start = scalars.count
      } else if scalar == "⟧" {
        guard let begun = start else { return nil }
        marks.append(begun..<scalars.count)
        start = nil
      } else {
        scalars.append(scalar)
      }
    }
    let isClean = line.hasPrefix("-")
    guard start == nil, isClean ? marks.isEmpty : !marks.isEmpty && !rule.isEmpty else {
      return nil
    }
    return Record(
      line: number, isClean: isClean, rule: rule,
      text: SourceFile(name: "record", scalars: scalars), marks: marks, fixed: fixed)
  }
}

extension ProofSet.Record {
  /// The record as a page.
  package var edition: Edition {
    var edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [])
    var page = EditionPage(name: "A01", stem: "a", isFront: false, articles: [])
    for part in parts { add(part, &page, &edition) }
    edition.pages.append(page)
    return edition
  }

  private struct Part {
    var name: Character
    var text: SourcedText
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var start = 0
    let scalars = text.scalars
    for end in scalars.indices.filter({ scalars[$0] == "‖" }) + [scalars.count] {
      let isNamed =
        end - start >= 2 && scalars[start + 1] == "："
        && "期引题副文插说图署刊发编版".unicodeScalars.contains(scalars[start])
      let name = isNamed ? Character(scalars[start]) : "文"
      parts.append(Part(name: name, text: SourcedText(text, (isNamed ? start + 2 : start)..<end)))
      start = end + 1
    }
    return parts
  }

  private func add(_ part: Part, _ page: inout EditionPage, _ edition: inout Edition) {
    let field = LabelledText(label: SourcedText(literal: "号"), values: [part.text])
    switch part.name {
    case "版":
      edition.pages.append(page)
      let name = part.text.text
      page = EditionPage(name: name, stem: name, isFront: false, articles: [])
    case "期": edition.masthead.date = part.text
    case "刊": (edition.publication.serialNumber, page.isFront) = (field, true)
    case "发": (edition.publication.postalCode, page.isFront) = (field, true)
    case "编": (edition.publication.zipCode, page.isFront) = (field, true)
    default: addToStory(part, &page)
    }
  }

  private func addToStory(_ part: Part, _ page: inout EditionPage) {
    let startsStory =
      page.articles.isEmpty
      || (part.name == "题" && !(page.articles.last?.headline.main.isEmpty ?? true))
    if startsStory {
      let id = "0\(page.articles.count + 1)"
      page.articles.append(Article(id: id, headline: Headline(), paragraphs: []))
    }
    let last = page.articles.count - 1
    switch part.name {
    case "引": page.articles[last].headline.kicker.append(part.text)
    case "题": page.articles[last].headline.main.append(part.text)
    case "副": page.articles[last].headline.deck.append(part.text)
    case "署": page.articles[last].byline = part.text
    case "插": page.articles[last].paragraphs.append(Paragraph(kind: .subhead, text: part.text))
    case "说": page.articles[last].paragraphs.append(Paragraph(kind: .caption, text: part.text))
    case "图":
      page.articles[last].pictures.append(
        Picture(file: SourcedText(literal: "a.jpg"), caption: part.text))
    default: page.articles[last].paragraphs.append(Paragraph(text: part.text))
    }
  }
}

/// How well the rules do on a set (查全与查准).
package struct ProofTally {
  /// What became of one rule.
  package struct Row {
    package var expected = 0
    package var found = 0
    package var falseAlarms = 0

    package init() {}
  }

  package var rows: [String: Row] = [:]
  /// What was missed, raised wrongly, or fixed wrongly: line, rule, text.
  package var misses: [(line: Int, what: String)] = []
  package var alarms: [(line: Int, what: String)] = []
  package var wrongFixes: [(line: Int, what: String)] = []

  package init(_ set: ProofSet, words: any WordBoundaryFinder) {
    let check = TextCheck(words: words)
    for record in set.records { add(record, check) }
  }

  /// A misspelt idiom is a wrong character, whichever of the two rules finds it.
  private static func isNamed(_ id: String, _ record: ProofSet.Record) -> Bool {
    record.rule == "*" || id == record.rule
      || (record.rule == "check.confusion" && id == "check.idiom")
  }

  private mutating func add(_ record: ProofSet.Record, _ check: TextCheck) {
    let edition = record.edition
    let findings = edition.pages.flatMap { check.findings($0, of: edition) }
    var isHit = [Bool](repeating: false, count: record.marks.count)
    for finding in findings {
      let range = Self.range(of: finding)
      let marks = record.marks.indices.filter { record.marks[$0].overlaps(range) }
      let isNamed = Self.isNamed(finding.card.id, record)
      if marks.isEmpty {
        rows[finding.card.id, default: Row()].falseAlarms += 1
        alarms.append((record.line, "\(finding.card.id) “\(finding.words)” \(record.text.text)"))
      } else if isNamed {
        for mark in marks { isHit[mark] = true }
      }
    }
    guard !record.isClean else { return }
    rows[record.rule, default: Row()].expected += record.marks.count
    rows[record.rule, default: Row()].found += isHit.count { $0 }
    if isHit.contains(false) { misses.append((record.line, "\(record.rule) \(record.text.text)")) }
    if let fixed = record.fixed {
      let made = TextFix.applied(
        findings.filter { $0.card.id == record.rule }.flatMap(\.edits), to: record.text)
      if made.text != fixed { wrongFixes.append((record.line, "\(record.rule) \(made.text)")) }
    }
  }

  /// The scalars of the record that a finding is about.
  private static func range(of finding: TextFinding) -> Range<Int> {
    guard let place = finding.diagnostic.place else { return 0..<0 }
    return place.start.column - 1..<max(place.start.column, place.end.column - 1)
  }
}
