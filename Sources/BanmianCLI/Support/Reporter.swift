internal import FoundationEssentials
internal import Glibc
package import PressDiagnostics

/// Prints results on standard output and everything else on standard error (输出).
package struct Reporter: Sendable {
  private let options: Settings
  private let printer: DiagnosticPrinter

  private struct Settings: Sendable {
    var isJSON: Bool
    var isQuiet: Bool
    var isVerbose: Bool
    var isChinese: Bool
  }

  package init(_ options: ReportOptions, sources: [SourceFile] = []) {
    self.options = Settings(
      isJSON: options.messages == .json, isQuiet: options.quiet, isVerbose: options.verbose,
      isChinese: options.lang == .zh)
    let language: DiagnosticPrinter.Language = options.lang == .zh ? .zh : .en
    printer = DiagnosticPrinter(language: language, sources: sources)
  }

  /// Prints findings; notes are counted by rule unless every one is wanted.
  package func report(_ diagnostics: [Diagnostic]) {
    if options.isJSON {
      for diagnostic in diagnostics { Self.error(diagnostic.json.text()) }
      return
    }
    let least: Severity = options.isQuiet ? .error : options.isVerbose ? .note : .warning
    for diagnostic in diagnostics where diagnostic.severity >= least {
      Self.error(printer.text(diagnostic))
    }
    guard !options.isQuiet, !options.isVerbose else { return }
    if let summary = Self.summary(of: diagnostics) { Self.error(summary) }
  }

  /// `38 notes: intake.mark-width 30, intake.rejoin 5; --verbose shows each`.
  private static func summary(of diagnostics: [Diagnostic]) -> String? {
    var counts: [(id: String, count: Int)] = []
    for diagnostic in diagnostics where diagnostic.severity == .note {
      if let index = counts.firstIndex(where: { $0.id == diagnostic.id }) {
        counts[index].count += 1
      } else {
        counts.append((diagnostic.id, 1))
      }
    }
    guard !counts.isEmpty else { return nil }
    let total = counts.reduce(0) { $0 + $1.count }
    let list = counts.map { "\($0.id) \($0.count)" }.joined(separator: ", ")
    return "\(total) notes: \(list); --verbose shows each"
  }

  /// A line that tells people what they may do next.
  package func hint(zh: String, en: String) {
    guard !options.isQuiet, !options.isJSON else { return }
    Self.error(options.isChinese ? zh : en)
  }

  /// A line for people while the work goes on; only on a terminal.
  package func progress(_ text: String) {
    guard !options.isQuiet, !options.isJSON, Self.isTerminal else { return }
    Self.write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  package func endProgress() {
    guard !options.isQuiet, !options.isJSON, Self.isTerminal else { return }
    Self.write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  private static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  package static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Prints a result; where standard output takes no more the program ends with 74.
  package static func output(_ text: String) {
    guard !FileOutput(descriptor: STDOUT_FILENO).write(Array(text.utf8)) else { return }
    let finding = Diagnostic(
      "output.cannot-write", .error, zh: "不能写到标准输出", en: "standard output takes no more",
      hint: "check where the output is sent")
    error(DiagnosticPrinter().text(finding))
    exit(74)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    FileOutput(descriptor: descriptor).write(Array(text.utf8))
  }
}
