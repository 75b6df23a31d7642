/// The repairs that intake can make, by the last word of their finding's name (各项整理).
package enum RepairName: String, Hashable, Sendable, CaseIterable {
  case markup
  case invisible
  case compatibility
  case alphanumericWidth = "alnum-width"
  case ellipsis
  case dash
  case zero
  case interpunct
  case markWidth = "mark-width"
  case stop
  case space
  case quotes
  case markSpace = "mark-space"
  case columnBreak = "column-break"
  case wrappedLines = "wrapped-lines"
}

/// Which repairs intake makes (整理取舍): all of them unless some are switched off.
package struct RepairChoice: Hashable, Sendable {
  /// The repairs that are left undone.
  package var off: Set<RepairName>

  package init(off: Set<RepairName> = []) { self.off = off }

  /// Every repair.
  package static let all = RepairChoice()

  /// None: the text is understood, but stays as it was handed in.
  package static let none = RepairChoice(off: Set(RepairName.allCases))

  package func isOn(_ name: RepairName) -> Bool { !off.contains(name) }
}
