extension PageItem {
  /// The same item in other inks (换墨): each is replaced by what `ink` makes of it.
  package func inked<Failure: Error>(
    _ ink: (Ink) throws(Failure) -> Ink
  ) throws(Failure) -> PageItem {
    switch self {
    case .group(var group):
      var items: [PageItem] = []
      for item in group.items { items.append(try item.inked(ink)) }
      group.items = items
      return .group(group)
    case .glyphs(var run):
      run.ink = try ink(run.ink)
      return .glyphs(run)
    case .rule(var rule):
      rule.ink = try ink(rule.ink)
      return .rule(rule)
    case .path(var path):
      path.ink = try ink(path.ink)
      return .path(path)
    case .picture: return self
    }
  }
}
