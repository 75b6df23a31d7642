internal import BanmianTestSupport
internal import CairoBackend
internal import Filing
internal import PageComparison
internal import PageGeometry
internal import PageScene
internal import Prepress

/// Changes pages and asks every comparison whether it saw it (变异测试台).
struct MutationBench {
  let shelf: SampleShelf
  let densities: [Int]
  let save: String?
  private(set) var rows: [Row] = []
  /// The page that was drawn last, at each resolution, so that it is drawn once.
  private var drawn: (page: Page, rasters: [Raster])?

  /// One change of one page.
  struct Row {
    var name: String
    var isNoise = false
    /// Whether pixels have to tell it.
    var isSeen = true
    /// Level 1: found with its kind and place as the first cause.
    var byTerms = false
    /// Level 1b: found in two PDFs.
    var byPDF = false
    /// At each resolution: the three rules of level 2, and pixelmatch.
    var byRules: [Bool] = []
    var byMatch: [Bool] = []
  }

  init(shelf: SampleShelf, densities: [Int], save: String?) {
    self.shelf = shelf
    self.densities = densities
    self.save = save
  }

  // MARK: Mutations and noises

  mutating func measure(_ mutation: Mutation, seed: Int) throws {
    let start = mutation.name.unicodeScalars.reduce(seed) { $0 + Int($1.value) }
    for step in shelf.pages.indices {
      let page = shelf.pages[(start + step) % shelf.pages.count]
      var random = SplitMix64(seed: UInt64(seed * 1000 + start))
      var other = page
      guard let spot = mutation.apply(&other, &random) else { continue }
      var row = Row(name: mutation.name, isSeen: mutation.isSeen)
      let first = PageComparison(page, other).changes.first
      row.byTerms =
        first.map { change in
          mutation.kinds.contains(change.kind) && change.cause == nil
            && (spot.story == nil || change.story == spot.story)
            && (spot.frame.map { change.extent?.overlaps($0.grown(by: .points(2))) == true } ?? true)
        } ?? false
      try compare(page, other, IgnoredParts(), &row)
      return rows.append(row)
    }
  }

  mutating func measure(_ noise: Noise, seed: Int) throws {
    let page = shelf.pages[seed % shelf.pages.count]
    var random = SplitMix64(seed: UInt64(seed))
    var other = page
    noise.apply(&other, &random)
    var row = Row(name: noise.name, isNoise: true)
    row.byTerms = !PageComparison(page, other, ignoring: noise.ignored).changes.isEmpty
    try compare(page, other, noise.ignored, &row)
    rows.append(row)
  }

  private mutating func compare(
    _ page: Page, _ other: Page, _ ignored: IgnoredParts, _ row: inout Row
  ) throws {
    let files = (try read(page), try read(other))
    row.byPDF = !PageComparison(files.0, files.1, ignoring: ignored).changes.isEmpty
    if drawn?.page != page {
      drawn = (page, try densities.map { try shelf.raster(page, $0) })
    }
    for (index, density) in densities.enumerated() {
      guard let before = drawn?.rasters[index] else { continue }
      try compare(
        before, try shelf.raster(other, density), density,
        ignored.frames(on: page) + ignored.frames(on: other), &row)
    }
  }

  private func compare(
    _ before: Raster, _ after: Raster, _ density: Int, _ hidden: [Rect], _ row: inout Row
  ) throws {
    let masks = hidden.map { RasterComparison.PixelMask($0, pixelsPerInch: density) }
    let rules = RasterComparison(
      before, after, ignoring: masks, limits: .init(pixelsPerInch: density))
    row.byRules.append(!rules.regions.isEmpty)
    let isOneSize = before.width == after.width && before.height == after.height
    let matched = isOneSize ? PerceivedComparison(before, after, ignoring: masks).count : 1
    row.byMatch.append(matched > 0)
    guard let save else { return }
    let stem = "\(save)/\(rows.count)-\(density)"
    try write(before, density, to: stem + "-a.ppm")
    try write(after, density, to: stem + "-b.ppm")
    try Filing.write(Array("\(matched) \(row.name)\n".utf8), to: stem + ".txt")
  }

  private func write(_ raster: Raster, _ density: Int, to path: String) throws {
    // PNM, which every other program reads too and which takes no time.
    var rgb: [UInt8] = []
    rgb.reserveCapacity(raster.pixels.count * 3)
    for pixel in raster.pixels {
      rgb += [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
    let header = "P6\n\(raster.width) \(raster.height)\n255\n"
    try Filing.write(Array(header.utf8) + rgb, to: path)
  }

  private func read(_ page: Page) throws -> DrawnPage {
    let bytes = try Renderer(fonts: shelf.fonts).pdf(
      [page], metadata: PDFMetadata(title: page.title), pictures: SampleShelf.developed(page))
    return try PDFReading.pages(of: bytes, file: page.name)[0]
  }

  // MARK: Noises of rasters

  /// What no page knows of: dithering, another way of drawing letters, another resolution.
  mutating func measureRasterNoises() throws {
    guard let page = shelf.pages.first else { return }
    var rows = [
      Row(name: "pixels dithered by one level", isNoise: true),
      Row(name: "letters by cached pictures (another way of smoothing)", isNoise: true),
    ]
    for density in densities {
      let raster = try shelf.raster(page, density)
      try compare(raster, Self.dithered(raster), density, [], &rows[0])
      try compare(raster, try shelf.raster(page, density, .preview), density, [], &rows[1])
    }
    self.rows += rows
  }

  private static func dithered(_ raster: Raster) -> Raster {
    var random = SplitMix64(seed: 11)
    let pixels = raster.pixels.map { pixel -> UInt32 in
      let bits = random.next()
      var result: UInt32 = 0
      for (number, shift) in [16, 8, 0].enumerated() {
        let step = Int(bits >> UInt64(number * 8) & 3) - 1
        let level = min(255, max(0, Int(pixel >> UInt32(shift) & 255) + (step == 2 ? 0 : step)))
        result |= UInt32(level) << UInt32(shift)
      }
      return result
    }
    return Raster(width: raster.width, height: raster.height, pixels: pixels)
  }

  // MARK: Report

  private var mutations: [Row] { rows.filter { !$0.isNoise } }
  private var noises: [Row] { rows.filter(\.isNoise) }

  /// Whether the page's own terms missed a fault, or told a noise.
  var hasMissed: Bool {
    mutations.contains { !$0.byTerms } || noises.contains { $0.byTerms }
  }

  func report(isWhole: Bool) -> String {
    let kinds = (Set(mutations.map(\.name)).count, Set(noises.map(\.name)).count)
    var lines = [
      "\(mutations.count) mutations of \(kinds.0) kinds, \(noises.count) noises of \(kinds.1) kinds, "
        + "\(shelf.pages.count) pages", "",
      "| comparison | faults found | of those that pixels have to tell | noises told |",
      "|---|---:|---:|---:|",
    ]
    lines.append(line("the page's terms (level 1), right kind and place first", \.byTerms))
    lines.append(line("two PDFs (level 1b)", \.byPDF))
    for (index, density) in densities.enumerated() {
      lines.append(line("outlines and rules A–C, \(density) ppi") { $0.byRules[index] })
    }
    for (index, density) in densities.enumerated() {
      lines.append(line("pixelmatch's metric, \(density) ppi") { $0.byMatch[index] })
    }
    lines += [
      "", "| mutation or noise | terms | PDF | rules | pixelmatch |", "|---|---|---|---|---|",
    ]
    for row in rows where isWhole || !row.isRight {
      let kind = row.isNoise ? "*noise* " : ""
      lines.append(
        "| \(kind)\(row.name) | \(Self.sign(row.byTerms)) | \(Self.sign(row.byPDF)) | "
          + row.byRules.map(Self.sign).joined(separator: " ") + " | "
          + row.byMatch.map(Self.sign).joined(separator: " ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ name: String, _ isFound: (Row) -> Bool) -> String {
    let seen = mutations.filter(\.isSeen)
    return "| \(name) | \(share(mutations, isFound)) | \(share(seen, isFound)) | "
      + "\(noises.count(where: isFound)) of \(noises.count) |"
  }

  private func share(_ rows: [Row], _ isFound: (Row) -> Bool) -> String {
    guard !rows.isEmpty else { return "–" }
    let found = rows.count(where: isFound)
    let tenths = found * 1000 / rows.count
    return "\(found) of \(rows.count) (\(tenths / 10).\(tenths % 10) %)"
  }

  private static func sign(_ isFound: Bool) -> String { isFound ? "●" : "–" }
}

extension MutationBench.Row {
  /// Whether every comparison says what it should.
  fileprivate var isRight: Bool {
    let wanted = !isNoise
    return byTerms == wanted && (byPDF == wanted || !isSeen)
      && (byRules.allSatisfy { $0 == wanted } || !isSeen)
  }
}
