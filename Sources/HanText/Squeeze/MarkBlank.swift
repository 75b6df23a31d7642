package import PageGeometry

/// A blank that may shrink and grow (可伸缩空白), in ems.
package struct Blank: Hashable, Sendable {
  package var minimum: Em
  package var natural: Em
  package var maximum: Em

  package init(_ minimum: Em, _ natural: Em, _ maximum: Em) {
    self.minimum = minimum
    self.natural = natural
    self.maximum = maximum
  }

  package static let none = Blank(.zero, .zero, .zero)

  /// The blank that serves two marks at once: the greater of each bound.
  package static func shared(_ a: Blank, _ b: Blank) -> Blank {
    Blank(max(a.minimum, b.minimum), max(a.natural, b.natural), max(a.maximum, b.maximum))
  }
}

/// The blank on a mark's open side (标点的空白边): every mark is a half-em body plus this.
///
/// One mechanism serves full, kaiming and half-width setting, trimming at line edges and
/// adjacency (cjk-typography §1.3; clreq, punctuation width adjustment).
package enum MarkBlank {
  /// The blank that follows a closing mark or a stop.
  package static func after(_ cls: HanClass, in style: MarkStyle) -> Blank {
    switch (style, cls) {
    case (_, .closing), (_, .pause): side(style)
    case (.kaiming, .stop): Blank(.zero, .half, .half)
    case (_, .stop): side(style)
    default: .none
    }
  }

  /// The blank that goes before an opening mark.
  package static func before(_ cls: HanClass, in style: MarkStyle) -> Blank {
    cls == .opening ? side(style) : .none
  }

  private static func side(_ style: MarkStyle) -> Blank {
    switch style {
    case .quanjiao: Blank(.zero, .half, .half)
    case .kaiming: Blank(.zero, .zero, .half)
    case .banjiao: Blank(.zero, .zero, .quarter)
    case .hangmobanjiao: Blank(.half, .half, .half)
    }
  }
}
