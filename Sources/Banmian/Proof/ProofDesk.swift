internal import CairoBackend
internal import Editorial
internal import PageComparison
internal import PageDesign
internal import PageGeometry
internal import PageMakeup
package import PageScene
package import PressDiagnostics
package import ProofSheets
internal import Proofreading

/// Makes the proofs of pages (校样台): the sheet of a round, its findings and its report.
package final class ProofDesk {
  let worker: PageWorker
  private let order: ProofOrder

  package init(worker: PageWorker, order: ProofOrder) {
    self.worker = worker
    self.order = order
  }

  /// A page that is to be proofed.
  package struct Item {
    package var received: ReceivedEdition
    package var job: PageJob
    package var made: PageWorker.Made
    /// What was found when it was made.
    package var findings: [Diagnostic]

    package init(
      received: ReceivedEdition, job: PageJob, made: PageWorker.Made, findings: [Diagnostic]
    ) {
      self.received = received
      self.job = job
      self.made = made
      self.findings = findings
    }
  }

  /// A proof as values: the sheet, and the numbered findings.
  package struct Round {
    package var proof: ProofSheet.Proof
    /// The findings, with the number in the margin where they have one.
    package var findings: [(number: Int?, finding: Diagnostic)]
    package var content: ProofContent
  }

  /// The proof of a round, with the findings of text and page in its margins.
  package func round(_ item: Item) -> Round {
    let checked = PageChecker(fonts: nil).check(
      item.job, made: item.made, layout: item.findings)
    let found = findings(item, checked)
    let spots = PageSpots(item.made.page)
    var content = content(item, checked.budget)
    var loose: [Diagnostic] = []
    for (key, finding) in found.enumerated() {
      let boxes = spots.spots(of: finding)
      if boxes.isEmpty {
        loose.append(finding)
      } else {
        content.notes.append(ProofNote(spots: boxes, text: words(of: finding), key: key))
      }
    }
    content.remarks += loose.map { "· " + words(of: $0) }
    let proof = sheet(item.made.page, content)
    let numbers = Dictionary(
      proof.notes.map { ($0.note.key, $0.number) }, uniquingKeysWith: { first, _ in first })
    return Round(
      proof: proof,
      findings: found.enumerated().map { (numbers[$0.offset], $0.element) }, content: content)
  }

  var isChinese: Bool { order.isChinese }

  /// What weighs less is not noted.
  var least: Severity { order.showsNotes ? .note : .warning }

  func sheet(_ page: Page, _ content: ProofContent) -> ProofSheet.Proof {
    ProofSheet(shaper: worker.shaper).proof(page, content)
  }

  /// What `check` says of the page, and what intake could not settle on it.
  private func findings(_ item: Item, _ checked: CheckedPage) -> [Diagnostic] {
    let spots = PageSpots(item.made.page)
    let intake = PageChecker.intake(item.received.diagnostics).diagnostics.filter {
      !spots.spots(of: $0).isEmpty
    }
    return (checked.diagnostics + intake).filter { $0.severity >= least }
  }

  func words(of finding: Diagnostic) -> String {
    order.isChinese ? finding.message.zh : finding.message.en
  }

  // MARK: The report

  /// All of the sheet but its notes.
  func content(_ item: Item, _ budget: ErrorBudget?) -> ProofContent {
    var content = ProofContent(round: order.round, grid: item.job.layout.grid)
    let masthead = item.job.edition.masthead
    let digest = PageDigest.short(PageDigest.of(item.made.page))
    content.slug = [
      masthead.name?.text, masthead.date?.text, item.job.page.name, item.job.page.section?.text,
      order.time, "摘要 \(digest)", "原大 100%", order.engine,
    ].compactMap { $0 }.filter { !$0.isEmpty }
    content.stories = stories(item)
    content.remarks = [overset(item)] + (budget.map { [$0.line(isChinese: order.isChinese)] } ?? [])
    content.signatures = signatures(item)
    content.credits = item.job.page.credits.map { credit in
      "\(credit.label.text)　\(credit.names.map(\.text).joined(separator: " "))"
    }
    return content
  }

  private func stories(_ item: Item) -> [ProofContent.StoryCount] {
    let contents = PageContents(item.made.page)
    return item.job.page.articles.map { article in
      let set = contents.stories.filter { $0.role == .article && $0.id == article.id }
      let lines = set.flatMap(\.parts).filter { $0.name == "body" }.flatMap(\.lines)
      let over = item.made.composed.overset.filter { $0.article == article.id }
      return ProofContent.StoryCount(
        title: title(of: article),
        characters: article.characterCount, lines: lines.count,
        overset: over.reduce(0) { $0 + $1.characters })
    }
  }

  func title(of article: Article) -> String {
    let head = (article.headline.main + article.headline.upper).map(\.text)
    return head.isEmpty ? article.id : head.joined(separator: " ")
  }

  private func overset(_ item: Item) -> String {
    let over = item.made.composed.overset
    guard !over.isEmpty else { return order.isChinese ? "无溢文" : "nothing overset" }
    let parts = over.map { story in
      let jump = story.jump.map { order.isChinese ? "，转 \($0)" : ", to \($0)" } ?? ""
      return order.isChinese
        ? "\(story.article) 溢 \(story.lines) 行 \(story.characters) 字\(jump)"
        : "\(story.article) overset by \(story.lines) lines, \(story.characters) characters\(jump)"
    }
    return (order.isChinese ? "溢文：" : "overset: ") + parts.joined(separator: "；")
  }

  private func signatures(_ item: Item) -> [ProofContent.SignatureRow] {
    let verdict = SignatureDesk(item.received).verdict(of: item.job.page, as: item.made.page).value
    return EditorialRole.signing.map { role in
      let signed =
        switch verdict.posts.first(where: { $0.role == role })?.state {
        case .valid(let signature): signature.title
        case .fallen(let signature): "\(signature.title)　已作废"
        case .missing, nil: ""
        }
      return ProofContent.SignatureRow(role: role.signingName, signed: signed)
    }
  }

  // MARK: Files

  /// The files of a proof in all formats asked for, under a stem such as `front.proof-1`, and the
  /// pictures that are missing on them.
  ///
  /// - Throws: Why a format cannot be drawn.
  package func files(
    of item: Item, sheets: [Page], stem: String, json: JSONValue, text: String
  ) throws(DiagnosticsError) -> Diagnosed<[RenderedPage]> {
    let developed = item.made.pictures.developed(item.made.page)
    let kept = Set(developed.value.page.items.pictures.map(\.cut))
    let sheets = sheets.map { sheet in
      var sheet = sheet
      sheet.items = sheet.items.keepingPictures { kept.contains($0.cut) }
      return sheet
    }
    var files: [RenderedPage] = []
    for format in ProofFormat.allCases where order.formats.contains(format) {
      switch format {
      case .json:
        files.append(
          RenderedPage(
            name: "\(stem).json", bytes: Array((json.text(.indented(depth: 3)) + "\n").utf8)))
      case .txt: files.append(RenderedPage(name: "\(stem).txt", bytes: Array(text.utf8)))
      case .pdf, .png, .svg:
        do {
          let drawn = try worker.draw(
            sheets, as: OutputFormat(rawValue: format.rawValue) ?? .pdf,
            pixelsPerInch: order.pixelsPerInch, pictures: developed.value.pictures,
            author: item.job.edition.masthead.publisher?.text ?? "")
          files += drawn.enumerated().map { number, bytes in
            let name = number == 0 ? stem : "\(stem)-\(number + 1)"
            return RenderedPage(name: "\(name).\(format.rawValue)", bytes: bytes)
          }
        } catch {
          var finding = error.diagnostic
          finding.page = item.job.page.name
          throw DiagnosticsError(finding)
        }
      }
    }
    return Diagnosed(files, developed.diagnostics)
  }
}
