internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// What is other between two marks of the same kind; nil for marks of two kinds.
struct MarkDifference {
  let old: PageMark
  let new: PageMark
  /// How far the upper left corner moved, beyond the tolerance.
  let shift: Shift
  /// Whether width or height is another one.
  let isResized: Bool
  private let tolerance: Length

  init?(_ old: PageMark, _ new: PageMark, _ tolerance: ComparisonTolerance) {
    switch (old.shape, new.shape) {
    case (.rule, .rule), (.path, .path), (.picture, .picture): break
    default: return nil
    }
    self.old = old
    self.new = new
    self.tolerance = tolerance.position
    shift = Shift(from: old.frame.origin, to: new.frame.origin).beyond(tolerance.position)
    isResized =
      Shift(
        x: new.frame.width - old.frame.width, y: new.frame.height - old.frame.height
      ).beyond(tolerance.position) != .none
  }

  var isNothing: Bool {
    shift == .none && !isResized && !hasOtherLook && !hasOtherShape && !hasOtherOrder
  }

  /// Whether it is the same mark in the same place, whatever lies over and under it.
  var isSameMark: Bool { shift == .none && !isResized && !hasOtherLook && !hasOtherShape }

  /// Whether lines that lay under the mark lie over it now, or the other way round.
  ///
  /// A mark that crosses other lines than before has moved, which is told as such.
  var hasOtherOrder: Bool {
    shift == .none && old.linesBelow != new.linesBelow
      && old.linesBelow + old.linesAbove == new.linesBelow + new.linesAbove
  }

  private var hasOtherLook: Bool {
    if old.ink != new.ink || old.opacity != new.opacity { return true }
    guard case .picture(let a) = old.shape, case .picture(let b) = new.shape else { return false }
    return a.cut != b.cut || a.alternative != b.alternative
  }

  /// Whether a path takes another way, its place aside.
  private var hasOtherShape: Bool {
    guard case .path(let a) = old.shape, case .path(let b) = new.shape else { return false }
    guard a.pieces.count == b.pieces.count, strokeIsNear(a, b) else { return true }
    let whole = Shift(from: a.frame.origin, to: b.frame.origin)
    return zip(a.pieces, b.pieces).contains { old, new in
      old.letter != new.letter
        || zip(old.points, new.points).contains {
          !Shift(from: $0, to: $1).isNear(whole, tolerance * 2)
        }
    }
  }

  private func strokeIsNear(_ a: Path, _ b: Path) -> Bool {
    switch (a.paint, b.paint) {
    case (.fill, .fill): true
    case (.stroke(let a), .stroke(let b)):
      Shift(x: b - a, y: .zero).beyond(tolerance) == .none
    case (.fill, .stroke), (.stroke, .fill): false
    }
  }

  /// How unlike the two are, in units of length; nil if they are too unlike to be the same thing.
  var cost: Int? {
    var cost = 0
    for length in [
      new.frame.minX - old.frame.minX, new.frame.minY - old.frame.minY,
      new.frame.width - old.frame.width, new.frame.height - old.frame.height,
    ] {
      cost += abs(length.rawValue)
    }
    if hasOtherLook { cost += Length.points(6).rawValue }
    if hasOtherShape { cost += Length.points(6).rawValue }
    if hasOtherOrder { cost += Length.points(1).rawValue }
    if case .picture(let a) = old.shape, case .picture(let b) = new.shape,
      a.cut.digest == b.cut.digest
    {
      return cost / 16
    }
    return cost <= Length.points(90).rawValue ? cost : nil
  }
}

extension MarkDifference {
  func changes(story: String) -> [PageChange] {
    var told: [PageChange] = []
    switch (old.shape, new.shape) {
    case (.rule, .rule): told += rule()
    case (.path(let a), .path(let b)): told += path(a, b)
    case (.picture(let a), .picture(let b)): told += picture(a, b)
    default: break
    }
    return told.map { change in
      var change = change
      change.story = story
      change.before = old.frame
      change.after = new.frame
      if case .picture(let picture) = new.shape { change.source = picture.source }
      return change
    }
  }

  private func moved(_ kind: ChangeKind, _ zh: String, _ en: String) -> [PageChange] {
    guard shift != .none else { return [] }
    let words = Wording.shift(shift)
    return [PageChange(kind, story: "", zh: zh + words.zh, en: "\(en) moved \(words.en)")]
  }

  private func sized(_ kind: ChangeKind, _ zh: String, _ en: String) -> [PageChange] {
    guard isResized else { return [] }
    let sizes = (Wording.size(old.frame), Wording.size(new.frame))
    return [
      PageChange(
        kind, story: "", zh: "\(zh)尺寸 \(sizes.0) → \(sizes.1)",
        en: "\(en) measured \(sizes.0), now \(sizes.1)", old: sizes.0, new: sizes.1)
    ]
  }

  private func inked(_ kind: ChangeKind, _ zh: String, _ old: String, _ new: String) -> [PageChange]
  {
    guard old != new else { return [] }
    return [
      PageChange(
        kind, story: "", zh: "\(zh)油墨 \(old) → \(new)", en: "ink \(old) → \(new)", old: old,
        new: new)
    ]
  }

  /// The ink, and how much it covers.
  private var looks: (old: String, new: String) {
    func look(_ mark: PageMark) -> String {
      mark.ink + (mark.opacity < 1000 ? " \(mark.opacity)‰" : "")
    }
    return (look(old), look(new))
  }

  private func rule() -> [PageChange] {
    // A rule that is longer at its left end did not move.
    sized(.ruleResized, "线", "a rule") + (isResized ? [] : moved(.ruleMoved, "线", "a rule"))
      + inked(.ruleInk, "线", looks.old, looks.new)
  }

  private func path(_ a: Path, _ b: Path) -> [PageChange] {
    var told = inked(.pathInk, "图形", looks.old, looks.new)
    if isResized || hasOtherShape {
      told.append(
        PageChange(
          .pathReshaped, story: "", zh: "图形变了形", en: "a shape is drawn otherwise",
          old: Wording.size(old.frame), new: Wording.size(new.frame)))
    } else {
      told += moved(.pathMoved, "图形", "a shape")
    }
    return told
  }

  private func picture(_ a: PlacedPicture, _ b: PlacedPicture) -> [PageChange] {
    var told = inked(.pathInk, "图片", looks.old, looks.new)
    if a.cut.digest != b.cut.digest {
      told.append(
        PageChange(
          .pictureReplaced, story: "", zh: "换了图片 \(a.name) → \(b.name)",
          en: "the picture \(a.name) became \(b.name) (other bytes)", old: a.cut.digest,
          new: b.cut.digest))
    } else if a.cut != b.cut {
      let crops = [a, b].map {
        "\($0.cut.crop.x),\($0.cut.crop.y) \($0.cut.crop.width)×\($0.cut.crop.height)"
      }
      told.append(
        PageChange(
          .pictureCropped, story: "", zh: "图片裁切 \(crops[0]) → \(crops[1])",
          en: "the crop of \(b.name) was \(crops[0]), now \(crops[1])", old: crops[0], new: crops[1]
        ))
    }
    if a.alternative != b.alternative {
      told.append(
        PageChange(
          .pictureText, story: "", zh: "图片的替代文字变了",
          en: "the text that stands for \(b.name) changed",
          old: a.alternative, new: b.alternative))
    }
    return told + sized(.pictureResized, "图片", b.name) + moved(.pictureMoved, "图片", b.name)
  }
}
