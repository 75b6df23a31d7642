internal import PressDiagnostics

/// Checks a finished press file before it gets its name (印前检查), prepress design §3.2.6 and §4.1.
///
/// It reads the bytes as the plate room would get them, whoever made them, and believes nothing that
/// the maker says of them.
package struct Preflight: Sendable {
  private let limits: PreflightLimits

  package init(_ limits: PreflightLimits = PreflightLimits()) { self.limits = limits }

  /// Everything that speaks against the file.
  ///
  /// `plates` makes plates for the checks that need them; without it these are skipped, and where it
  /// fails the reason is in the report.
  package func report(
    on bytes: [UInt8], as expected: PreflightExpectation, making plates: Platemaker? = nil
  ) throws(PDFError) -> PreflightReport {
    var desk = PreflightDesk(limits: limits, expected: expected)
    do {
      let file = try PDFFile(bytes)
      desk.sheets = file.pages.map(SheetBoxes.init)
      FileChecks(file: file, bytes: bytes).run(&desk)
      BoxChecks(file: file).run(&desk)
      let facts = ContentWalk.facts(of: file)
      FontChecks(facts: facts).run(&desk)
      ColorChecks(facts: facts).run(&desk)
      TextChecks(facts: facts).run(&desk)
      LineChecks(facts: facts).run(&desk)
      ImageChecks(facts: facts).run(&desk)
      if let plates, !file.isEncrypted, !expected.standard.isArchive {
        do {
          try PlateChecks(file: file, bytes: bytes, plates: plates).run(&desk)
        } catch {
          desk.add(.totalInk, error.reason)
        }
      }
    } catch PDFError.broken(let reason) {
      desk.add(.syntax, reason)
    }
    return desk.report
  }
}

/// Where findings are gathered (检查台).
struct PreflightDesk {
  let limits: PreflightLimits
  let expected: PreflightExpectation
  var sheets: [SheetBoxes] = []
  /// Whether the output intent is a screen's, as archives may have it.
  var hasScreenIntent = false
  /// Whether plates were rendered, so that their checks were made.
  var hasPlates = false
  private var findings: [PreflightFinding] = []

  /// Findings of one check beyond these are one finding: a report is read by people.
  private static let mostOfACheck = 6

  init(limits: PreflightLimits, expected: PreflightExpectation) {
    self.limits = limits
    self.expected = expected
  }

  /// Notes a fault; equal ones on a page are counted.
  mutating func add(
    _ check: PreflightCheck, _ detail: String = "", at place: PrintFacts.Place? = nil,
    weighing severity: Severity? = nil
  ) {
    guard asks(check), let usual = limits.severity(of: check) else { return }
    let page = place.map { $0.page + 1 }
    let known = findings.firstIndex {
      $0.check == check && $0.detail == detail && $0.page == page
    }
    if let known {
      findings[known].count += 1
      return
    }
    findings.append(
      PreflightFinding(
        check: check, severity: severity.map { min($0, usual) } ?? usual, detail: detail, count: 1,
        page: page, frame: place.flatMap(frame)))
  }

  private func frame(_ place: PrintFacts.Place) -> PreflightFinding.Frame? {
    guard let box = place.box, sheets.indices.contains(place.page) else { return nil }
    return sheets[place.page].frame(of: box)
  }

  /// The report: checks in their order, and no check with more findings than people read.
  var report: PreflightReport {
    let sorted = PreflightCheck.allCases.flatMap { check -> [PreflightFinding] in
      let own = findings.filter { $0.check == check }
      guard own.count > Self.mostOfACheck, var last = own.dropFirst(Self.mostOfACheck - 1).first
      else { return own }
      let rest = own.dropFirst(Self.mostOfACheck - 1)
      last.count = rest.reduce(0) { $0 + $1.count }
      last.severity = rest.map(\.severity).max() ?? last.severity
      return own.prefix(Self.mostOfACheck - 1) + [last]
    }
    let skipped = PreflightCheck.allCases.filter { !asks($0) || $0.needsPlates && !hasPlates }
    return PreflightReport(findings: sorted, skipped: skipped)
  }

  /// Whether the standard has anything to say about it.
  private func asks(_ check: PreflightCheck) -> Bool {
    !(expected.standard.isArchive && check.isOfPress)
  }

  func trim(_ page: Int) -> PrintBox? {
    sheets.indices.contains(page) ? sheets[page].trim ?? sheets[page].media : nil
  }

  func bleed(_ page: Int) -> PrintBox? {
    sheets.indices.contains(page) ? sheets[page].bleed ?? trim(page) : nil
  }

  /// Whether something reaches into the trimmed page.
  func isInTrim(_ place: PrintFacts.Place) -> Bool {
    guard let box = place.box, let trim = trim(place.page) else { return true }
    return trim.meets(box)
  }
}

/// The boxes of one page of a file (各框).
struct SheetBoxes {
  var media: PrintBox?
  var crop: PrintBox?
  var bleed: PrintBox?
  var trim: PrintBox?
  var hasArt: Bool

  init(_ page: PDFObject) {
    func box(_ name: String) -> PrintBox? {
      let numbers = (page.inherited(name)?.items ?? []).compactMap(\.number)
      guard numbers.count == 4 else { return nil }
      return PrintBox(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
    }
    media = box("MediaBox")
    crop = box("CropBox")
    bleed = box("BleedBox")
    hasArt = page["ArtBox"] != nil
    trim = box("TrimBox") ?? box("ArtBox")
  }

  /// A box as people measure it: from the upper left.
  func frame(of box: PrintBox) -> PreflightFinding.Frame? {
    guard let media else { return nil }
    let trim = trim ?? media
    func thousandths(_ value: Double) -> Int {
      value.isFinite && abs(value) < 1e12 ? Int((value * 1000).rounded()) : 0
    }
    func millimeters(_ points: Double) -> Int { thousandths(points * 25.4 / 72) }
    return PreflightFinding.Frame(
      x: thousandths(box.left - media.left), y: thousandths(media.top - box.top),
      width: thousandths(box.width), height: thousandths(box.height),
      fromLeft: millimeters(box.left - trim.left), fromTop: millimeters(trim.top - box.top))
  }
}
