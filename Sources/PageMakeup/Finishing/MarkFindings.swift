internal import Editorial
internal import PageGeometry
internal import PressDiagnostics
internal import Typesetting

/// What an editor must know of the marks in a page's text (标记诊断).
struct MarkFindings {
  let page: String

  /// Marks that composition could not draw, or only smaller: these once a story and kind.
  func findings(of story: MeasuredStory) -> [Diagnostic] {
    if story.article.setting == .vertical { return verticalFindings(story.article) }
    var findings: [Diagnostic] = []
    var reduced: [String] = []
    for part in story.text.parts {
      for fault in part.material.markFaults {
        let name = Self.name(of: fault.annotation.kind)
        let place = part.text.place(of: fault.annotation.range)
        guard case .reduced(let share) = fault.reason else {
          findings.append(notDrawn(fault, name, place, story.article.id))
          continue
        }
        guard !reduced.contains(name.en) else { continue }
        reduced.append(name.en)
        findings.append(self.reduced(fault, share / 10, name, place, story.article.id))
      }
    }
    return findings
  }

  /// Marks in a story that runs from top to bottom: none is drawn there yet.
  private func verticalFindings(_ article: Article) -> [Diagnostic] {
    article.paragraphs.flatMap { paragraph in
      paragraph.marks.filter { $0.kind != .strong }.map { mark in
        Diagnostic(
          "text.mark-not-drawn", .warning, zh: "竖排的稿件里不排标记，文字照排",
          en: "no mark is drawn in a vertical story; its text is set plain",
          at: paragraph.text.place(of: mark.range), desk: .layout,
          hint: "set the story across, or leave the mark away", page: page, article: article.id)
      }
    }
  }

  private func reduced(
    _ fault: MarkFault, _ percent: Int, _ name: (zh: String, en: String), _ place: SourceRange?,
    _ article: String
  ) -> Diagnostic {
    Diagnostic(
      "text.mark-reduced", .warning, zh: "行间太窄，\(name.zh)缩到\(percent)%",
      en: "the white between lines is narrow: \(name.en) at \(percent) % of the size", at: place,
      desk: .layout, hint: hint(fault.annotation.kind), page: page, article: article)
  }

  private func notDrawn(
    _ fault: MarkFault, _ name: (zh: String, en: String), _ place: SourceRange?, _ article: String
  ) -> Diagnostic {
    let reason = Self.reason(fault.reason)
    return Diagnostic(
      "text.mark-not-drawn", .warning, zh: "\(name.zh)没有排：\(reason.zh)，文字照排",
      en: "\(name.en) not drawn: \(reason.en); the text is set plain", at: place, desk: .layout,
      hint: hint(fault.annotation.kind), page: page, article: article)
  }

  private func hint(_ kind: TextAnnotation.Kind) -> String {
    if case .ruby = kind { return "ruby wants a line pitch of 1.5 times the type size" }
    return
      "marks want a line pitch of 1.5 times the type size; docs/marks.md says what goes together"
  }

  private static func reason(_ reason: MarkFault.Reason) -> (zh: String, en: String) {
    switch reason {
    case .nothingToMark: ("标记下没有可标的字", "there is nothing to mark")
    case .acrossNote: ("标记与夹注交叉", "it lies inside or across an interlinear note")
    case .overRuby: ("一个字只能有一处注音", "there is other ruby over the same text")
    case .noRoom: ("行间没有位置", "the lines leave no room")
    case .reduced: ("缩小", "reduced")
    }
  }

  private static func name(of kind: TextAnnotation.Kind) -> (zh: String, en: String) {
    switch kind {
    case .dots: ("着重号", "emphasis dots")
    case .underline: ("下划线", "an underline")
    case .nameLine: ("专名号", "a proper-name line")
    case .waveLine: ("浪线书名号", "a book-title line")
    case .frame: ("示亡号", "a frame")
    case .ruby: ("注音", "ruby")
    case .note: ("夹注", "an interlinear note")
    }
  }

  // MARK: Collisions

  /// Marks that lie on another line's characters, such as ruby on the first line under a head.
  func collisions(_ lines: [PlacedLine]) -> [Diagnostic] {
    let marked = lines.filter { !$0.line.marks.isEmpty }
    guard !marked.isEmpty else { return [] }
    let boxes = lines.map { (line: $0, box: BlockFrame.of([$0])) }
    return marked.flatMap { line in
      MarkDrawing(line: line).boxes.compactMap { mark, box in
        let isHit = boxes.contains { $0.box.overlaps(box) && $0.line != line }
        return isHit ? collision(mark, line) : nil
      }
    }
  }

  private func collision(_ mark: SetMark, _ line: PlacedLine) -> Diagnostic {
    Diagnostic(
      "text.mark-touches", .warning, zh: "这里的标记碰到相邻的行", en: "this mark touches a neighbouring line",
      at: line.text.place(of: mark.range), desk: .layout,
      hint: "leave more white above or below, or a larger line pitch", page: page)
  }
}
