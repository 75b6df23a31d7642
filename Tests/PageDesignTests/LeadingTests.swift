import PageGeometry
import Testing

@testable import PageDesign

@Suite("Leading (行高)")
struct LeadingTests {
  @Test("a share follows the size, a length stays unless the type outgrows it")
  func pitch() {
    #expect(Leading.percent(125).pitch(of: .points(40)) == .points(50))
    #expect(Leading.length(.points(34)).pitch(of: .points(26)) == .points(34))
    #expect(Leading.length(.points(34)).pitch(of: .points(55)) == .points(55))
  }
}
