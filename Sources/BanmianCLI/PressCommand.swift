package import ArgumentParser
internal import Banmian
internal import FoundationEssentials
internal import Prepress
internal import PressDiagnostics
internal import Proofreading

extension PressStandard: ExpressibleByArgument {}
extension PressUnit: ExpressibleByArgument {}
extension PictureCoding: ExpressibleByArgument {}
extension ColourTransform.Intent: ExpressibleByArgument {}

/// `banmian press`: print-ready files of finished pages (付印).
package struct PressCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "press",
    abstract: "Make print-ready PDF/X files of signed pages (付印).",
    discussion: """
      A page gives a press file only when its signatures stand and nothing speaks against it; \
      otherwise there is no file, and the status is 4.
      """)

  @Argument(help: "Edition folders, or copy in any form that typeset takes.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder for the press files.")
  var output = "output"

  @Option(
    help: """
      x1a (PDF/X-1a:2003), x4 (PDF/X-4), or a1b (PDF/A-1b): the same page for the archive, without \
      marks, with tags, outline and links.
      """)
  var standard = PressStandard.x1a

  @Option(help: ArgumentHelp("The plant's own output profile (ICC, CMYK).", valueName: "file"))
  var profile: String?

  @Option(help: "The most ink of all plates in one place, in per cent.")
  var tac = 220

  @Option(help: "How pictures meet the paper's colours: relative (with black point) or perceptual.")
  var intent = ColourTransform.Intent.relative

  @Option(
    help: """
      The unit that the page is printed on: as-designed, four (spot inks from C M Y K), or two (black \
      and one spot; red becomes 套红).
      """)
  var unit = PressUnit.asDesigned

  @Option(
    help: """
      How pictures are kept: automatic (photographs as JPEG, drawings without loss), jpeg, or flate \
      (all without loss).
      """)
  var pictures = PictureCoding.automatic

  @Flag(help: "Draw all text as paths (转曲).")
  var outline = false

  @Flag(inversion: .prefixedNo, help: "Crop and register marks, colour bar and slug.")
  var marks = true

  @Flag(help: "Let pages go that lack signatures; the slug says so.")
  var allowUnsigned = false

  @Option(help: "Who lets them go, for the slug.")
  var releasedBy = "未具名"

  @Option(help: "Why, for the slug.")
  var reason = "未说明"

  @Flag(
    help: """
      Render the plates with Ghostscript: a grey PNG a plate, a map of the ink and its figures, and \
      the checks of preflight that need them.
      """)
  var plates = false

  @Option(help: ArgumentHelp("Pixels an inch of the plates.", valueName: "n"))
  var platesPpi = 150

  @Option(help: ArgumentHelp("The plant's own limits (YAML), for preflight.", valueName: "file"))
  var limits: String?

  @Option(help: "Write one file of all pages under this name, instead of one a page.")
  var merge: String?

  @Option(help: ArgumentHelp("Keep separated pictures here from run to run.", valueName: "folder"))
  var pictureCache: String?

  @Option(help: "A layout's name or file; without it what the page asks for, or tabloid-4x18.")
  var layout: String?

  @Option(help: "Pages by name, such as A01,A03; all without it.")
  var pages: String?

  @Option(name: .shortAndLong, help: "How many pages are made at the same time.")
  var jobs: Int?

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func validate() throws {
    if !(100...400).contains(tac) { throw ValidationError("--tac is from 100 to 400 per cent") }
    if let merge, merge.isEmpty || merge.contains("/") {
      throw ValidationError("--merge takes a file name without folder and ending")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
    if !(36...600).contains(platesPpi) { throw ValidationError("--plates-ppi is from 36 to 600") }
    if plates, standard.isArchive {
      throw ValidationError("--plates shows how a file prints; an archive is not printed")
    }
    if outline, standard.isArchive {
      throw ValidationError("--outline makes press files; an archive keeps its text")
    }
    if allowUnsigned, SignatureOverride(name: releasedBy, reason: reason) == nil {
      throw ValidationError("--released-by and --reason take words")
    }
  }

  package func run() async throws {
    let start = Reporter(reports)
    let order = try order(start)
    let fonts = try house.fontLibrary(start)
    let shelf = try house.shelf(start)
    var gathering = JobGathering(
      JobGathering.Order(
        layout: layout, pages: pages, encoding: source.textEncoding, repairs: repairs.choice),
      shelf: shelf, plans: try PlanChoice(nil, start))
    for input in inputs { gathering.gather(input) }
    let settled = JumpDesk(fonts: fonts).settled(gathering.finish())
    let jobs = zip(settled.value, gathering.origins).map {
      PressJob(page: $0, received: gathering.editions[$1])
    }
    let found = gathering.diagnostics + settled.diagnostics
    let reporter = Reporter(reports, sources: gathering.sources)
    reporter.report(found)
    let outcome = await make(
      jobs, order, PressLine(fonts: fonts, order: order, workers: workers), reporter)
    var status = ExitStatus.graver(gathering.status, outcome.status)
    if status == nil, reports.fails(found + outcome.diagnostics) { status = ExitStatus.findings }
    if let status { throw status }
  }

  private var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  private func make(
    _ jobs: [PressJob], _ order: PressOrder, _ line: PressLine, _ reporter: Reporter
  ) async -> PageWriter.Outcome {
    let writer = PageWriter(
      folder: output, reporter: reporter, count: jobs.count, refusals: PressDesk.refusals)
    if let merge, !jobs.isEmpty {
      let merged = await line.run(jobs, mergingInto: merge) { writer.take($0, $1) }
      writer.take(jobs.count, merged)
    } else {
      await line.run(jobs) { writer.take($0, $1) }
    }
    return writer.finish()
  }

  private func order(_ reporter: Reporter) throws -> PressOrder {
    let limits = try plantLimits(reporter)
    let room = plates ? PlateRoom(pixelsPerInch: platesPpi) : nil
    if plates, room == nil {
      reporter.report([PlateRoom.missing])
      throw ExitStatus.unavailable
    }
    let path = profile ?? HouseFolders.profile(program: HouseOptions.program)
    do {
      return PressOrder(
        standard: standard, condition: try PressProfile.read(path, for: standard),
        total: TotalInk(limit: tac * 10), intent: intent, unit: unit, pictures: pictures,
        isOutlined: outline,
        hasMarks: marks,
        override: allowUnsigned ? SignatureOverride(name: releasedBy, reason: reason) : nil,
        limits: limits, plates: room, pictureFolder: pictureCache,
        engine: "Banmian \(BanmianCommand.version)")
    } catch {
      reporter.report(error.diagnostics)
      // Without the house's own profile something of the program is missing.
      throw profile == nil ? ExitStatus.fontMissing : ExitStatus.of(error.diagnostics)
    }
  }

  private func plantLimits(_ reporter: Reporter) throws -> PreflightLimits {
    do {
      var read = try PreflightRoom.limits(at: limits)
      if limits == nil { read.totalInk = tac }
      return read
    } catch {
      reporter.report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }
}
