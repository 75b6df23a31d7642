package import PageScene

/// What kind of unit a page is printed on (机组): how many plates there are for its colours.
package enum PressUnit: String, Hashable, Sendable, CaseIterable {
  /// Every ink as the layout names it.
  case asDesigned = "as-designed"
  /// Cyan, magenta, yellow, black: a spot ink is printed from its parts, 套红 as M100 Y100.
  case four
  /// Black and one more: the red of M and Y in equal shares becomes the plate 套红.
  case two

  /// The page in the inks that the unit has, and what each spot ink is called on the desk, by its
  /// name in the file.
  package func page(_ page: Page) throws(PressFault) -> (page: Page, labels: [String: String]) {
    var labels: [String: String] = [:]
    for case .spot(let label, _) in page.items.inks { labels[SpotInk(label).name] = label }
    var page = page
    var items: [PageItem] = []
    for item in page.items {
      items.append(try item.inked { (ink) throws(PressFault) in try self.ink(for: ink) })
    }
    page.items = items
    if self == .two { try checkTwo(page, &labels) }
    return (page, labels)
  }

  /// What is printed where the layout asks for `ink`.
  package func ink(for ink: Ink) throws(PressFault) -> Ink {
    switch (self, ink) {
    case (.four, .spot(let label, let tint)): return SpotInk(label).process(tint)
    case (_, .spot(let label, let tint)): return .spot(name: SpotInk(label).name, tint: tint)
    case (.two, .process(0, let magenta, let yellow, 0)) where magenta == yellow && magenta > 0:
      return .spot(name: SpotInk("套红").name, tint: magenta)
    case (.two, .process(let cyan, let magenta, let yellow, _))
    where cyan + magenta + yellow > 0:
      throw .unit(ink)
    case (_, .process), (_, .registration): return ink
    }
  }

  /// One plate beside black, and the label of 套红 where it took red's place.
  private func checkTwo(_ page: Page, _ labels: inout [String: String]) throws(PressFault) {
    var first: String?
    for case .spot(let name, let tint) in page.items.inks {
      if let first, first != name { throw .unit(.spot(name: name, tint: tint)) }
      first = name
    }
    let red = SpotInk("套红").name
    if first == red, labels[red] == nil { labels[red] = "套红" }
  }
}
