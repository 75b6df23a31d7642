package import PageGeometry
package import PressDiagnostics

/// A proofreader's sign (校对符号), GB/T 14706-93.
package enum ProofSign: String, Hashable, Sendable, CaseIterable {
  /// 改正: other characters stand there now.
  case replace
  /// 删除: characters are gone.
  case delete
  /// 增补: characters were put in.
  case insert
  /// 改正上下角: a character went up or down to a corner, or came from there.
  case corner
  /// 转正: a letter was turned.
  case turn
  /// 对调: neighbours changed places.
  case transpose
  /// 接排: two paragraphs became one.
  case join
  /// 另起段: a paragraph became two.
  case newParagraph = "new-paragraph"
  /// 转移: words, a story or a picture went to another place.
  case move
  /// 上下移: what stood higher or lower.
  case shiftVertically = "shift-vertically"
  /// 左右移: what stood further left or right.
  case shiftSideways = "shift-sideways"
  /// 加大空距: a gap was opened.
  case openSpace = "open-space"
  /// 减小空距: a gap was closed.
  case closeSpace = "close-space"
  /// 分开: letters that ran together were parted.
  case part
  /// 代替: the same correction as another one, drawn once in full.
  case same
  /// 说明: what no sign says, in words.
  case remark

  /// The sign's name in the standard.
  package var chineseName: String {
    switch self {
    case .replace: "改正"
    case .delete: "删除"
    case .insert: "增补"
    case .corner: "改正上下角"
    case .turn: "转正"
    case .transpose: "对调"
    case .join: "接排"
    case .newParagraph: "另起段"
    case .move: "转移"
    case .shiftVertically: "上下移"
    case .shiftSideways: "左右移"
    case .openSpace: "加大空距"
    case .closeSpace: "减小空距"
    case .part: "分开"
    case .same: "代替"
    case .remark: "说明"
    }
  }
}

/// One thing that was corrected between two proofs of a page (改动), as it is marked on the new one.
package struct Correction: Hashable, Sendable {
  package var sign: ProofSign
  /// The story's id, or the name of the furniture.
  package var story: String
  /// `body`, `mainHead` …; empty where no text is concerned.
  package var part: String
  /// The line of the new page, from 1 within the part.
  package var line: Int?
  package var message: Diagnostic.Message
  package var old: String
  package var new: String
  /// Where the sign stands on the new page, a box a line; of what is gone, a box without width.
  package var spots: [Rect]
  /// The second half of a pair that changed places.
  package var otherSpots: [Rect] = []
  package var isVertical = false
  package var source: SourceRange?

  package init(
    _ sign: ProofSign, story: String, part: String = "", line: Int? = nil,
    message: Diagnostic.Message, old: String = "", new: String = "", spots: [Rect],
    source: SourceRange? = nil
  ) {
    self.sign = sign
    self.story = story
    self.part = part
    self.line = line
    self.message = message
    self.old = old
    self.new = new
    self.spots = spots
    self.source = source
  }
}
