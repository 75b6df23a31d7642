/// Places where a break is lawful but not wanted (软性禁则): a price, not a prohibition.
package enum SoftBreaks {
  /// Where a break costs something.
  package enum Cost: UInt8, Hashable, Sendable {
    case none
    /// Between a number and its measure word: 7|月, 36|条, 1.5|元.
    case numberAndMeasure
    /// Before a dash that would start a line, in levels that allow it.
    case beforeDash
  }

  package static func cost(
    between a: TextUnit, and b: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Cost {
    if b.cls == .dash || b.cls == .ellipsis { return .beforeDash }
    guard a.cls == .western, b.cls == .han, a.joint == .plain || a.joint == .space else {
      return .none
    }
    return scalars[a.end - 1].isASCIIDigit && isMeasureWord(scalars[b.start])
      ? .numberAndMeasure : .none
  }

  /// Measure words and units that follow figures in news text.
  package static func isMeasureWord(_ scalar: Unicode.Scalar) -> Bool {
    measureWords.contains(scalar)
  }

  private static let measureWords = IdeographSet(
    """
    年月日号时点分秒周天岁人名位个只条项件份张本册部台辆架艘座栋间套户家所处场次回届期批轮\
    元角万亿千百余多米里克斤吨升亩度倍成级层楼路版页集章节线区组类种支棵株头匹颗粒块片\
    瓶箱袋杯盒桶车班趟站圈公海平厘毫英
    """)
}
