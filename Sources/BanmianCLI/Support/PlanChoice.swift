internal import ArgumentParser
internal import Editorial
internal import Filing
internal import Intake
internal import PressDiagnostics

/// What `--plan` asks for (选用方案): the Nth best plan, or a plan in a file.
struct PlanChoice {
  private var number = 1
  private var pages: [(page: String, stories: [StoryRequest])] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var sources: [SourceFile] = []

  /// - Throws: An exit code where the file cannot be read.
  init(_ text: String?, _ reporter: Reporter) throws {
    guard let text else { return }
    if let number = Int(text) {
      guard (1...60).contains(number) else {
        throw ValidationError("--plan takes a number from 1 to 60, or a file")
      }
      self.number = number
      return
    }
    do {
      let file = try Filing.read(text)
      let read = Intake.plan(of: file.value)
      pages = read.value
      sources = [file.value]
      diagnostics = file.diagnostics + read.diagnostics
    } catch {
      reporter.report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }

  /// The page with the plan's places instead of its own.
  func applied(to page: EditionPage) -> EditionPage {
    var page = page
    page.layout.choice = number - 1
    if let plan = pages.first(where: { $0.page == page.name }) {
      page.layout.stories = plan.stories
      page.layout.slots = []
    }
    return page
  }
}
