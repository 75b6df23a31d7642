import Prepress
import Testing

@Suite("PDF objects as values (PDF 对象)")
struct PDFValueTests {
  @Test(
    "are written as ISO 32000-1, 7.3 has it",
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.int(-3), "-3"),
      (.fixed(8504, decimals: 3), "8.504"), (.fixed(-50, decimals: 2), "-0.5"),
      (.fixed(300, decimals: 2), "3"), (.fixed(7, decimals: 4), "0.0007"),
      (.name("A01"), "/A01"), (.name("PANTONE 185 C"), "/PANTONE#20185#20C"),
      (.name("金"), "/#E9#87#91"), (.text("a(b)\\"), "(a\\(b\\)\\\\)"),
      (.text("版"), "<FEFF7248>"), (.bytes([0, 255]), "<00FF>"),
      ([1, .name("B")], "[ 1 /B ]"), (["K": 1, "A": []], "<< /K 1 /A [  ] >>"),
      (.reference(PDFReference(id: 12)), "12 0 R"),
    ] as [(PDFValue, String)])
  func source(_ value: PDFValue, _ source: String) { #expect(value.source == source) }
}
