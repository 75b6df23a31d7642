internal import PageGeometry

/// What two neighbours leave between them (相邻标点): the greater blank, not the sum.
///
/// 。” is 1.5 em, ，“ 1.5, ）（ 1.5, 》、《 2: clreq and CSS collapsing agree.
package enum Adjacency {
  package static func blank(between a: HanClass, and b: HanClass, in style: MarkStyle) -> Blank {
    let after = clingsToClosers(b) ? Blank.none : MarkBlank.after(a, in: style)
    let before = a == .opening || a == .middleDot ? Blank.none : MarkBlank.before(b, in: style)
    return Blank.shared(after, before)
  }

  /// Marks that move up to the mark before them, so that it keeps no blank.
  private static func clingsToClosers(_ b: HanClass) -> Bool {
    switch b {
    case .closing, .pause, .stop, .doubledStop, .middleDot: true
    default: false
    }
  }
}
