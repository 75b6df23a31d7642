extension Page {
  /// The page without what proofs show over it (叠加层): what is no part of it is no difference of
  /// its pixels either.
  package var withoutOverlays: Page {
    func kept(_ items: [PageItem]) -> [PageItem] {
      items.compactMap { item -> PageItem? in
        guard case .group(var group) = item else { return item }
        guard group.role != .overlay else { return nil }
        group.items = kept(group.items)
        return .group(group)
      }
    }
    var page = self
    page.items = kept(items)
    return page
  }
}
