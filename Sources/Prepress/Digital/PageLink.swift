package import PageGeometry

/// A place of a page that leads somewhere (链接).
package struct PageLink: Hashable, Sendable {
  /// Where it stands; several boxes where the words run over a line's end.
  package var frames: [Rect]
  package var target: Target
  /// The words that lead there.
  package var text: String

  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// A page on the web, a mail address, a telephone.
    case uri(String)
    /// The page to which a story jumps, as its jump line calls it: `A03`, `3`.
    case page(String)
  }

  package init(frames: [Rect], target: Target, text: String) {
    self.frames = frames
    self.target = target
    self.text = text
  }
}
