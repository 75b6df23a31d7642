import HanText
import PageGeometry
import Testing

/// The glue table of cjk-typography §1.3.
@Suite("The blank of a mark")
struct MarkBlankTests {
  @Test(
    "least, natural and most",
    arguments: [
      (.quanjiao, .pause, 0, 0.5, 0.5), (.quanjiao, .stop, 0, 0.5, 0.5),
      (.kaiming, .pause, 0, 0, 0.5),
      (.kaiming, .closing, 0, 0, 0.5), (.kaiming, .stop, 0, 0.5, 0.5),
      (.banjiao, .pause, 0, 0, 0.25),
      (.banjiao, .stop, 0, 0, 0.25), (.hangmobanjiao, .stop, 0.5, 0.5, 0.5),
      (.hangmobanjiao, .closing, 0.5, 0.5, 0.5),
    ] as [(MarkStyle, HanClass, Double, Double, Double)])
  func after(
    _ style: MarkStyle, _ cls: HanClass, _ least: Double, _ natural: Double, _ most: Double
  ) {
    #expect(MarkBlank.after(cls, in: style) == Blank(Em(least), Em(natural), Em(most)))
  }

  @Test("what is no such mark has none", arguments: MarkStyle.allCases)
  func none(_ style: MarkStyle) {
    for cls in [HanClass.han, .doubledStop, .middleDot, .dash, .ellipsis, .connector, .solidus] {
      #expect(MarkBlank.after(cls, in: style) == .none)
      #expect(MarkBlank.before(cls, in: style) == .none)
    }
  }
}
