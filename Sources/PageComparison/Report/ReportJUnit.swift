internal import PressDiagnostics

extension ComparisonReport {
  /// The report as JUnit XML: a test case a page, a failure for each that differs.
  ///
  /// It keeps to the strictest schema in use, junit-10.xsd of Jenkins' xUnit plugin, in which only a
  /// suite has properties: the counts of each kind of change.
  package var junit: String {
    let failures = pages.count { $0.isDifferent }
    let counts = #"tests="\#(pages.count)" failures="\#(failures)" errors="0""#
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites \(counts)>",
      #"  <testsuite name="banmian" \#(counts) skipped="0">"#,
    ]
    lines += properties
    for page in pages {
      let name = Self.attribute(page.name)
      guard page.isDifferent else {
        lines.append(#"    <testcase classname="pages" name="\#(name)"/>"#)
        continue
      }
      lines.append(#"    <testcase classname="pages" name="\#(name)">"#)
      let text = Self.attribute(ComparisonReport(pages: [page]).text(.en))
      lines.append(
        #"      <failure type="\#(page.state.rawValue)" message="\#(Self.attribute(page.verdict.en))">\#(text)</failure>"#
      )
      lines.append("    </testcase>")
    }
    lines += ["  </testsuite>", "</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many changes there are of each kind, over all pages.
  private var properties: [String] {
    var lines: [String] = []
    for kind in ChangeKind.allCases {
      let count = pages.reduce(0) { sum, page in sum + page.changes.count { $0.kind == kind } }
      guard count > 0 else { continue }
      lines.append(#"      <property name="\#(kind.rawValue)" value="\#(count)"/>"#)
    }
    return lines.isEmpty ? [] : ["    <properties>"] + lines + ["    </properties>"]
  }

  /// Text that XML 1.0 may hold, in an attribute and between tags.
  private static func attribute(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
