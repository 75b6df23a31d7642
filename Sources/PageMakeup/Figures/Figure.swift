internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// A picture in so many columns with its caption below (图片块), as deep as whole lines of the grid.
struct Figure: Hashable, Sendable {
  var picture: Picture
  var cut: PictureCut
  /// Columns of the story that it spans.
  var columns: Int
  /// The picture's own size on paper.
  var size: Size
  /// Lines of the grid that the picture takes.
  var pictureLines: Int
  var caption: Caption?
  /// What the cut and the size cost, in thousandths of a line.
  var price: Int

  /// The words below a picture.
  struct Caption: Hashable, Sendable {
    var text: SourcedText
    var lines: [SetLine]
    /// Lines of the grid, the white above and below them included.
    var depth: Int
  }

  /// Lines of the grid in all; text goes on right below.
  var depth: Int { pictureLines + (caption?.depth ?? 1) }
}

/// Where figures stand in a story's box (图片位置): the first at the head of the right-hand columns,
/// below the headline, the second at the foot of the left-hand ones, so that two never touch.
struct FigureLayout: Hashable, Sendable {
  /// At the head of the last columns.
  var head: Figure?
  /// At the foot of the first columns.
  var foot: Figure?

  static let none = FigureLayout()

  var price: Int { (head?.price ?? 0) + (foot?.price ?? 0) }
  var isEmpty: Bool { head == nil && foot == nil }

  /// Lines that the head figure takes from each of `columns` columns.
  func tops(_ columns: Int) -> [Int] {
    (0..<columns).map { column in
      guard let head, column >= columns - head.columns else { return 0 }
      return head.depth
    }
  }

  /// Lines that the foot figure takes, with a line of white above it.
  func feet(_ columns: Int) -> [Int] {
    (0..<columns).map { column in
      guard let foot, column < foot.columns else { return 0 }
      return foot.depth + Self.whiteAbove
    }
  }

  /// Lines between the text and a picture below it.
  static let whiteAbove = 1
}
