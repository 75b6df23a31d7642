package import PageGeometry

/// How much a finding weighs.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The desk that a finding concerns (责编、版式、校对).
package enum Desk: String, Hashable, Sendable, CaseIterable {
  case editor = "责编"
  case layout = "版式"
  case proof = "校对"
}

/// A finding about the input or the page (诊断), with its place and what to do next.
package struct Diagnostic: Hashable, Sendable {
  /// The stable name of the rule, such as `text.overset`.
  package var id: String
  package var severity: Severity
  /// What is wrong, in Chinese and in English.
  package var message: Message
  package var place: SourceRange?
  package var desk: Desk?
  /// What to do next.
  package var hint: String?
  /// The page, such as `A01`, and the article that the finding concerns.
  package var page: String?
  package var article: String?
  /// Where on the page, from the sheet's upper left corner; nil for what stands nowhere.
  package var area: Rect?
  /// What intake read at the place and what it made of it; nil for findings of other kinds.
  package var reading: Reading?

  /// A sentence in the two languages of the desk.
  package struct Message: Hashable, Sendable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
      self.zh = zh
      self.en = en
    }
  }

  package init(
    _ id: String, _ severity: Severity, zh: String, en: String, at place: SourceRange? = nil,
    desk: Desk? = nil, hint: String? = nil, page: String? = nil, article: String? = nil,
    area: Rect? = nil, reading: Reading? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = Message(zh: zh, en: en)
    self.place = place
    self.desk = desk
    self.hint = hint
    self.page = page
    self.article = article
    self.area = area
    self.reading = reading
  }
}

/// A value with the findings that were made on the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}

/// Findings that leave no value: the input cannot be used at all.
package struct DiagnosticsError: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]

  /// At least one finding, the first of which says why nothing came of it.
  package init(_ first: Diagnostic, _ rest: [Diagnostic] = []) {
    diagnostics = [first] + rest
  }
}
