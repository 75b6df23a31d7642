internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import Typefaces

/// Judges a layout by its true geometry (评版): the terms that no box can tell by itself.
///
/// The weights are those of newspaper-practice §3.4, in thousandths of a line.
struct PageJudge {
  let spec: LayoutSpec
  let stories: [MeasuredStory]
  /// Lines of the area.
  let lines: Int
  /// The boxes of the accepted page by story, which a new one leaves only for a reason.
  var accepted: [Int: PageArea] = [:]

  private var columns: Int { spec.grid.columns }

  func score(of boxes: [StoryBox]) -> PageScore {
    var score = PageScore()
    fits(boxes, &score)
    white(boxes, &score)
    heads(boxes, &score)
    cuts(boxes, &score)
    lead(boxes, &score)
    order(boxes, &score)
    monotony(boxes, &score)
    balance(boxes, &score)
    moved(boxes, &score)
    return score
  }

  // MARK: Boxes

  private func fits(_ boxes: [StoryBox], _ score: inout PageScore) {
    let given = boxes.reduce(0) { $0 + $1.option.extraWhite + $1.option.head.steps }
    let cut = boxes.reduce(0) { $0 + $1.option.cutLines }
    let prices = boxes.reduce(0) { $0 + $1.option.price }
    let cutPrice = boxes.reduce(0) { $0 + $1.option.cutPrice }
    score.add(.fit, count: given, price: prices - cutPrice)
    score.add(.cut, count: cut, price: cutPrice)
    let shapes = boxes.map { box -> Int in
      let story = stories[box.story]
      let span = story.spans[box.columns.count - 1]
      let wished = spec.headlines[story.rank].spans.spans(of: columns)
      return Self.shapePrice(span, isWished: wished.contains(span.columns), spec.makeup)
    }
    score.add(.shape, count: shapes.count { $0 > 0 }, price: shapes.reduce(0, +))
  }

  /// A span outside the house's wish for the rank, and text columns too short or long to read.
  static func shapePrice(_ span: SpanMeasure, isWished: Bool, _ limits: MakeupLimits) -> Int {
    let depth = span.fits.first?.depth ?? 0
    let missing = depth > 0 ? max(0, limits.columnLinesLeast - depth) : 0
    // A column alone tires sooner than two side by side.
    let longAlone = limits.columnLinesMost * 2 / 3
    return (isWished ? 0 : 2_500) + 3_500 * missing
      + (depth > limits.columnLinesMost ? 2_000 : 0)
      + (depth > longAlone && span.columns == 1 ? 1_200 : 0)
  }

  private func white(_ boxes: [StoryBox], _ score: inout PageScore) {
    let free = lines - (boxes.map(\.lines.upperBound).max() ?? 0)
    score.add(
      .white, count: max(0, free),
      price: (1_000 * min(free, 3) + 100 * max(0, free - 3)) * columns)
  }

  // MARK: Heads

  private func heads(_ boxes: [StoryBox], _ score: inout PageScore) {
    var (touching, stacked, price) = (0, 0, 0)
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let likeness = likeness(one, other)
        if likeness > 0 { touching += 1 }
        price += 28 * likeness
        if isStacked(one, other) || isStacked(other, one) { stacked += 1 }
      }
    }
    score.add(.touching, count: touching, price: price)
    let uneven = unevenHeads(boxes)
    score.add(.unevenHeads, count: uneven, price: 800 * uneven)
    score.add(.stacked, count: stacked, price: 5_000 * stacked)
  }

  /// Neighbours that begin on one line and whose text begins a line or two apart: what was meant to
  /// be a row looks crooked (题区不齐).
  private func unevenHeads(_ boxes: [StoryBox]) -> Int {
    boxes.reduce(0) { count, left in
      count
        + boxes.count { right in
          left.columns.upperBound == right.columns.lowerBound
            && left.lines.lowerBound == right.lines.lowerBound
            && left.option.head.side == nil && right.option.head.side == nil
            && left.headLines.upperBound != right.headLines.upperBound
            && abs(left.headLines.upperBound - right.headLines.upperBound) < 3
        }
    }
  }

  /// How far two heads that touch side by side look alike, in hundredths (碰题).
  private func likeness(_ one: StoryBox, _ other: StoryBox) -> Int {
    let (left, right) =
      one.columns.lowerBound < other.columns.lowerBound ? (one, other) : (other, one)
    guard left.columns.upperBound == right.columns.lowerBound,
      left.headColumns.upperBound == left.columns.upperBound,
      right.headColumns.lowerBound == right.columns.lowerBound,
      // Beside a head across, a vertical one is the remedy.
      (left.option.head.side == nil) == (right.option.head.side == nil),
      left.option.head.depth > 0, right.option.head.depth > 0,
      left.headLines.overlaps(right.headLines)
    else { return 0 }
    let sizes = [left, right].map(\.option.head.mainSize.rawValue).sorted()
    let ratio = sizes[1] > 0 ? sizes[0] * 100 / sizes[1] : 0
    let bySize = ratio >= 90 ? 100 : ratio >= 70 ? 65 : 35
    let byFace = face(left) == face(right) ? 100 : 45
    let apart = abs(left.lines.lowerBound - right.lines.lowerBound)
    let byHeight = apart == 0 ? 100 : apart < 3 ? 90 : 50
    return bySize * byFace * byHeight / 10_000
  }

  private func face(_ box: StoryBox) -> Int {
    let style = spec.headlines[stories[box.story].rank]
    let face = box.usesOtherFace ? style.otherFace : style.mainFace
    return face.family == .song ? 0 : 1
  }

  /// Whether the lower head stands right under the upper one, hardly any text between (叠题).
  private func isStacked(_ upper: StoryBox, _ lower: StoryBox) -> Bool {
    guard upper.columns.overlaps(lower.columns), lower.option.head.depth > 0,
      upper.option.head.depth > 0, upper.lines.upperBound <= lower.lines.lowerBound,
      lower.lines.lowerBound - upper.lines.upperBound <= max(1, spec.rules.whiteLines)
    else { return false }
    return upper.option.fit.depth < spec.makeup.textBetweenHeads
  }

  // MARK: Cuts through the page

  private func cuts(_ boxes: [StoryBox], _ score: inout PageScore) {
    let used = max(1, boxes.map(\.lines.upperBound).max() ?? 1)
    var (seams, seamPrice) = (0, 0)
    for edge in 1..<max(1, columns) {
      let (longest, modules) = seam(at: edge, boxes)
      if longest * 100 > used * 85, boxes.count > 2 {
        seams += 1
        seamPrice += 5_000
      } else if modules >= 3 {
        seamPrice += 900 * (modules - 2)
      }
    }
    score.add(.seam, count: seams, price: seamPrice)
    let gaps = throughGaps(boxes)
    let price = gaps.reduce(0) { $0 + ($1 ? 900 : 2_600) }
    score.add(.split, count: gaps.count, price: price)
  }

  /// The longest stretch of a column edge that no box crosses, in lines, and the boxes left of it.
  private func seam(at edge: Int, _ boxes: [StoryBox]) -> (lines: Int, modules: Int) {
    let crossed = boxes.filter { $0.columns.lowerBound < edge && edge < $0.columns.upperBound }
      .map(\.lines).sorted { $0.lowerBound < $1.lowerBound }
    var stretches: [Range<Int>] = []
    var from = 0
    for lines in crossed {
      if lines.lowerBound > from { stretches.append(from..<lines.lowerBound) }
      from = max(from, lines.upperBound)
    }
    let used = boxes.map(\.lines.upperBound).max() ?? 0
    if used > from { stretches.append(from..<used) }
    let bounded = stretches.map { stretch in
      (
        stretch.count,
        boxes.count {
          $0.columns.upperBound == edge && stretch.overlaps($0.lines)
        }
      )
    }
    return (bounded.map(\.0).max() ?? 0, bounded.map(\.1).max() ?? 0)
  }

  /// For each cut from side to side whether one story alone stands above or below it.
  private func throughGaps(_ boxes: [StoryBox]) -> [Bool] {
    let tops = Set(boxes.map(\.lines.lowerBound)).sorted().dropFirst()
    return tops.compactMap { top in
      let isThrough = !boxes.contains { $0.lines.lowerBound < top && top < $0.lines.upperBound }
      guard isThrough else { return nil }
      let full = boxes.contains {
        $0.columns.count == columns
          && ($0.lines.lowerBound == top
            || $0.lines.upperBound + max(1, spec.rules.whiteLines) >= top
              && $0.lines.upperBound <= top)
      }
      return full
    }
  }

  // MARK: Prominence

  private func lead(_ boxes: [StoryBox], _ score: inout PageScore) {
    guard let lead = boxes.first else { return }
    var faults = 0
    if lead.lines.lowerBound > 0 || lead.columns.lowerBound > 0 { faults += 1 }
    if lead.columns.count * 2 < columns { faults += 1 }
    let largest = boxes.dropFirst().map(\.option.head.mainSize).max() ?? .zero
    if largest >= lead.option.head.mainSize, largest > .zero { faults += 2 }
    let area = lead.columns.count * lead.lines.count
    if boxes.dropFirst().contains(where: { $0.columns.count * $0.lines.count > area }) {
      faults += 1
    }
    score.add(.lead, count: faults, price: 2_500 * faults)
  }

  /// Pairs in which the lesser story has the stronger place (上左、上右、下右、下左).
  private func order(_ boxes: [StoryBox], _ score: inout PageScore) {
    var (inversions, price) = (0, 0)
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let isLesser = stories[one.story].rank.weight > stories[other.story].rank.weight
        let isBelow =
          one.columns.overlaps(other.columns) && other.lines.upperBound <= one.lines.lowerBound
        guard strength(other) > strength(one) || isBelow else { continue }
        inversions += 1
        price += (isLesser ? 150 : 60) + (isBelow ? 100 : 0)
      }
    }
    score.add(.order, count: inversions, price: price)
  }

  /// The strength of the quarter in which a box begins.
  private func strength(_ box: StoryBox) -> Int {
    let isUpper = box.lines.lowerBound * 2 < lines
    let isLeft = (box.columns.lowerBound + box.columns.upperBound) < columns + 1
    return isUpper ? (isLeft ? 4 : 3) : (isLeft ? 1 : 2)
  }

  // MARK: Variety

  /// Bands across the page that are divided at the same columns.
  private func monotony(_ boxes: [StoryBox], _ score: inout PageScore) {
    let tops = Dictionary(grouping: boxes.filter { $0.columns.count < columns }) {
      $0.lines.lowerBound
    }
    let rows = tops.keys.sorted().compactMap { top -> [Int]? in
      let row = tops[top] ?? []
      let isRow =
        row.reduce(0) { $0 + $1.columns.count } == columns
        && Set(row.map(\.lines)).count == 1
      return isRow ? row.map(\.columns.lowerBound).sorted() : nil
    }
    let alike = zip(rows, rows.dropFirst()).count { $0 == $1 }
    score.add(.monotony, count: rows.count, price: 500 * rows.count + 1_500 * alike)
  }

  /// Ink of the heads left and right, above and below.
  private func balance(_ boxes: [StoryBox], _ score: inout PageScore) {
    func ink(_ box: StoryBox) -> Int { box.option.head.depth * box.headColumns.count }
    let all = max(1, boxes.reduce(0) { $0 + ink($1) })
    let lower = boxes.reduce(0) { $0 + ($1.lines.lowerBound * 2 >= lines ? ink($1) : 0) }
    // A page whose heads all stand in the upper half is top-heavy.
    let missing = boxes.count > 3 ? max(0, 20 - lower * 100 / all) : 0
    score.add(.balance, count: missing, price: 40 * missing)
  }

  private func moved(_ boxes: [StoryBox], _ score: inout PageScore) {
    let moved = boxes.count { box in
      accepted[box.story].map { $0 != box.area } ?? false
    }
    score.add(.moved, count: moved, price: 1_200 * moved)
  }
}
