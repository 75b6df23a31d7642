internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// Corrections that are none of the text (版面改动): sizes, places, pictures, rules, whole stories.
///
/// Causes only: what moved because a story was resized is no correction of its own.
struct LookCorrections {
  private(set) var corrections: [Correction] = []

  init(_ comparison: PageComparison) {
    corrections = comparison.changes.compactMap { change in
      change.cause == nil ? Self.correction(change) : nil
    }
  }

  private static func correction(_ change: PageChange) -> Correction? {
    guard let sign = sign(of: change) else { return nil }
    return Correction(
      sign, story: change.story, part: change.part ?? "", line: change.lines?.lowerBound,
      message: Diagnostic.Message(
        zh: title(change) + change.message.zh,
        en: [change.story, change.part ?? "", change.message.en].filter { !$0.isEmpty }
          .joined(separator: " ")),
      old: change.old ?? "", new: change.new ?? "", spots: change.after.map { [$0] } ?? [],
      source: change.source)
  }

  private static func title(_ change: PageChange) -> String {
    let part = change.part.map(Wording.part) ?? ""
    return change.story.isEmpty ? "" : "“\(change.story)”\(part)"
  }

  private static func sign(of change: PageChange) -> ProofSign? {
    switch change.kind {
    case .storyAdded, .pictureAdded, .ruleAdded: .insert
    case .storyRemoved, .pictureRemoved, .ruleRemoved: .delete
    case .turn: .turn
    case .storyMoved, .lineMoved, .ruleMoved, .pictureMoved: shift(change)
    case .pictureReplaced: .replace
    case .storyRespanned, .storyResized, .face, .size, .scale, .ink, .glyphs, .ruleResized,
      .ruleInk, .pictureCropped, .pictureResized, .pictureText, .order, .sheet, .typeArea,
      .pageName, .pathAdded, .pathRemoved, .pathReshaped:
      .remark
    // Told by the text itself, or nothing that a reader of the page sees.
    case .text, .paragraph, .reflow, .respaced, .reading, .pageTitle, .storyTitle, .pathMoved,
      .pathInk, .pageAdded, .pageRemoved, .unexplained, .pixels:
      nil
    }
  }

  /// Up and down, or left and right, whichever is more.
  private static func shift(_ change: PageChange) -> ProofSign {
    guard let before = change.before, let after = change.after else { return .move }
    let x = abs((after.minX - before.minX).rawValue)
    let y = abs((after.minY - before.minY).rawValue)
    return y >= x ? .shiftVertically : .shiftSideways
  }
}
