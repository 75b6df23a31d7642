internal import PressDiagnostics

/// The language that a report is written in.
package enum ReportLanguage: Sendable {
  case zh
  case en

  func of(_ message: Diagnostic.Message) -> String { self == .zh ? message.zh : message.en }
}

extension ComparisonReport {
  /// The report for people: a line a page, under it its changes, what follows from one indented.
  package func text(_ language: ReportLanguage) -> String {
    var lines: [String] = []
    for page in pages {
      lines.append("\(page.name): \(language.of(page.verdict))")
      for (index, change) in page.changes.enumerated() where change.cause == nil {
        lines.append("  " + page.line(change, language))
        for follower in page.changes where follower.cause == index {
          lines.append("    ↳ " + page.line(follower, language))
        }
      }
    }
    if pages.count != 1 { lines.append(language.of(verdict)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A summary for a pull request (合并请求摘要), in Markdown.
  package func markdown(_ language: ReportLanguage) -> String {
    let different = pages.filter(\.isDifferent)
    var lines = ["### \(language.of(verdict))", ""]
    guard !different.isEmpty else { return lines[0] + "\n" }
    lines +=
      language == .zh
      ? ["| 版 | 结论 | 变动 |", "|---|---|---:|"] : ["| page | verdict | changes |", "|---|---|---:|"]
    for page in different {
      lines.append(
        "| \(Self.cell(page.name)) | \(Self.cell(language.of(page.verdict))) | \(page.changes.count) |"
      )
    }
    for page in different where !page.changes.isEmpty {
      lines += ["", "<details><summary>\(Self.plain(page.name))</summary>", ""]
      for change in page.changes {
        lines.append(
          (change.cause == nil ? "- " : "  - ") + Self.plain(page.line(change, language)))
      }
      lines += ["", "</details>"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    plain(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// Text that Markdown and HTML leave as it is.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "<": plain += "&lt;"
      case ">": plain += "&gt;"
      case "&": plain += "&amp;"
      case "*", "_", "`", "[", "]", "\\": plain += "\\\(character)"
      case _ where character.isNewline: plain += " "
      default: plain.append(character)
      }
    }
    return plain
  }
}

extension ComparedPage {
  fileprivate func line(_ change: PageChange, _ language: ReportLanguage) -> String {
    let source = change.source.map { " (\($0))" } ?? ""
    return language.of(change.place) + language.of(change.message) + source
      + " [\(change.kind.rawValue)]"
  }
}
