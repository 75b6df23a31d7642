internal import PageGeometry
internal import PageScene
internal import Typesetting

/// How a changed gap is shown (调整着色): warm where it was squeezed, cool where it was opened.
///
/// The stronger the tint, the more was changed: half an em and more is the strongest.
enum LineTint: CaseIterable {
  case squeezed
  case grown
  case opened
  case hanging
  case broken

  init?(_ rule: Adjustment.Rule) {
    switch rule {
    case .squeezeWordSpace, .squeezeBracket, .squeezeComma, .squeezeHanWestern, .squeezeStop:
      self = .squeezed
    case .growMark: self = .grown
    case .stretchSpace, .openGap: self = .opened
    case .hanging: self = .hanging
    // Every line is trimmed at its edges: that is no adjustment to look at.
    case .lineStartTrim, .lineEndTrim: return nil
    }
  }

  var ink: Ink {
    switch self {
    case .squeezed: .process(cyan: 0, magenta: 650, yellow: 1000, black: 0)
    case .grown: .process(cyan: 800, magenta: 0, yellow: 700, black: 0)
    case .opened: .process(cyan: 1000, magenta: 350, yellow: 0, black: 0)
    case .hanging: .process(cyan: 350, magenta: 900, yellow: 0, black: 0)
    case .broken: .red
    }
  }

  /// What the legend calls it.
  var name: String {
    switch self {
    case .squeezed: "标点、空格挤紧"
    case .grown: "标点还原全身"
    case .opened: "字距拉开"
    case .hanging: "标点悬出行外"
    case .broken: "行末断词、拆字、破禁则"
    }
  }

  private static let weakest = 150
  private static let strongest = 850

  /// The opacity for an amount, in 1/1000.
  static func opacity(for amount: Em) -> Int {
    let share = min(abs(amount.rawValue), Em.half.rawValue)
    return weakest + (strongest - weakest) * share / Em.half.rawValue
  }
}
