internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics
internal import Typesetting

/// A story that stands inside the text of another one (嵌稿).
struct Guest {
  /// The number of the story.
  var story: Int
  /// Its columns, counted in those of its host's text.
  var columns: Range<Int>
  /// Its lines, from the first of the host's box of text.
  var lines: Range<Int>
  var option: StoryOption
}

/// What an editor asks of a story that is to stand inside another one.
struct GuestWish: Hashable {
  var host: Int
  var place: Picture.Place
}

/// Gives stories their seats inside the text of others (嵌稿): a boxed one in the midst of the text or
/// at a corner of it, one without a frame at a corner, so that its host becomes an L.
///
/// The host is measured anew with the guest's box cut out of its columns, for the cheapest ways to
/// set the guest; host and guest are then one item of the search.
struct GuestSeating {
  let spec: LayoutSpec
  let wishes: PageWishes

  /// The stories with the guests among them, and the guests that found no seat, by number.
  func seated(_ stories: [MeasuredStory]) -> (stories: [MeasuredStory], refused: [Int]) {
    var stories = stories
    var refused: [Int] = []
    for (guest, wish) in wishes.guests.sorted(by: { $0.key < $1.key }) {
      // A host has one guest; a guest is nobody's host.
      let others = wishes.guests.filter { $0.key < guest && !refused.contains($0.key) }
      let isTaken =
        wish.host == guest || wishes.guests[wish.host] != nil
        || others.values.contains { $0.host == wish.host }
      let spans = isTaken ? nil : spans(of: stories[wish.host], with: guest, wish, stories[guest])
      if let spans {
        stories[wish.host].spans = spans
        stories[wish.host].guest = guest
      } else {
        refused.append(guest)
      }
    }
    return (stories, refused)
  }

  /// The ways to set a guest that are tried for each of its widths.
  private static let mostOptions = 3
  /// The lines of white that part host and guest.
  private static let white = 1

  /// The host's spans with the guest in each; nil where none of them has a seat.
  private func spans(
    of host: MeasuredStory, with guest: Int, _ wish: GuestWish, _ story: MeasuredStory
  ) -> [SpanMeasure]? {
    guard host.text.vertical == nil, host.article.pictures.isEmpty else { return nil }
    let measurer = StoryMeasurer(text: host.text)
    let spans = host.spans.map { span -> SpanMeasure in
      var seated = span
      seated.besides = []
      seated.sides = []
      seated.recuts = []
      // In a frame the host has a grid of its own, on which the guest does not stand.
      seated.fits =
        span.inner == nil ? fits(measurer, span.columns, guest, wish, story) : []
      return seated
    }
    return spans.contains { !$0.fits.isEmpty } ? spans : nil
  }

  private func fits(
    _ measurer: StoryMeasurer, _ columns: Int, _ guest: Int, _ wish: GuestWish,
    _ story: MeasuredStory
  ) -> [StoryFit] {
    guard columns > 1 else { return [] }
    return story.spans.prefix(columns - 1).flatMap { span -> [StoryFit] in
      guard wishes.spans[guest]?.contains(span.columns) ?? true,
        let seat = seat(wish.place, span.columns, of: columns)
      else { return [] }
      return cheapest(span).flatMap { depth, option in
        fits(measurer, columns, guest, wish.place, seat, depth: depth, option)
      }
    }
  }

  /// The columns of the guest; nil where the host's text would not stand at both sides of one that
  /// is to be in its midst.
  private func seat(_ place: Picture.Place, _ own: Int, of columns: Int) -> Range<Int>? {
    switch place {
    case .headLeft, .footLeft: return 0..<own
    case .headRight, .footRight: return columns - own..<columns
    case .middle:
      let first = (columns - own + 1) / 2
      return first > 0 && first + own < columns ? first..<first + own : nil
    }
  }

  /// The cheapest ways to set the guest, each of another depth.
  private func cheapest(_ span: SpanMeasure) -> [(depth: Int, option: StoryOption)] {
    var best: [Int: FillChoice] = [:]
    span.each(OptionLimits(footWhite: 0)) { depth, price, choice in
      if best[depth].map({ price < $0.price }) ?? true { best[depth] = choice() }
    }
    return best.map { (depth: $0.key, option: span.option($0.value)) }
      .sorted { ($0.option.price, $0.depth) < ($1.option.price, $1.depth) }
      .prefix(Self.mostOptions).map { $0 }
  }

  private func fits(
    _ measurer: StoryMeasurer, _ columns: Int, _ guest: Int, _ place: Picture.Place,
    _ seat: Range<Int>, depth: Int, _ option: StoryOption
  ) -> [StoryFit] {
    let frame = ColumnFrame(spec.grid, columns: columns)
    let anchor: Cutout.Anchor =
      switch place {
      case .headLeft, .headRight: .head
      case .middle: .middle
      case .footLeft, .footRight: .foot
      }
    let above = anchor == .head ? 0 : Self.white
    let below = anchor == .foot ? 0 : Self.white
    let cutout = Cutout(
      across: frame.lefts[seat.lowerBound]..<frame.column(seat.upperBound - 1).upperBound,
      depth: depth + above + below, anchor: anchor)
    var shape = StoryShape(columns: columns)
    shape.cutouts = [cutout]
    shape.frame = frame
    return measurer.fits(shape, give: spec.makeup.linesGiven).map {
      var fit = $0
      let top = cutout.lines(in: fit.depth).lowerBound + above
      fit.guests = [
        Guest(story: guest, columns: seat, lines: top..<top + depth, option: option)
      ]
      fit.price += option.price + abs(seat.count * 2 - columns) * 150
      return fit
    }
  }
}

extension StoryBox {
  /// The box of the story that stands inside this one's text.
  var guestBox: StoryBox? {
    guard let guest = option.fit.guests.first else { return nil }
    let first = lines.lowerBound + option.extraWhite + option.head.depth
    return StoryBox(
      story: guest.story,
      columns: columns.lowerBound + guest.columns.lowerBound..<columns.lowerBound
        + guest.columns.upperBound,
      lines: first + guest.lines.lowerBound..<first + guest.lines.upperBound,
      option: guest.option)
  }
}
