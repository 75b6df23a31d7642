import Editorial
import PressDiagnostics

@testable import Intake

/// A generator with a printed seed, so a failing case can be run again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ items: [T]) -> T { items[Int(next() % UInt64(items.count))] }
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

func read(_ text: String) -> Diagnosed<Manuscript> {
  Intake.manuscript(of: SourceFile(name: "test.txt", text: text))
}

func edition(_ text: String) -> Diagnosed<Edition> {
  Intake.edition(of: SourceFile(name: "test.txt", text: text), stem: "test")
}

func plain(_ text: String) -> SourcedText {
  SourcedText(SourceFile(name: "test.txt", text: text), 0..<text.unicodeScalars.count)
}

/// The kinds of the blocks that are not blank.
func kinds(_ text: String) -> [BlockKind] {
  read(text).value.blocks.map(\.kind).filter { $0 != .blank }
}

extension Diagnosed {
  func findings(_ id: String) -> [Diagnostic] { diagnostics.filter { $0.id == id } }
}

/// Runs one repair and returns text and findings.
func repaired(
  _ text: String, by rule: (SourcedText, inout RepairLog) -> SourcedText
) -> (text: String, findings: [Diagnostic]) {
  var log = RepairLog()
  return (rule(plain(text), &log).text, log.diagnostics)
}

/// How often each letter, digit and ideograph occurs, width folded.
func inventory(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt32: Int] {
  var counts: [UInt32: Int] = [:]
  for scalar in scalars.flatMap(\.usual)
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    counts[isWide ? scalar.value - 0xFEE0 : scalar.value, default: 0] += 1
  }
  return counts
}

extension Edition {
  /// Every text of the edition.
  var texts: [SourcedText] {
    let m = masthead
    let p = publication
    var texts = [
      m.name, m.supervisor, m.publisher, m.date, m.weekday, m.lunarDate, m.issueNumber, m.pageCount,
      m.weather, m.latinName, p.price,
    ].compactMap { $0 }
    for value in [p.serialNumber, p.postalCode, p.address, p.zipCode, p.printer].compactMap({ $0 })
      + p.contacts
    {
      texts += [value.label] + value.values
    }
    for page in pages { texts += page.texts }
    return texts
  }
}

extension EditionPage {
  var texts: [SourcedText] {
    var texts = [section].compactMap { $0 }
    for article in articles {
      texts += article.headline.upper + article.headline.main + article.headline.deck
      for paragraph in article.paragraphs {
        texts += [paragraph.lead, paragraph.text].compactMap { $0 }
      }
      texts += [article.byline].compactMap { $0 }
    }
    for credit in credits { texts += [credit.label] + credit.names }
    for notice in notices { texts += [notice.title].compactMap { $0 } + notice.paragraphs }
    return texts
  }
}

extension Unicode.Scalar {
  /// The usual character of a compatibility form, which counts as the same.
  fileprivate var usual: [Unicode.Scalar] {
    // A zero among Han numerals becomes 〇.
    if self == "〇" { return ["0"] }
    guard value >= 0x2E80 else { return [self] }
    return repaired(String(self), by: CompatibilityRepair.repair).text.scalarArray
  }
}
