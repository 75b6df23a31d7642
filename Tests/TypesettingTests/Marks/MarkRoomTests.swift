import PageGeometry
import Testing
import Typesetting

/// Marks in the white between lines (行间): a quarter em holds any one of them.
@Suite("Room for marks")
struct MarkRoomTests {
  private func depth(_ text: String, gap: Double) -> (Double?, [MarkFault.Reason]) {
    let set = SetParagraph(marked: text, 13) { $0.lineGap = Em(gap) }
    let marks = set.lines[0].marks
    return (
      marks.map { ($0.near + $0.depth).value }.max(), set.material.markFaults.map(\.reason)
    )
  }

  @Test("one mark fits a quarter em at its size", arguments: ["dots", "name", "book", "boxed"])
  func newspaper(_ kind: String) {
    let (far, faults) = depth("汉[汉字]{\(kind)}", gap: 0.25)
    #expect(faults.isEmpty)
    #expect((far ?? 1) < 0.22)
  }

  @Test("dots under a line shrink to fit a quarter em, and say so")
  func both() {
    let (far, faults) = depth("汉[[汉字]{name}]{dots}", gap: 0.25)
    #expect((far ?? 1) < 0.25 - 0.03)
    #expect(faults.count == 2 && faults.allSatisfy(\.isDrawn))
    #expect(depth("汉[[汉字]{name}]{dots}", gap: 0.5).1.isEmpty)
  }

  @Test("lines set solid leave no room")
  func solid() {
    let (far, faults) = depth("汉[汉字]{dots}", gap: 0)
    #expect(far == nil && faults == [.noRoom(.zero)])
  }
}
