internal import Banmian
internal import PressDiagnostics

/// The repair report of intake (收稿报告): what was written, and each reading with its place and how
/// sure it is.
struct IntakeReport {
  var input: String
  var plan: FolderPlan
  var isDry: Bool
  var diagnostics: [Diagnostic]
  var isChinese: Bool

  /// The report for people.
  var text: String {
    var lines = [isChinese ? "收稿　\(input) → \(plan.folder)" : "intake  \(input) -> \(plan.folder)"]
    if isDry { lines.append(isChinese ? "试行，什么也没有写" : "dry run, nothing was written") }
    for step in plan.steps { lines.append("  \(name(step.action))  \(step.file.path)") }
    let entries = diagnostics
    lines.append(isChinese ? "记录 \(entries.count) 条" : "\(entries.count) entries")
    lines += entries.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report for programs.
  var json: JSONValue {
    let files = plan.steps.map { step in
      JSONValue.object([
        .init("path", .string(step.file.path)), .init("action", .string(step.action.rawValue)),
      ])
    }
    return .object([
      .init("schema", .string("banmian/intake@1")), .init("input", .string(input)),
      .init("output", .string(plan.folder)), .init("dry_run", .bool(isDry)),
      .init("written", .bool(!isDry && !plan.isBlocked)), .init("files", .array(files)),
      .init("entries", .array(diagnostics.map(\.json))),
    ])
  }

  private func line(_ entry: Diagnostic) -> String {
    let place = entry.place.map { "\($0)" } ?? input
    let words = isChinese ? entry.message.zh : entry.message.en
    guard let reading = entry.reading else { return "  \(place)  \(words) [\(entry.id)]" }
    let sure = isChinese ? "把握\(certainty(reading.certainty))" : reading.certainty.rawValue
    return
      "  \(place)  “\(oneLine(reading.read))”→“\(oneLine(reading.made))”  \(sure)  \(words) [\(entry.id)]"
  }

  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? "¶" : $0 }))
  }

  private func certainty(_ certainty: Certainty) -> String {
    switch certainty {
    case .high: "高"
    case .medium: "中"
    case .low: "低"
    }
  }

  private func name(_ action: FolderPlan.Action) -> String {
    guard isChinese else { return action.rawValue }
    return switch action {
    case .create: "新写"
    case .replace: "更新"
    case .keep: "不变"
    case .edited: "改过，未动"
    case .overwrite: "覆盖"
    case .remove: "删去"
    }
  }
}
