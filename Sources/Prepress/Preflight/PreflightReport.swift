package import PressDiagnostics

/// What was found in a press file (印前检查报告).
package struct PreflightReport: Hashable, Sendable {
  /// In the order of the checks.
  package var findings: [PreflightFinding]
  /// Checks that were not made, such as those of plates without a rasteriser.
  package var skipped: [PreflightCheck]

  package init(findings: [PreflightFinding], skipped: [PreflightCheck]) {
    self.findings = findings
    self.skipped = skipped
  }

  /// Whether the file may go to press.
  package var isPassed: Bool { !findings.contains { $0.severity == .error } }

  package func has(_ check: PreflightCheck) -> Bool { findings.contains { $0.check == check } }

  /// The report as JSON (`banmian/preflight@1`): each check with its verdict, then the findings.
  package func json(file: String) -> JSONValue {
    let checks = PreflightCheck.allCases.map { check -> JSONValue in
      let worst = findings.filter { $0.check == check }.map(\.severity).max()
      let verdict = skipped.contains(check) ? "skipped" : worst?.rawValue ?? "pass"
      return .object([.init("id", .string(check.rawValue)), .init("verdict", .string(verdict))])
    }
    return .object([
      .init("schema", .string("banmian/preflight@1")), .init("file", .string(file)),
      .init("passed", .bool(isPassed)), .init("checks", .array(checks)),
      .init("findings", .array(findings.map(\.json))),
    ])
  }
}

/// One fault of a press file: what, how often, and where first (检查结果).
package struct PreflightFinding: Hashable, Sendable {
  package var check: PreflightCheck
  package var severity: Severity
  /// The particulars: a colour, a size, a name; the same words in both languages.
  package var detail: String
  package var count: Int
  /// From 1; nil where the whole file is meant.
  package var page: Int?
  /// The first place, in points from the upper left corner of the sheet: x, y, width, height.
  package var frame: Frame?
  /// The text that stands there, as the manuscript has it.
  package var source: SourceRange?

  /// A box on the sheet, and how far its corner is from the trim's, in thousandths.
  package struct Frame: Hashable, Sendable {
    /// Points from the sheet's upper left corner.
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int
    /// Millimetres from the trim's upper left corner.
    package var fromLeft: Int
    package var fromTop: Int
  }

  /// The finding as every command prints findings.
  package var diagnostic: Diagnostic {
    var zh = check.message.zh
    var en = check.message.en
    if !detail.isEmpty {
      zh += "：\(detail)"
      en += ": \(detail)"
    }
    if let page {
      zh += "（第 \(page) 页"
      en += " (page \(page)"
      if let frame {
        let left = Self.tenths(frame.fromLeft)
        let top = Self.tenths(frame.fromTop)
        zh += "，距左 \(left) mm、距上 \(top) mm"
        en += ", \(left) mm from the left, \(top) mm from the top"
      }
      if count > 1 {
        zh += "，共 \(count) 处"
        en += ", \(count) times"
      }
      zh += "）"
      en += ")"
    }
    return Diagnostic(check.rawValue, severity, zh: zh, en: en, at: source, desk: .layout)
  }

  /// Thousandths as a number with one decimal.
  private static func tenths(_ thousandths: Int) -> String {
    let tenths = (abs(thousandths) + 50) / 100
    return (thousandths < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }

  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(check.rawValue)), .init("severity", .string(severity.rawValue)),
      .init("zh", .string(check.message.zh)), .init("en", .string(check.message.en)),
      .init("detail", .string(detail)), .init("count", .int(count)),
    ]
    if let page { members.append(.init("page", .int(page))) }
    if let frame {
      let sides = [frame.x, frame.y, frame.width, frame.height].map {
        JSONValue.number(Double($0) / 1000, decimals: 3)
      }
      members.append(.init("frame", .array(sides)))
    }
    if let source { members.append(.init("source", .string("\(source)"))) }
    return .object(members)
  }
}
