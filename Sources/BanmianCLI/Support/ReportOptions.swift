internal import ArgumentParser
package import PressDiagnostics

/// How findings are told.
package struct ReportOptions: ParsableArguments {
  /// The form of findings on standard error.
  package enum Form: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
  }

  /// From which weight findings make the exit status 1.
  package enum Threshold: String, ExpressibleByArgument, CaseIterable, Sendable {
    case note
    case warning
    case error
    case never
  }

  @Option(help: "How findings are printed: for people, or one JSON object a line.")
  package var messages = Form.text

  @Option(help: "The language of findings in text: zh or en.")
  package var lang = Language.zh

  @Option(help: "Exit with 1 from findings of this weight: note, warning, error or never.")
  package var failOn = Threshold.error

  @Flag(name: .shortAndLong, help: "Print errors only.")
  package var quiet = false

  @Flag(name: .shortAndLong, help: "Print every note, such as each repair of the text.")
  package var verbose = false

  /// The two languages of the desk.
  package enum Language: String, ExpressibleByArgument, CaseIterable, Sendable {
    case zh
    case en
  }

  package init() {}

  /// Whether a finding makes the exit status 1.
  package func fails(_ diagnostics: [Diagnostic]) -> Bool {
    switch failOn {
    case .never: false
    case .note: !diagnostics.isEmpty
    case .warning: diagnostics.contains { $0.severity >= .warning }
    case .error: diagnostics.contains { $0.severity >= .error }
    }
  }
}
