/// A way to fill a box, by numbers only (填版选择): the search looks at thousands of them.
struct FillChoice {
  /// The head's number among those of its kind.
  enum Head {
    /// Above all columns (通栏题).
    case across(Int)
    /// Above the first columns (串文题).
    case over(Int)
    /// Vertical, beside the text (竖题).
    case beside(Int)
  }

  var head: Head
  /// The number of the text's depth among those that go with the head.
  var fit: Int
  /// The number of the recut columns in which the text stands (破栏); nil for the page's own.
  var recut: Int?
  /// Whether that is a depth of copyfitted text (调稿).
  var isTuned = false
  var extraWhite = 0
  var footWhite = 0
  /// Lines of text that have no room, and what is left of the text's depth.
  var cutLines = 0
  var cutDepth = 0
  var cutPrice = 0
  var price: Int
}

extension SpanMeasure {
  /// White above a head beyond its own, at most.
  static let mostExtraWhite = 3

  /// Takes a way to fill a box: its depth in lines, its price, and the choice for whom it is cheap
  /// enough.
  typealias Take = (_ lines: Int, _ price: Int, _ choice: () -> FillChoice) -> Void

  /// Every way to fill a box.
  func each(_ limits: OptionLimits, _ take: Take) {
    for number in heads.indices
    where limits.allows(heads[number]) && limits.headColumns ?? columns == columns {
      eachAcross(number, fits, nil, limits, take)
      for recut in recuts.indices {
        eachAcross(number, recuts[recut].fits, recut, limits, take)
      }
      if limits.copyfits { eachAcross(number, tuned, nil, limits, take, areTuned: true) }
      if limits.cut > 0 { eachCut(number, heads[number], limits, take) }
    }
    for (number, beside) in besides.enumerated()
    where limits.allows(beside.head) && limits.headColumns ?? beside.columns == beside.columns {
      for (fit, text) in beside.fits.enumerated() {
        let price = self.price(of: beside.head, over: beside.columns, text)
        take(text.depth + frameLines, price) {
          FillChoice(head: .over(number), fit: fit, price: price)
        }
      }
    }
    for (number, side) in sides.enumerated() where limits.allows(side.head) {
      eachBeside(number, side, limits, take)
    }
  }

  /// By numbers, for a fit and a head are large values and this is done thousands of times.
  private func eachAcross(
    _ number: Int, _ fits: [StoryFit], _ recut: Int?, _ limits: OptionLimits,
    _ take: Take, areTuned: Bool = false
  ) {
    let headDepth = heads[number].depth
    let headPrice = self.price(of: heads[number], over: columns)
    let mayTighten = limits.copyfits && heads[number].mayTighten
    for fit in fits.indices {
      let textDepth = fits[fit].depth
      let price = headPrice + Self.shout(headDepth, over: textDepth) + fits[fit].price
      if mayTighten {
        let price = price + Self.tightWhite
        take(headDepth + textDepth - 1 + frameLines, price) {
          FillChoice(
            head: .across(number), fit: fit, recut: recut, isTuned: areTuned, extraWhite: -1,
            price: price)
        }
      }
      for white in 0...Self.mostExtraWhite + limits.footWhite {
        let extra = min(white, headDepth > 0 ? Self.mostExtraWhite : 0)
        let foot = white - extra
        guard foot <= limits.footWhite else { break }
        let price = price + 500 * extra + 350 * extra * extra + 4_000 * foot * columns
        take(headDepth + textDepth + white + frameLines, price) {
          FillChoice(
            head: .across(number), fit: fit, recut: recut, isTuned: areTuned, extraWhite: extra,
            footWhite: foot, price: price)
        }
      }
    }
  }

  /// What it costs to take a line of the white round a head.
  private static let tightWhite = 1_100

  /// Beside a vertical head: the text may not end far above its foot, nor the head be lost in white.
  private func eachBeside(
    _ number: Int, _ side: SideHead, _ limits: OptionLimits, _ take: Take
  ) {
    let head = side.head
    let taken = head.side?.columns ?? 0
    for (fit, text) in side.fits.enumerated() {
      let least = max(0, head.depth - text.depth)
      guard least <= limits.footWhite else { continue }
      for foot in least...limits.footWhite {
        let lost = max(0, text.depth + foot - head.depth * 5 / 3)
        let price =
          HeadlineSetting.stepPrice * head.steps + 900 * head.addedBreaks + text.price + 300 * lost
          * taken
          + 4_000 * foot * (columns - taken)
        take(text.depth + foot, price) {
          FillChoice(head: .beside(number), fit: fit, footWhite: foot, price: price)
        }
      }
    }
  }

  /// The ways with less room than the text needs: the tightest setting, cut at its end.
  private func eachCut(
    _ number: Int, _ head: HeadlineSetting, _ limits: OptionLimits,
    _ take: Take
  ) {
    let least = limits.jumps ? 5 : 2
    func cut(_ fit: Int, _ depth: Int, _ cut: Int) {
      guard cut > (limits.jumps ? 6 : 0), cut * 100 <= leastLines * limits.cut else { return }
      let cutPrice = limits.jumps ? 3_500 + 150 * cut : Self.cutPrice + 6_000 * cut
      let price = self.price(of: head, over: columns, fits[fit]) + cutPrice
      take(head.depth + depth + frameLines, price) {
        FillChoice(
          head: .across(number), fit: fit, cutLines: cut, cutDepth: depth, cutPrice: cutPrice,
          price: price)
      }
    }
    if limits.jumps { eachJump(least, cut) }
    // A story that must be cut has no room for its pictures either.
    // Tiers of vertical text are full at their own depths only.
    let plain = fits.firstIndex {
      $0.figures.isEmpty && $0.vertical == nil && $0.guests.isEmpty
    }
    guard let fit = plain, fits[fit].depth > least else { return }
    for depth in least..<fits[fit].depth {
      // The line that says where the story goes on takes one itself.
      cut(fit, depth, leastLines - depth * columns + (limits.jumps ? 1 : 0))
    }
  }

  /// What it costs to cut a story at all.
  private static let cutPrice = 9_000

  private func price(of head: HeadlineSetting, over headColumns: Int, _ fit: StoryFit) -> Int {
    price(of: head, over: headColumns) + Self.shout(head.depth, over: fit.depth) + fit.price
  }

  private func price(of head: HeadlineSetting, over headColumns: Int) -> Int {
    let beside = headColumns < columns ? 1_500 : 0
    return HeadlineSetting.stepPrice * head.steps + head.letterPrice + head.barePrice
      + head.emptyPrice + 1_200 * head.addedBreaks + beside
  }

  /// A head much deeper than its text shouts.
  private static func shout(_ head: Int, over text: Int) -> Int { 250 * max(0, head - 4 - text) }
}
