/// On which side of its stories a page's mark stands (版次标记在前在后).
enum PageMarkPlace {
  /// Whether each mark stands below the stories of its page: stories stand above the first and
  /// none below the last.
  static func isBelow(in blocks: [Manuscript.Block]) -> Bool {
    let marks = blocks.indices.filter {
      blocks[$0].kind == .pageMark && !blocks[$0].continues
    }
    guard let first = marks.first, let last = marks.last else { return false }
    return blocks[..<first].contains { $0.kind.isStory }
      && !blocks[last...].contains { $0.kind.isStory }
  }
}
