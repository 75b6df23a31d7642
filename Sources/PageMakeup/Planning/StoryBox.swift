internal import PageGeometry

/// A story's box on the page and how it fills it (稿件版位); lines count from the top of the area.
struct StoryBox {
  var story: Int
  var columns: Range<Int>
  var lines: Range<Int>
  var option: StoryOption
  /// Whether the head takes the style's second face, beside one in the first (相邻标题异体).
  var usesOtherFace = false

  /// The columns that the head covers.
  var headColumns: Range<Int> {
    columns.lowerBound..<columns.lowerBound + option.headColumns
  }

  /// The lines of the head, its white included.
  var headLines: Range<Int> {
    lines.lowerBound..<lines.lowerBound + option.extraWhite + option.head.depth
  }
}

/// A page as it could be made up (画版方案): every box, and what it is worth.
struct PageLayout {
  var boxes: [StoryBox]
  /// Lines of the area that are used.
  var lines: Int
  /// Stories that found no place at all (备稿), by number.
  var leftOut: [Int] = []
  var score = PageScore()
}
