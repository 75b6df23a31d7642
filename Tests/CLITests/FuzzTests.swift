import BanmianTestSupport
import Editorial
import Intake
import PageDesign
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// The sample dump, damaged in 200 ways: it may be set or refused, but nothing may trap.
///
/// Intake and makeup run in this process with a shaper without fonts, so a trap ends the whole
/// test run with the seed in its last line.
@Suite("Damaged dumps")
struct FuzzTests {
  @Test("are set or refused, and lose no character silently", arguments: 0..<20)
  func damaged(_ group: Int) throws {
    let sample = try Self.shortSample()
    for number in 0..<10 {
      let seed = UInt64(group * 10 + number)
      var damage = Damage(seed: seed)
      let text = damage.applied(to: sample)
      let read = Intake.edition(of: SourceFile(name: "front.txt", text: text), stem: "front")
      for page in read.value.pages {
        let spec = seed % 2 == 0 ? LayoutSpec(name: "house") : Self.narrow
        let made = PageMaker(spec: spec, shaper: FixedShaper()).compose(page, of: read.value)
        let finished = PageFinisher(shaper: FixedShaper()).finish(made.value)
        #expect(!finished.jsonText.isEmpty && !finished.dump.isEmpty)
        let placed = Set(made.value.plan.placements.map(\.article))
        let missing = page.articles.map(\.id).filter { !placed.contains($0) }
        #expect(missing.isEmpty, "seed \(seed)")
        let overset = made.value.overset.map(\.text).joined().unicodeScalars.count(where: \.isSeen)
        let count = Self.characters(finished) + overset
        let wanted = page.articles.reduce(0) { $0 + Self.characters($1) }
        #expect(count >= wanted, "seed \(seed)")
      }
    }
  }

  /// The sample with its paragraphs cut short, so that 200 pages are made in seconds.
  private static func shortSample() throws -> String {
    try ProjectFolder.text("samples/hewan-2026-03-18/front.txt")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.count > 90 ? String($0.prefix(50) + $0.suffix(20)) : String($0) }
      .joined(separator: "\n")
  }

  /// A layout in which little fits.
  private static let narrow: LayoutSpec = {
    var spec = LayoutSpec(name: "narrow")
    spec.grid.columns = 6
    spec.grid.charactersPerColumn = 9
    spec.grid.lines = 60
    return spec
  }()

  private static func characters(_ page: Page) -> Int {
    page.items.reduce(0) { $0 + characters($1, inArticle: false) }
  }

  private static func characters(_ item: PageItem, inArticle: Bool) -> Int {
    switch item {
    case .group(let group):
      let isInside = inArticle || group.role == .article
      return group.items.reduce(0) { $0 + characters($1, inArticle: isInside) }
    case .glyphs(let run):
      return inArticle ? run.text.unicodeScalars.count(where: \.isSeen) : 0
    case .rule, .picture: return 0
    }
  }

  private static func characters(_ article: Article) -> Int {
    var texts = article.headline.kicker + article.headline.main + article.headline.deck
    for paragraph in article.paragraphs {
      texts += [paragraph.lead, paragraph.text].compactMap { $0 }
    }
    texts += [article.byline].compactMap { $0 }
    return texts.reduce(0) { $0 + $1.scalars.count(where: \.isSeen) }
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves a mark on paper; joiners and selectors may vanish at line ends.
  fileprivate var isSeen: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
  }
}

/// Damages a text as transports and typists do, and a little worse.
struct Damage {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let odd: [Unicode.Scalar] = [
    "\u{0}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{200B}", "\u{202E}", "\u{E000}", "\u{3000}",
    "\u{301}", "\u{FE0F}", "\u{1F468}", "\u{200D}", "\u{20000}", "\u{10FFFF}", "\t", "\r", "\n",
    "\u{2028}", "(", "（", "“", "”", "《", "—", "…", ".", "。", "！", "１", "a", "‰", "\u{AD}", "·",
  ]

  private mutating func index(_ count: Int) -> Int {
    Int.random(in: 0..<max(1, count), using: &random)
  }

  /// One to six mutations.
  mutating func applied(to text: String) -> String {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    for _ in 0...index(6) where !lines.isEmpty { mutate(&lines) }
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  private mutating func mutate(_ lines: inout [[Unicode.Scalar]]) {
    let at = index(lines.count)
    switch index(10) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(lines[at], at: index(lines.count))
    case 2: lines.swapAt(at, index(lines.count))
    case 3: lines.removeLast(lines.count - at)
    case 4: lines[at].removeLast(index(lines[at].count + 1))
    case 5: lines[at].insert(Self.odd[index(Self.odd.count)], at: index(lines[at].count + 1))
    case 6:
      for _ in 0..<20 {
        lines[at].insert(Self.odd[index(Self.odd.count)], at: index(lines[at].count))
      }
    case 7: lines[at] = Array(repeating: Self.odd[index(Self.odd.count)], count: index(300))
    case 8:
      let next = (at + 1) % lines.count
      lines[at] += lines[next]
      lines[next] = []
    default: lines[at].removeAll { $0 == "。" || $0.properties.isWhitespace }
    }
  }
}
