internal import PressDiagnostics

/// Something that was found in the input or on a page (诊断), with its place.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// How much a finding weighs.
  public enum Severity: String, Hashable, Sendable {
    /// Good to know, such as a repair of the text.
    case note
    /// The page is there, but somebody should look.
    case warning
    /// Text is lost or a page is missing.
    case error
  }

  /// The stable name of the rule, such as `text.overset`.
  public let id: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong, in Chinese.
  public let chinese: String
  /// What is wrong, in English.
  public let english: String
  /// `file:line:column`, if the finding has a place in the text.
  public let place: String?
  /// The page, such as `A01`, if the finding concerns one.
  public let page: String?
  /// What to do next.
  public let hint: String?

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    severity = Severity(rawValue: diagnostic.severity.rawValue) ?? .error
    chinese = diagnostic.message.zh
    english = diagnostic.message.en
    place = diagnostic.place.map { "\($0)" }
    page = diagnostic.page
    hint = diagnostic.hint
  }

  /// One line in English, as compilers write it.
  public var description: String {
    let place = place.map { "\($0): " } ?? ""
    let page = page.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(page)\(english) [\(id)]"
  }
}
