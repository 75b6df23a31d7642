import HanText
import Testing

@Suite("Sets of ideographs")
struct IdeographSetTests {
  private let set = IdeographSet("一年龥月")

  @Test("members", arguments: ["一", "年", "龥", "月"] as [Unicode.Scalar])
  func members(_ scalar: Unicode.Scalar) { #expect(set.contains(scalar)) }

  @Test("others", arguments: ["丁", "日", "a", "，", "𠀀", "\u{9FFF}", "\u{4DFF}"] as [Unicode.Scalar])
  func others(_ scalar: Unicode.Scalar) { #expect(!set.contains(scalar)) }
}
