/// What a story is for (稿件用途): most must stand on their page, some only help to close it.
package enum StoryUse: String, Hashable, Sendable, CaseIterable {
  /// It has to be on the page (正稿).
  case story
  /// It is taken off the page where that is too full, the last one first (可撤稿).
  case optional
  /// It waits for a page that is short of copy (备稿).
  case reserve
  /// A few lines that close a gap (补白).
  case filler

  /// Whether the page is planned without it first.
  package var isSpare: Bool { self == .reserve || self == .filler }
}

extension [Article] {
  /// The stories in their order, those that only help out behind all others.
  package var sparesLast: [Article] {
    filter { !$0.use.isSpare } + filter { $0.use == .reserve } + filter { $0.use == .filler }
  }
}
