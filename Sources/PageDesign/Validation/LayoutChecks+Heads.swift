internal import PageGeometry
internal import PressDiagnostics

extension LayoutChecks {
  /// The masthead's shares and the order of sizes on page one.
  var headFindings: [Diagnostic] { shareFindings + spanFindings + nameFindings }

  private var shareFindings: [Diagnostic] {
    let masthead = spec.masthead
    guard masthead.lines != .none, masthead.nameShare + masthead.earShare > .one else { return [] }
    return [
      finding(
        LayoutRule.sharesTooWide, at: place("masthead", "ear_share"),
        zh: "报名与报眼合起来宽过版心", en: "name and ear are together wider than the type area",
        hint: "name_share and ear_share may add up to 100%")
    ]
  }

  /// Only what a file says is complained about; the defaults are cut down to the grid.
  private var spanFindings: [Diagnostic] {
    StoryRank.allCases.filter { says("headlines", $0.rawValue, "spans") }.compactMap { rank in
      let spans = spec.headlines[rank].spans
      guard spans.most > spec.grid.columns else { return nil }
      return finding(
        LayoutRule.spanTooWide, .warning, at: place("headlines", rank.rawValue, "spans"),
        zh: "版面只有 \(spec.grid.columns) 栏", en: "the page has \(spec.grid.columns) columns only",
        hint: "it is read as \(max(1, min(spans.fewest, spec.grid.columns)))-\(spec.grid.columns)")
    }
  }

  /// The paper's name is bigger than any other text of page one (报纸出版形式, newspaper-practice §1.10).
  private var nameFindings: [Diagnostic] {
    guard spec.masthead.lines != .none else { return [] }
    let name = spec.masthead.nameSizes.smallest
    return StoryRank.allCases.compactMap { rank in
      let largest = spec.headlines[rank].mainSizes.largest
      guard largest >= name else { return nil }
      return finding(
        LayoutRule.nameNotBiggest, .warning, at: place("headlines", rank.rawValue, "sizes"),
        zh: "标题可大到 \(largest.written)，不小于报名的 \(name.written)",
        en: "heads may be \(largest.written), no less than the paper's name at \(name.written)",
        hint: "keep heads below the name, the form rules count it as an error")
    }
  }
}
