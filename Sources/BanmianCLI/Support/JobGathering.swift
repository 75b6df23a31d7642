internal import ArgumentParser
internal import Banmian
internal import Editorial
internal import Filing
internal import Intake
internal import PageDesign
internal import PressDiagnostics

/// Collects the pages of all inputs (收集任务); what cannot be read costs only itself.
struct JobGathering {
  /// What a command asks of the pages that it gathers.
  struct Order {
    var layout: String?
    /// Pages by name, such as `A01,A03`; nil means all.
    var pages: String?
    var formats: [OutputFormat] = []
    var pixelsPerInch = 72
    var overlay: PageOverlay?
    var encoding: TextEncoding?
    var repairs = RepairChoice.all
  }

  private let order: Order
  private let wanted: Set<String>?
  let shelf: LayoutShelf
  let plans: PlanChoice
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var sources: [SourceFile] = []
  private(set) var status: ExitCode?
  /// The editions that were read, in the order of the inputs.
  private(set) var editions: [ReceivedEdition] = []
  /// For each job the index of its edition.
  private(set) var origins: [Int] = []
  private var jobs: [PageJob] = []
  /// Layouts that were read already, by name; nil for one that cannot be used.
  private var layouts: [String: LayoutSpec?] = [:]

  init(_ order: Order, shelf: LayoutShelf, plans: PlanChoice) {
    self.order = order
    self.shelf = shelf
    self.plans = plans
    wanted = order.pages.map { Set($0.split(separator: ",").map(String.init)) }
    diagnostics = plans.diagnostics
    sources = plans.sources
  }

  mutating func gather(_ input: String) {
    do {
      let reader = EditionReader(encoding: order.encoding, repairs: order.repairs)
      for received in try reader.editions(at: input) { add(received) }
    } catch {
      fail(error.diagnostics)
    }
  }

  private mutating func fail(_ findings: [Diagnostic]) {
    diagnostics += findings
    status = ExitStatus.graver(status, ExitStatus.of(findings))
  }

  private mutating func add(_ received: ReceivedEdition) {
    sources += received.sources
    let hasText = received.edition.pages.contains { !$0.articles.isEmpty || !$0.notices.isEmpty }
    if !hasText, received.diagnostics.contains(where: { $0.severity == .error }) {
      return fail(received.diagnostics)
    }
    diagnostics += received.diagnostics
    editions.append(received)
    let hasJumps =
      !received.edition.fillers.isEmpty
      || received.edition.pages.contains { $0.layout.mayJump }
    for page in received.edition.pages {
      let isWanted = wanted?.contains(page.name) ?? true
      // What comes to a page, stories and fillers, is known when the pages before it are made.
      guard isWanted || hasJumps else { continue }
      guard let layout = layout(for: page) else { continue }
      if isWanted { origins.append(editions.count - 1) }
      jobs.append(
        PageJob(
          edition: received.edition, page: plans.applied(to: page), layout: layout,
          stem: received.stem(of: page),
          formats: OutputFormat.allCases.filter { order.formats.contains($0) },
          pixelsPerInch: order.pixelsPerInch, overlay: order.overlay, isWanted: isWanted))
    }
  }

  private mutating func layout(for page: EditionPage) -> LayoutSpec? {
    let name = order.layout ?? page.layout.layout ?? LayoutShelf.usual
    if let known = layouts[name] { return known }
    do {
      let read = try shelf.layout(name)
      if read.value == nil { fail(read.diagnostics) } else { diagnostics += read.diagnostics }
      layouts[name] = .some(read.value)
      return read.value
    } catch {
      fail(error.diagnostics)
      layouts[name] = .some(nil)
      return nil
    }
  }

  /// The jobs, each with a name of its own.
  func finish() -> [PageJob] { jobs.withDistinctStems() }
}
