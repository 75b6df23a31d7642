import HanText
import Testing

@Suite("Line starts")
struct LineStartTests {
  @Test(
    "marks that may start no line but without rules",
    arguments: [
      .pause, .stop, .doubledStop, .closing, .middleDot, .connector, .shortConnector, .solidus,
      .asciiCloser,
    ] as [HanClass])
  func closers(_ cls: HanClass) {
    #expect(!LineStart.isForbidden(cls, at: .none))
    for level in [KinsokuLevel.basic, .gb, .strict] {
      #expect(LineStart.isForbidden(cls, at: level), "\(level)")
    }
  }

  @Test("dashes and ellipses, only when strict", arguments: [HanClass.dash, .ellipsis])
  func dashes(_ cls: HanClass) {
    for level in [KinsokuLevel.none, .basic, .gb] {
      #expect(!LineStart.isForbidden(cls, at: level))
    }
    #expect(LineStart.isForbidden(cls, at: .strict))
  }

  @Test("what may start any line", arguments: KinsokuLevel.allCases)
  func free(_ level: KinsokuLevel) {
    for cls in [HanClass.han, .opening, .prefix, .western, .asciiOpener] {
      #expect(!LineStart.isForbidden(cls, at: level), "\(cls)")
    }
  }

  @Test("what repeats or lengthens the character before it", arguments: ["々", "ー", "ゝ", "ヽ", "〻"])
  func continuations(_ mark: Character) {
    #expect(mark.unicodeScalars.allSatisfy(LineStart.continuesPrevious))
  }

  @Test("ideographs and kana stand alone", arguments: ["汉", "〇", "あ", "ア", "，", "A"])
  func independent(_ letter: Character) {
    #expect(!letter.unicodeScalars.contains(where: LineStart.continuesPrevious))
  }

  @Test("a blank cell is a space and starts none", arguments: KinsokuLevel.allCases)
  func blank(_ level: KinsokuLevel) { #expect(LineStart.isForbidden(.blank, at: level)) }
}
