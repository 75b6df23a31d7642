import BanmianTestSupport
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import ProofSheets
import Testing

/// Proofs of random pages with notes at random places (大样).
@Suite("proof sheets")
struct ProofSheetTests {
  static let layouts: [LayoutSpec] = {
    let files = ProjectFolder.files(under: "layouts", endings: [".yaml"]).compactMap { path in
      (try? ProjectFolder.text(path)).map { SourceFile(name: path, text: $0) }
    }
    return files.compactMap { file in
      LayoutSpec.decode(files: files, name: LayoutSpec.layoutName(of: file)).value
    }
  }()

  @Test("leaders never cross, hide no word, and no note is lost", arguments: 0..<8)
  func random(seed: Int) {
    let sample = SampledProof(seed: seed, layouts: Self.layouts, notes: 8 + seed * 7)
    #expect(sample.faults.isEmpty, "\(sample): \(sample.faults.prefix(5))")
    // All but a few find a way: what is led nowhere is listed.
    let led = sample.proof.notes.count
    #expect(led * 10 >= sample.content.notes.count * 9 || led > 60, "\(sample): \(led) led")
  }

  @Test("signs are drawn through no character", arguments: 0..<6)
  func signs(seed: Int) {
    let sample = SampledProof(seed: seed, layouts: Self.layouts, notes: 45, signs: true)
    let faults = sample.faults + sample.signFaults
    #expect(faults.isEmpty, "\(sample): \(faults.prefix(5))")
  }

  @Test("more notes than the margins hold go to a further sheet")
  func overflow() {
    let sample = SampledProof(seed: 3, layouts: Self.layouts, notes: 400)
    #expect(sample.faults.isEmpty, "\(sample): \(sample.faults.prefix(5))")
    #expect(sample.proof.listed.count > 100 && sample.proof.pages.count > 1)
  }

  @Test("notes are stacked near their leaders, none over another")
  func stack() {
    let tops = MarginStack.tops(
      wanted: [10, 12, 95].map { .points($0) }, heights: [10, 10, 10].map { .points($0) },
      in: (.zero, .points(100)))
    #expect(tops == [10, 20, 90].map { .points($0) })
  }

  @Test("the rounds are red, blue and green")
  func colours() {
    #expect((1...3).map(RoundColour.name) == ["红", "蓝", "绿"])
    #expect(Set((1...3).map { RoundColour.ink(of: $0) }).count == 3)
    #expect(RoundColour.ink(of: 1) == .red)
  }
}
