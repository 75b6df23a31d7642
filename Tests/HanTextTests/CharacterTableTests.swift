import HanText
import Testing

@Suite("Classes of characters")
struct CharacterTableTests {
  @Test(
    "Chinese characters and marks",
    arguments: [
      ("汉々〇かカㄅ①★※Ａ１𠀀😀한①Ⅰ℡→", .han), ("“‘（《〈「『【〖〔［｛", .opening), ("”’）》〉」』】〗〕］｝", .closing),
      ("，、；：", .pause), ("。！？．", .stop), ("·‧・", .middleDot), ("—⸺", .dash), ("…⋯", .ellipsis),
      ("～〜－", .connector), ("–‐", .shortConnector), ("／", .solidus), ("％‰℃°′″", .suffix),
      ("￥＄€£№", .prefix), ("\u{3000}", .blank),
    ] as [(String, HanClass)])
  func classes(_ scalars: String, _ cls: HanClass) {
    for scalar in scalars.unicodeScalars {
      #expect(CharacterTable.baseClass(of: scalar) == cls, "\(scalar)")
    }
  }

  @Test(
    "Western characters have no class by themselves",
    arguments: "Aa1é,. ()-%@ŐЖ\u{a0}".unicodeScalars)
  func western(_ scalar: Unicode.Scalar) {
    #expect(CharacterTable.baseClass(of: scalar) == nil)
  }

  @Test(
    "modifiers belong to the character before",
    arguments: [
      "\u{301}", "\u{fe0f}", "\u{e0100}", "\u{200d}", "\u{20e3}", "\u{3099}", "\u{1f3fd}",
    ]
      as [Unicode.Scalar])
  func modifiers(_ scalar: Unicode.Scalar) { #expect(scalar.extendsPrevious) }

  @Test("most characters do not", arguments: "汉a，。 ）\u{3000}😀가".unicodeScalars)
  func others(_ scalar: Unicode.Scalar) { #expect(!scalar.extendsPrevious) }
}
