/// All text rules, in the order in which they are listed (规则总表).
enum TextRules {
  static func passage(house: [Confusion]) -> [any PassageRule] {
    [
      MarkWidthRule(), NestingRule(), RepeatedMarkRule(), ParagraphEndRule(),
      EnumerationCommaRule(),
      EnumerationAndRule(), EllipsisEtcRule(), DashRule(), EllipsisRule(), InterpunctRule(),
      ConnectorRule(), MixedNumberRule(), ApproximateRule(), RangeUnitRule(), LiangRule(),
      HanZeroRule(), LeadingZeroRule(), DateFormRule(), DecreaseRule(),
      RedundantRule(), OutsideStandardRule(), DoubledRule(), ConfusionRule(house: house),
      IdiomRule(house: house),
      PhoneRule(), MailRule(),
    ]
  }

  static let page: [any PageRule] = [
    PairRule(), StrayTraditionalRule(), NameVariantRule(), OfficeVariantRule(), TitleVariantRule(),
    ImpossibleDateRule(), HeadlineNumberRule(), HeadlineDateRule(), DuplicateHeadRule(),
    WeekdayRule(),
    FutureDatelineRule(), RelativeDayRule(), SerialNumberRule(), FormRule(), BylineRule(),
    JumpLineRule(), CaptionWordRule(),
  ]
}

extension TextCheck {
  /// What is said of each rule, in the order of the list.
  package static let cards: [RuleCard] =
    TextRules.passage(house: []).map(\.card) + TextRules.page.map(\.card)
    + [Acceptance.unused]
}
