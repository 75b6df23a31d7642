internal import PageDesign

extension PageAdvice {
  /// What would fit better, behind # as the plan's other words for people (荐改).
  package var dump: String {
    var rows = ["怎样更合适 what would fit better (\(tried) 种改动逐一重新画版 changes planned again):"]
    for (index, story) in stories.enumerated() where story.tried > 0 {
      let name = "  \(PagePlan.letter(index)) \(story.article): "
      guard !story.better.isEmpty else {
        rows.append(name + "试过 \(story.tried) 种改动，都不更好 none of \(story.tried) changes is better")
        continue
      }
      for suggestion in story.better {
        let words = suggestion.change.words
        rows.append(name + "\(words.zh) \(words.en) → " + result(suggestion.worth))
      }
    }
    return rows.map { "  # " + $0 }.joined(separator: "\n") + "\n"
  }

  /// What a plan comes to, beside the one that is.
  private func result(_ new: Worth) -> String {
    var parts = [
      "评分 score \(new.score) (\(new.score < worth.score ? "" : "+")\(new.score - worth.score))"
    ]
    if new.white != worth.white { parts.append("版底留白 white \(worth.white) → \(new.white) 行 lines") }
    if new.cut != worth.cut { parts.append("溢文 overset \(worth.cut) → \(new.cut) 行 lines") }
    if new.leftOut != worth.leftOut {
      parts.append("未上版 left out \(worth.leftOut) → \(new.leftOut) 篇 stories")
    }
    return parts.joined(separator: ", ")
  }
}
