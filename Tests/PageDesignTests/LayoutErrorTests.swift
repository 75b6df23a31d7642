import PressDiagnostics
import Testing

@testable import PageDesign

@Suite struct LayoutErrorTests {
  @Test(arguments: [
    ("grid:\n  colums: 4", "2:3 layout.unknown-key"),
    ("columns: 4", "1:1 layout.unknown-key"),
    ("grid:\n  columns: 4\n  栏数: 5", "3:3 layout.duplicate-key"),
    ("grid: 4", "1:7 layout.wrong-type"),
    ("grid: {columns: four}", "1:17 layout.wrong-type"),
    ("grid: {columns: 4.5}", "1:17 layout.wrong-type"),
    ("grid: {columns: [4]}", "1:17 layout.wrong-type"),
    ("grid: {columns: 0}", "1:17 layout.out-of-range"),
    ("grid: {columns: -3}", "1:17 layout.out-of-range"),
    ("grid: {size: 0pt}", "1:14 layout.out-of-range"),
    ("grid: {size: -9pt}", "1:14 layout.out-of-range"),
    ("grid: {size: 99999cm}", "1:14 layout.out-of-range"),
    ("grid: {size: 9}", "1:14 layout.bad-quantity"),
    ("grid: {size: 9px}", "1:15 layout.bad-quantity"),
    ("grid: {size: '9px'}", "1:16 layout.bad-quantity"),
    ("grid: {size: 小午}", "1:14 layout.bad-quantity"),
    ("grid: {lines: 3mm}", "1:15 layout.out-of-range"),
    ("grid: {gutter: -1}", "1:16 layout.out-of-range"),
    ("body: {indent: 18pt}", "1:16 layout.bad-quantity"),
    ("body: {face: song-light}", "1:14 layout.wrong-type"),
    ("body: {marks: kaimin}", "1:15 layout.wrong-type"),
    ("body: {hang: maybe}", "1:14 layout.wrong-type"),
    ("body: {ink: rgb(1)}", "1:13 layout.wrong-type"),
    ("body: {ink: K130}", "1:13 layout.wrong-type"),
    ("page: {paper: A4}", "1:15 layout.wrong-type"),
    ("page: {paper: 0 × 390 mm}", "1:15 layout.wrong-type"),
    ("foot: {lines: 9-3}", "1:15 layout.wrong-type"),
    ("masthead: {name_size: []}", "1:23 layout.wrong-type"),
    ("masthead: {name_size: [80pt, 88pt]}", "1:30 layout.size-order"),
    ("headlines: {lead: {sizes: {x: 30pt}}}", "1:28 layout.unknown-key"),
    ("headlines: {every: {leading: -1}}", "1:30 layout.out-of-range"),
    ("type_sizes: {house: {9号: 9pt}}", "1:22 layout.unknown-key"),
    ("- a\n- b", "1:1 layout.wrong-type"),
    ("extends: [a]", "1:10 layout.wrong-type"),
    ("extends: b", "1:10 layout.unknown"),
    ("extends: a", "1:10 layout.extends-cycle"),
    ("grid: {columns: 4", "2:1 yaml.syntax"),
  ])
  func readingErrorsNameTheirPlace(text: String, expected: String) {
    let decoded = LayoutFixture.decode(text)
    #expect(decoded.value == nil)
    if expected.hasSuffix("yaml.syntax") {
      #expect(decoded.diagnostics.map(\.id) == ["yaml.syntax"])
    } else {
      #expect(decoded.summary == [expected])
    }
    #expect(decoded.diagnostics.allSatisfy { $0.severity == .error && $0.place?.file == "a.yaml" })
  }

  @Test(arguments: [
    ("grid:\n  lines: 200", "2:10 layout.too-many-lines"),
    ("grid:\n  columns: 8", "2:12 layout.too-wide"),
    ("grid:\n  characters: 25", "2:15 layout.too-wide"),
    ("page:\n  left: 40mm", "2:9 layout.margin-too-large"),
    ("page:\n  top: 41mm", "2:8 layout.margin-too-large"),
    ("grid:\n  line_pitch: 8pt", "2:15 layout.pitch-too-small"),
    ("foot:\n  lines: 86-90", "2:10 layout.block-outside"),
    ("foot:\n  lines: rest", "2:10 layout.block-outside"),
    ("masthead:\n  lines: 0-12", "1:1 layout.block-overlap"),
    ("articles:\n  front: 5-80", "2:10 layout.block-overlap"),
    ("folio:\n  lines: 0-1", "1:1 layout.block-too-low"),
    ("masthead:\n  lines: 0-5", "1:1 layout.block-too-low"),
    ("articles:\n  white_above: 40\n  white_below: 40", "2:3 layout.no-room"),
    ("masthead:\n  ear_share: 60%", "2:14 layout.shares-too-wide"),
    ("body:\n  autospace: 1", "2:14 layout.space-order"),
  ])
  func impossiblePagesNameTheirPlace(text: String, expected: String) {
    let decoded = LayoutFixture.decode(text)
    #expect(decoded.value == nil)
    // A default that gets in the way has no place of its own: the file is named instead.
    let ids = decoded.diagnostics.map(\.id)
    #expect(ids.contains(String(expected.split(separator: " ")[1])))
    if !expected.hasPrefix("1:1 ") { #expect(decoded.summary.contains(expected)) }
  }

  @Test(arguments: [
    ("headlines: {lead: {spans: 3-8}}", "layout.span-too-wide"),
    ("headlines: {lead: {sizes: 96pt}}", "layout.name-not-biggest"),
  ])
  func doubtsLeaveAUsableLayout(text: String, id: String) {
    let decoded = LayoutFixture.decode(text)
    #expect(decoded.value != nil)
    #expect(decoded.diagnostics.map(\.id) == [id])
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
  }

  @Test func everythingIsCollected() {
    let decoded = LayoutFixture.decode(
      """
      grid:
        colums: 4
        lines: many
      body:
        face: sung-regular
        indnet: 2
      foote: 3
      """)
    #expect(
      decoded.summary == [
        "2:3 layout.unknown-key", "6:3 layout.unknown-key", "7:1 layout.unknown-key",
        "3:10 layout.wrong-type", "5:9 layout.wrong-type",
      ])
  }

  @Test(arguments: [
    ("grid: {colums: 4}", "did you mean columns?"),
    ("grid: {line-pich: 4}", "did you mean line_pitch?"),
    ("columns: 4", "columns belongs under grid"),
    ("标提: {}", "did you mean 标题?"),
    ("body: {marks: kaimin}", "did you mean kaiming?"),
    ("body: {face: song-blod}", "did you mean song-bold?"),
    ("grid: {size: 9ptt}", "did you mean pt?"),
    ("grid: {lines: 200}", "at most 98 lines fit"),
    ("grid: {characters: 25}", "at most 20 characters a column fit"),
    ("extends: aa", "did you mean a?"),
  ])
  func hintsSayWhatToDo(text: String, hint: String) {
    #expect(LayoutFixture.decode(text).diagnostics.first?.hint == hint)
  }

  @Test func anErrorInAParentNamesTheParentsFile() {
    let files = [
      SourceFile(name: "child.yaml", text: "extends: p\n"),
      SourceFile(name: "p.yaml", text: "\ngrid: {columns: 0}\n"),
    ]
    let decoded = LayoutSpec.decode(files: files, name: "child")
    #expect(decoded.diagnostics.first?.place?.description == "p.yaml:2:17")
  }

  @Test func anUnknownLayoutIsNamed() {
    let files = [SourceFile(name: "l/tabloid-4x18.yaml", text: "")]
    let decoded = LayoutSpec.decode(files: files, name: "tabloid-4x81")
    #expect(decoded.value == nil)
    #expect(decoded.diagnostics.first?.hint == "did you mean tabloid-4x18?")
    #expect(LayoutSpec.decode(files: [], name: "a").diagnostics.count == 1)
  }

  @Test func idsAreUnique() {
    #expect(Set(LayoutRule.all).count == LayoutRule.all.count)
    #expect(LayoutRule.all.allSatisfy { $0.hasPrefix("layout.") })
  }
}
