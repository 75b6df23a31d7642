import HanText
import Testing

@Suite("Line ends")
struct LineEndTests {
  @Test("opening marks end no line but without rules", arguments: [HanClass.opening, .asciiOpener])
  func openers(_ cls: HanClass) {
    #expect(!LineEnd.isForbidden(cls, at: .none))
    for level in [KinsokuLevel.basic, .gb, .strict] { #expect(LineEnd.isForbidden(cls, at: level)) }
  }

  @Test(
    "the solidus ends no line by GB/T 15834",
    arguments: [(.none, false), (.basic, false), (.gb, true), (.strict, true)]
      as [(KinsokuLevel, Bool)])
  func solidus(_ level: KinsokuLevel, _ isForbidden: Bool) {
    #expect(LineEnd.isForbidden(.solidus, at: level) == isForbidden)
  }

  @Test("what may end any line", arguments: KinsokuLevel.allCases)
  func free(_ level: KinsokuLevel) {
    for cls in [HanClass.han, .closing, .pause, .stop, .dash, .ellipsis, .middleDot, .western] {
      #expect(!LineEnd.isForbidden(cls, at: level), "\(cls)")
    }
  }
}
