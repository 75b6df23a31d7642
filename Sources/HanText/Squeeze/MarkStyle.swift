/// How wide Chinese marks are (标点宽度风格).
package enum MarkStyle: String, Hashable, Sendable, CaseIterable {
  /// 全角式: every mark one em, neighbours share one blank.
  case quanjiao
  /// 开明式: 。！？ one em inside a line, the others half an em.
  case kaiming
  /// 半角式: every mark half an em.
  case banjiao
  /// 行末半角式: one em inside the line, half an em at its end.
  case hangmobanjiao
}
