internal import BanmianTestSupport
internal import CairoBackend
internal import Filing
internal import PageComparison
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces

/// Changes pages and asks every comparison whether it saw it (变异测试台).
struct MutationBench {
  let pages: [Page]
  let densities: [Int]
  let comparesPDF: Bool
  let save: String?
  private var artist: SampleArtist
  private var original = Original()
  private var count = 0

  /// The unchanged page, read and drawn when it is first asked for.
  private struct Original {
    var number = -1
    var drawn: DrawnPage?
    var plates: [Int: RasterPlates] = [:]
  }

  init(_ shelf: SampleShelf, densities: [Int], comparesPDF: Bool, save: String?) {
    pages = shelf.pages
    self.densities = densities
    self.comparesPDF = comparesPDF
    self.save = save
    artist = SampleArtist(shelf.fonts)
  }

  mutating func measure(_ trial: MutationPlan.Trial) throws -> MutationRow {
    if original.number != trial.page { original = Original(number: trial.page) }
    count += 1
    var row =
      switch trial.change {
      case .fault(let mutation): try measure(mutation, trial)
      case .pair(let one, let other): measure(one, other, trial)
      case .noise(let noise): try measure(noise, trial)
      }
    row.page = pages[trial.page].name
    row.seed = trial.seed
    return row
  }

  // MARK: Kinds of trials

  private mutating func measure(
    _ mutation: Mutation, _ trial: MutationPlan.Trial
  ) throws -> MutationRow {
    let page = pages[trial.page]
    var (other, random) = (page, SplitMix64(seed: trial.seed))
    let spot = mutation.apply(&other, &random)
    var row = MutationRow(
      name: trial.name, kind: .fault, isSeen: mutation.isSeen, isReflow: mutation.isReflow)
    let changes = PageComparison(page, other).changes
    row.byTerms = changes.first.map { Self.names($0, mutation, spot) } ?? false
    row.hasOneCause = changes.count { $0.cause == nil } <= mutation.causes
    row.causes = changes.filter { $0.cause == nil }.map(Self.words)
    if comparesPDF {
      row.byPDF = !PageComparison(try drawnOriginal(), try artist.readPDF(other)).changes.isEmpty
    }
    if page.sheet != other.sheet { return try wholly(other, IgnoredParts(), row) }
    try partly(page, lettered(other, mutation, unlike: page), &row)
    return row
  }

  /// Whether a change is the one that was made: its kind, its place, and no consequence.
  private static func names(
    _ change: PageChange, _ mutation: Mutation, _ spot: Mutation.Spot?
  ) -> Bool {
    change.cause == nil && tells(change, mutation, spot)
  }

  private static func tells(
    _ change: PageChange, _ mutation: Mutation, _ spot: Mutation.Spot?
  ) -> Bool {
    let isThere =
      spot?.frame.map { change.extent?.overlaps($0.grown(by: .points(2))) == true } ?? true
    return mutation.kinds.contains(change.kind) && isThere
      && (spot?.story.map { change.story == $0 } ?? true)
  }

  private static func words(_ change: PageChange) -> String {
    "\(change.kind.rawValue) \(change.story): \(change.message.en)"
  }

  private func measure(
    _ one: Mutation, _ second: Mutation, _ trial: MutationPlan.Trial
  ) -> MutationRow {
    let page = pages[trial.page]
    var (other, random) = (page, SplitMix64(seed: trial.seed))
    let spots = [one, second].map { ($0, $0.apply(&other, &random)) }
    let changes = PageComparison(page, other).changes
    var row = MutationRow(name: trial.name, kind: .pair)
    row.byTerms = spots.allSatisfy { mutation, spot in
      changes.contains { Self.tells($0, mutation, spot) }
    }
    return row
  }

  private mutating func measure(
    _ noise: Noise, _ trial: MutationPlan.Trial
  ) throws -> MutationRow {
    let page = pages[trial.page]
    var (other, random) = (page, SplitMix64(seed: trial.seed))
    noise.apply(&other, &random)
    var row = MutationRow(name: trial.name, kind: .noise)
    let changes = PageComparison(page, other, ignoring: noise.ignored).changes
    row.byTerms = !changes.isEmpty
    row.causes = changes.map(Self.words)
    if comparesPDF, !noise.isOfPages {
      let (old, new) = (try drawnOriginal(), try artist.readPDF(other))
      let told = PageComparison(old, new, ignoring: noise.ignored).changes
      row.byPDF = !told.isEmpty
      row.causes += told.map { "PDF: \(Self.words($0))" }
    }
    return try wholly(other, noise.ignored, row)
  }

  // MARK: Pages

  private mutating func drawnOriginal() throws -> DrawnPage {
    if let drawn = original.drawn { return drawn }
    let drawn = try artist.readPDF(pages[original.number])
    original.drawn = drawn
    return drawn
  }

  private mutating func platesOfOriginal(_ density: Int) throws -> RasterPlates {
    if let plates = original.plates[density] { return plates }
    let plates = try artist.plates(pages[original.number].withoutOverlays, density)
    original.plates[density] = plates
    return plates
  }

  /// The page with the glyph of the character that a mutation wrote; the mutation itself knows no
  /// fonts.
  private func lettered(_ page: Page, _ mutation: Mutation, unlike before: Page) -> Page {
    guard let scalar = mutation.written else { return page }
    var page = page
    for (old, leaf) in zip(before.leaves, page.leaves) {
      guard case .glyphs(let was) = old.item, case .glyphs(var run) = leaf.item, was != run,
        let id = artist.glyph(of: scalar, in: run.face)
      else { continue }
      for index in run.glyphs.indices where run.glyphs[index].id != was.glyphs[index].id {
        run.glyphs[index].id = id
      }
      page.replace(leaf.path, [.glyphs(run)])
    }
    return page
  }

  // MARK: Pixels

  /// Only what is drawn otherwise.
  private mutating func partly(_ page: Page, _ other: Page, _ row: inout MutationRow) throws {
    let part = ChangedPart(page, other)
    for density in densities {
      guard let part else {
        row.add(RasterVerdict())
        continue
      }
      let before = try artist.plates(part.cut(page), density)
      let after = try artist.plates(part.cut(other), density)
      row.add(try verdict(before, after, density, [], row.name))
    }
  }

  private mutating func wholly(
    _ other: Page, _ ignored: IgnoredParts, _ row: MutationRow
  ) throws -> MutationRow {
    var row = row
    let hidden = ignored.frames(on: pages[original.number]) + ignored.frames(on: other)
    for density in densities {
      let after = try artist.plates(other.withoutOverlays, density)
      row.add(try verdict(try platesOfOriginal(density), after, density, hidden, row.name))
    }
    return row
  }

  private func verdict(
    _ before: RasterPlates, _ after: RasterPlates, _ density: Int, _ hidden: [Rect],
    _ name: String
  ) throws -> RasterVerdict {
    if let save {
      let stem = "\(save)/\(count)-\(density)"
      try RasterFile.write(before.plain, to: stem + "-a.ppm")
      try RasterFile.write(after.plain, to: stem + "-b.ppm")
      try Filing.write(Array("\(name)\n".utf8), to: stem + ".txt")
    }
    return RasterVerdict(before, after, density, hidden)
  }

  // MARK: Noises of rasters

  /// What no page knows of: dithering, another way of drawing letters, another resolution.
  mutating func measureRasterNoises() throws -> [MutationRow] {
    original = Original(number: 0)
    var rows = ["pixels dithered by one level", Self.smoothing, Self.rescaling].map {
      MutationRow(name: $0, kind: .noise)
    }
    for density in densities {
      let page = pages[0].withoutOverlays
      let plates = try platesOfOriginal(density)
      let dithered = RasterPlates(fine: plates.fine.dithered, plain: plates.plain.dithered)
      rows[0].add(RasterVerdict(plates, dithered, density, []))
      let foreign = RasterPlates(try artist.raster(page, density, .preview))
      rows[1].add(RasterVerdict(plates, foreign, density, []).amongForeigners)
      // Without the bench's striped picture, which every resolution draws to other tones.
      var bare = page
      bare.items = page.items.keepingPictures { _ in false }
      let coarse = RasterPlates(try artist.raster(bare, density))
      let finer = RasterPlates(
        try artist.raster(bare, density * 100 / 96)
          .resampled(width: coarse.plain.width, height: coarse.plain.height))
      rows[2].add(
        RasterVerdict(coarse, finer, density, [], tones: .rescaledTones).amongForeigners)
    }
    return rows
  }

  static let smoothing = "letters by cached pictures, another way of smoothing (with --tones)"
  static let rescaling = "96 pixels to an inch for 100 (with --rescale --tones)"
}
