package import PageGeometry
internal import Typefaces

/// The rank of a story on its page (稿件等级).
package enum StoryRank: String, Hashable, Sendable, CaseIterable {
  /// 头条.
  case lead
  /// 二条.
  case second
  /// An ordinary story (一般稿).
  case ordinary
  /// A short one (短稿).
  case small
  /// 简讯.
  case brief
}

/// How headlines are set, rank by rank (标题样式表).
package struct HeadlineTable: Hashable, Sendable {
  package var lead = HeadlineTable.defaultLead
  package var second = HeadlineTable.defaultSecond
  package var ordinary = HeadlineTable.defaultOrdinary
  package var small = HeadlineTable.defaultSmall
  package var brief = HeadlineTable.defaultBrief
  /// The lead's main size over the next biggest at least (头条突出).
  package var dominance = Em(13, over: 10)

  package init() {}

  package subscript(rank: StoryRank) -> HeadlineStyle {
    switch rank {
    case .lead: lead
    case .second: second
    case .ordinary: ordinary
    case .small: small
    case .brief: brief
    }
  }
}

extension HeadlineTable {
  // The spans of each rank are those of a page of four columns; a narrower grid cuts them down.

  private static let defaultLead: HeadlineStyle = {
    var style = HeadlineStyle(
      spans: SpanRange(3, 4),
      mainSizes: HeadlineSizes(
        common: SizeLadder(points: 48, 44, 42, 38, 36, 34),
        bySpan: [.init(4, SizeLadder(points: 72, 63, 56, 52, 48, 44, 42, 38, 36))]))
    // 18 pt above 48 pt is what the eye found right: 3/8.
    style.kickerSize = .share(Em(3, over: 8))
    // The page's largest letters stand as they were drawn.
    style.lettersNarrowest = .one
    return style
  }()

  private static let defaultSecond: HeadlineStyle = {
    var style = HeadlineStyle(
      spans: SpanRange(2, 4),
      mainSizes: HeadlineSizes(
        common: SizeLadder(points: 36, 34, 32, 30, 28, 26),
        bySpan: [.init(2, SizeLadder(points: 30, 28, 26, 24, 22))]))
    // Neighbours differ in face: Hei under a lead in Song.
    style.mainFace = Face(.hei, .bold)
    style.otherFace = Face(.song, .black)
    return style
  }()

  private static let defaultOrdinary: HeadlineStyle = {
    var style = HeadlineStyle(
      spans: SpanRange(1, 3),
      mainSizes: HeadlineSizes(
        common: SizeLadder(points: 28, 26, 24, 22, 20),
        bySpan: [.init(1, SizeLadder(points: 20, 18, 16))]))
    style.mainFace = Face(.song, .bold)
    return style
  }()

  private static let defaultSmall: HeadlineStyle = {
    var style = HeadlineStyle(
      spans: SpanRange(1, 2),
      mainSizes: HeadlineSizes(
        common: SizeLadder(points: 18, 16, 15, 14),
        bySpan: [.init(2, SizeLadder(points: 24, 22, 20, 18, 16))]))
    style.mainFace = Face(.hei, .bold)
    style.otherFace = Face(.song, .bold)
    style.kickerSize = .length(.points(10.5))
    style.deckSize = .length(.points(10.5))
    return style
  }()

  private static let defaultBrief: HeadlineStyle = {
    var style = HeadlineStyle(
      spans: SpanRange(1, 1), mainSizes: HeadlineSizes(common: SizeLadder(points: 14, 12)))
    style.mainFace = Face(.hei, .bold)
    style.otherFace = Face(.song, .bold)
    style.kickerSize = .length(.points(9))
    style.deckSize = .length(.points(9))
    return style
  }()
}

extension HeadlineTable: LayoutSection {
  static let keys: [LayoutKey<HeadlineTable>] = [
    LayoutKey(every: "What holds for every rank that does not say otherwise."),
    LayoutKey("lead", group: \.lead, "The lead of the page."),
    LayoutKey("second", group: \.second, "The second story."),
    LayoutKey("ordinary", group: \.ordinary, "Ordinary stories."),
    LayoutKey("small", group: \.small, "Short stories."),
    LayoutKey("brief", group: \.brief, "Briefs of one paragraph."),
    LayoutKey(
      "dominance", \.dominance, .ratio(.positive),
      "The lead's size over the next biggest, at least."
    ),
  ]
}

extension LayoutKey<HeadlineTable> {
  /// Keys that go to all ranks before each rank reads its own.
  ///
  /// They have been handed to the ranks before anything is read (`LayoutTree.handedOut`); what
  /// still stands here is no group of keys, and is only complained about.
  fileprivate init(every note: String) {
    let shape = ValueShape.section(HeadlineStyle.keys.map(\.info))
    info = KeyInfo(
      name: LayoutTree.every, aliases: LayoutWords.aliases(of: LayoutTree.every), note: note,
      shape: shape)
    read = { node, table, reader in
      var nobody = table.lead
      reader.read(node, into: &nobody)
    }
    write = { _ in nil }
  }
}
