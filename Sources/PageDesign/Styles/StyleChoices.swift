internal import HanText

/// What the line breaker would rather do (断行取向); the weights are cjk-typography §4.4.
package enum BreakingCost: String, Hashable, Sendable, CaseIterable {
  /// Marks give way before gaps open: even grey (新闻).
  case press
  /// Between the two others (书籍).
  case book
  /// Marks keep their width as long as they can (静).
  case calm
}

/// What becomes of an opening mark at the start of a line (行首标点).
package enum LineStartMark: String, Hashable, Sendable, CaseIterable {
  case trim
  case keep
}

/// What becomes of a closing mark or stop at a line end (行末标点).
package enum LineEndMark: String, Hashable, Sendable, CaseIterable {
  /// Always half (GB/T 15834 5.1.10).
  case trim
  /// Full when it fits, else half.
  case allow
  case keep
}

/// How lines stand in their measure (对齐).
package enum LineAlignment: String, Hashable, Sendable, CaseIterable {
  case left
  case centre
  case right
}

/// How a kicker stands above its main head (引题位置).
package enum KickerAlignment: String, Hashable, Sendable, CaseIterable {
  /// Where the main head begins.
  case flush
  case centre
}

/// How a box is set off from the page (加框方式).
package enum BoxFrame: String, Hashable, Sendable, CaseIterable {
  case rule
  case tint
}

/// How the ear is set off (报眼).
package enum EarFrame: String, Hashable, Sendable, CaseIterable {
  case rule
  case free
}

/// At which edge of the page its number stands (版次位置).
package enum FolioSide: String, Hashable, Sendable, CaseIterable {
  /// Left on even pages, right on odd ones, as they face each other (对开页外侧).
  case outer
  case left
  case right
}

/// The brackets of a byline (署名括号).
package enum BylineBrackets: String, Hashable, Sendable, CaseIterable {
  /// （ and ）.
  case full
  /// As in the manuscript.
  case manuscript
  case none
}

/// On which side of its text a vertical head stands (竖题位置).
package enum HeadSide: String, Hashable, Sendable, CaseIterable {
  case left
  case right
}

/// When a story may stand in columns of another number than the page's (破栏).
package enum RecutChoice: String, Hashable, Sendable, CaseIterable {
  /// Where `page.yaml` asks for it.
  case asked
  /// Where it closes the page.
  case free
}

extension MarkStyle: LayoutChoice {}
extension RecutChoice: LayoutChoice {}
extension SplitMode: LayoutChoice {}
extension KinsokuLevel: LayoutChoice {}
extension BreakingCost: LayoutChoice {}
extension LineStartMark: LayoutChoice {}
extension LineEndMark: LayoutChoice {}
extension LineAlignment: LayoutChoice {}
extension KickerAlignment: LayoutChoice {}
extension BoxFrame: LayoutChoice {}
extension EarFrame: LayoutChoice {}
extension BylineBrackets: LayoutChoice {}
extension HeadSide: LayoutChoice {}
extension FolioSide: LayoutChoice {}
extension SizeTable.Preset: LayoutChoice {}
