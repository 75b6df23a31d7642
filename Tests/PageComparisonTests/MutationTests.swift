import Banmian
import BanmianTestSupport
import CairoBackend
import Filing
import Intake
import PageComparison
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

/// The plan of ecosystem.md §1.6: every fault is found with its place and kind, no noise is.
///
/// `BANMIAN_MUTATION_SEEDS` asks for more seeds a row than the one of every day.
@Suite("Mutations of the sample pages (变异测试)")
struct MutationTests {
  static let mutations = Mutation.all

  @Test("there are at least 60 kinds of mutation and 20 of noise, each by its own name")
  func counts() {
    #expect(Set(Self.mutations.map(\.name)).count == Self.mutations.count)
    #expect(Self.mutations.count >= 60)
    #expect(Set(Noise.all.map(\.name)).count >= 20)
  }

  @Test("each is found first, with its kind and its place", arguments: mutations)
  func found(_ mutation: Mutation) async throws {
    var tried = 0
    let pages = try await SamplePages.all()
    // Every day one page a mutation, each mutation another; the whole plan when seeds are asked for.
    let seeds = Environment.number("BANMIAN_MUTATION_SEEDS", or: 0)
    let start = mutation.name.unicodeScalars.reduce(0) { $0 + Int($1.value) }
    for number in pages.indices where seeds > 0 || tried == 0 {
      let page = pages[(start + number) % pages.count]
      for seed in 0..<max(1, seeds) {
        var random = SplitMix64(seed: UInt64(seed * 1000 + number))
        var mutated = page
        guard let spot = mutation.apply(&mutated, &random) else { continue }
        tried += 1
        let changes = PageComparison(page, mutated).changes
        let first = try #require(changes.first, "\(mutation) on \(page.name), seed \(seed)")
        #expect(mutation.kinds.contains(first.kind), "\(page.name) \(seed): \(first)")
        #expect(first.cause == nil)
        if let story = spot.story { #expect(first.story == story) }
        if let frame = spot.frame {
          let near = Rect(
            x: frame.minX - .points(2), y: frame.minY - .points(2),
            width: frame.width + .points(4), height: frame.height + .points(4))
          #expect(first.extent?.overlaps(near) == true, "\(page.name) \(seed): \(first)")
        }
      }
    }
    #expect(tried > 0, "no page has anything to change so")
  }

  @Test(
    "what was pushed is told by one cause, on every page",
    arguments: mutations.filter(\.isReflow))
  func pushed(_ mutation: Mutation) async throws {
    for (number, page) in try await SamplePages.all().enumerated() {
      var random = SplitMix64(seed: UInt64(number))
      var mutated = page
      guard mutation.apply(&mutated, &random) != nil else { continue }
      let causes = PageComparison(page, mutated).changes.filter { $0.cause == nil }
      #expect(causes.count <= mutation.causes, "\(page.name): \(causes)")
      #expect(causes.allSatisfy { mutation.kinds.contains($0.kind) }, "\(page.name): \(causes)")
    }
  }

  @Test("no noise is told", arguments: Noise.all)
  func silent(_ noise: Noise) async throws {
    let pages = try await SamplePages.all()
    let isWhole = Environment.number("BANMIAN_MUTATION_SEEDS", or: 0) > 0
    for (number, page) in (isWhole ? pages : Array(pages.prefix(1))).enumerated() {
      var random = SplitMix64(seed: UInt64(number))
      var other = page
      noise.apply(&other, &random)
      let changes = PageComparison(page, other, ignoring: noise.ignored).changes
      #expect(changes.isEmpty, "\(page.name): \(changes.first.map { "\($0)" } ?? "")")
    }
  }

  @Test("a line is one line in however many runs it is drawn, on every page")
  func cut() async throws {
    let cut = try #require(Noise.all.first { $0.name == "runs cut in two" })
    for page in try await SamplePages.all() {
      var random = SplitMix64(seed: 1)
      var other = page
      cut.apply(&other, &random)
      let changes = PageComparison(page, other).changes
      #expect(changes.isEmpty, "\(page.name): \(changes)")
    }
  }

  @Test("the date, the weather and the number of the issue are left out by their names")
  func daily() async throws {
    let pages = try await SamplePages.all()
    let page = try #require(pages.first { $0.jsonText.contains("3月18日") })
    func changed(_ old: String, _ new: String) throws -> Page {
      try Page(json: page.jsonText.replacing(old, with: new), file: "x")
    }
    let other = try changed("3月18日", "3月19日")
    #expect(PageComparison(page, other).changes.contains { $0.kind == .text })
    let told = PageComparison(page, other, ignoring: IgnoredParts(names: ["date"])).changes
    let furniture: Set = ["publication", "ear", "folio", "masthead", "credits"]
    #expect(told.allSatisfy { !furniture.contains($0.story) }, "\(told)")
    // The same words in a story are no furniture.
    let weather = try changed("多云", "小雨")
    let left = PageComparison(page, weather, ignoring: IgnoredParts(names: ["weather"])).changes
    #expect(left.allSatisfy { $0.story != "ear" }, "\(left)")
    #expect(!IgnoredParts(names: ["date"]).frames(on: page).isEmpty)
  }

  @Test("two faults on one page are both told as causes")
  func pairs() async throws {
    let pages = try await SamplePages.all()
    var random = SplitMix64(seed: 5)
    for round in 0..<12 {
      let page = pages[round % pages.count]
      let (places, rules) = (TextMutations.places, MarkMutations.rules)
      let one = places[round * 7 % places.count]
      let other = rules[round * 3 % rules.count]
      var mutated = page
      guard one.apply(&mutated, &random) != nil, other.apply(&mutated, &random) != nil else {
        continue
      }
      let causes = Set(
        PageComparison(page, mutated).changes.filter { $0.cause == nil }.map(\.kind))
      #expect(!causes.isDisjoint(with: one.kinds), "\(one.name) + \(other.name): \(causes)")
      #expect(!causes.isDisjoint(with: other.kinds), "\(one.name) + \(other.name): \(causes)")
    }
  }
}

/// The pages of every sample edition, set once.
actor SamplePages {
  private static let shared = SamplePages()
  /// All tests ask at once, so the first one starts the work and the others wait for it.
  private var work: Task<[Page], any Error>?

  static func all() async throws -> [Page] { try await shared.pages().value }

  private func pages() -> Task<[Page], any Error> {
    let started = work ?? Task { try await Self.load() }
    work = started
    return started
  }

  private static func load() async throws -> [Page] {
    var pages: [Page] = []
    // Every edition that is shipped, and the dump.
    let editions = try Filing.folders(in: ProjectFolder.path("samples"))
      .map { $0 + "/edition" }.filter { Filing.kind($0) == .folder }
    for sample in editions + [ProjectFolder.path("samples/hewan-2026-03-18/front.txt")] {
      let collected = try await collection.pages(at: sample)
      for page in collected.pages {
        pages.append(illustrated(try Page(json: page.text(), file: page.path)))
      }
    }
    return pages
  }

  /// The page with a picture in its first story; no sample has one.
  private static func illustrated(_ page: Page) -> Page {
    var page = page
    let picture = PlacedPicture(
      frame: Rect(x: .points(300), y: .points(400), width: .points(162), height: .points(108)),
      cut: PictureCut(
        digest: String(repeating: "a1", count: 32),
        crop: PixelRect(x: 0, y: 0, width: 900, height: 600), width: 675, height: 450),
      name: "lamp.jpg", alternative: "灯下的旧书")
    for index in page.items.indices {
      guard case .group(var group) = page.items[index], group.role == .article else { continue }
      group.items.append(.picture(picture))
      page.items[index] = .group(group)
      break
    }
    return page
  }

  static var collection: PageCollection {
    PageCollection(
      fonts: { () throws(DiagnosticsError) in
        do throws(FontError) {
          return try FontLibrary(folder: ProjectFolder.path("fonts"))
        } catch {
          throw DiagnosticsError(error.diagnostic)
        }
      },
      layouts: { () throws(DiagnosticsError) in
        try LayoutShelf(folder: ProjectFolder.path("layouts"))
      }, layout: nil, encoding: nil, repairs: .all, workers: 2)
  }
}
