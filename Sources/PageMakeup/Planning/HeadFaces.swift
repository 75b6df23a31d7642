internal import PageDesign
internal import PageGeometry
internal import Typefaces

/// Gives neighbouring heads different faces (相邻标题异体), so that they do not read as one.
struct HeadFaces {
  let spec: LayoutSpec
  let stories: [MeasuredStory]

  /// The boxes in their order, each with the face that differs from most of its neighbours before.
  func assigned(_ boxes: [StoryBox]) -> [StoryBox] {
    var boxes = boxes
    for index in boxes.indices where boxes[index].option.head.mainSize > .zero {
      let style = spec.headlines[stories[boxes[index].story].rank]
      guard style.otherFace != style.mainFace else { continue }
      let faces = boxes[..<index].filter { isNeighbour($0, boxes[index]) }.map(face)
      let same = faces.count { $0 == style.mainFace }
      let other = faces.count { $0 == style.otherFace }
      boxes[index].usesOtherFace = same > other
    }
    return boxes
  }

  private func face(_ box: StoryBox) -> Face {
    let style = spec.headlines[stories[box.story].rank]
    return box.usesOtherFace ? style.otherFace : style.mainFace
  }

  /// Side by side with heads at one height, where the eye takes them for one.
  private func isNeighbour(_ one: StoryBox, _ other: StoryBox) -> Bool {
    (one.columns.upperBound == other.columns.lowerBound
      || other.columns.upperBound == one.columns.lowerBound)
      && one.headLines.overlaps(other.headLines)
  }
}
