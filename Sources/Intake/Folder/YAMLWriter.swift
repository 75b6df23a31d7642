internal import Editorial
internal import PressDiagnostics

/// Writes the forms of an edition line by line (表单写出).
struct YAMLWriter {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func text(_ key: String, _ value: SourcedText?) {
    if let value { line("\(key): \(YAMLScalar.quoted(value.text))") }
  }

  mutating func list(_ key: String, _ values: [String], indent: String) {
    line("\(indent)\(key): [" + values.map(YAMLScalar.quoted).joined(separator: ", ") + "]")
  }

  mutating func labelled(_ key: String, _ value: LabelledText?, usual: String) {
    guard let value else { return }
    if value.label.text == usual, value.values.count == 1 {
      line("\(key): \(YAMLScalar.quoted(value.values[0].text))")
    } else {
      line("\(key):")
      line("  " + entry(value))
    }
  }

  mutating func labelledList(_ key: String, _ values: [LabelledText], indent: String) {
    guard !values.isEmpty else { return }
    line("\(indent)\(key):")
    for value in values { line("\(indent)  - \(entry(value))") }
  }

  /// The people of a desk, each with the label that is printed.
  mutating func people(_ credits: [RoleCredit]) {
    labelledList("people", credits.map(CreditDesks.labelled), indent: "  ")
  }

  mutating func notices(_ notices: [Notice]) {
    guard !notices.isEmpty else { return }
    line("notices:")
    for notice in notices {
      var start = "  - "
      if let title = notice.title {
        line(start + "title: \(YAMLScalar.quoted(title.text))")
        start = "    "
      }
      line(start + "text:" + (notice.paragraphs.isEmpty ? " []" : ""))
      for paragraph in notice.paragraphs { line("      - \(YAMLScalar.quoted(paragraph.text))") }
    }
  }

  private func entry(_ value: LabelledText) -> String {
    let values = value.values.map { YAMLScalar.quoted($0.text) }.joined(separator: ", ")
    return "\(YAMLScalar.quoted(value.label.text)): [\(values)]"
  }
}
