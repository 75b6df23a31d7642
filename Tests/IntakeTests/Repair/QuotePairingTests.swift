import PressDiagnostics
import Testing

@testable import Intake

@Suite("Quotes")
struct QuotePairingTests {
  func paired(_ pieces: [String]) -> (texts: [String], findings: [Diagnostic]) {
    var texts = pieces.map(plain)
    var log = RepairLog()
    QuotePairing.repair(&texts, into: &log)
    return (texts.map(\.text), log.diagnostics)
  }

  @Test func pairsInOneParagraph() {
    #expect(paired(["他说\"好\"又说\"是\""]).texts == ["他说“好”又说“是”"])
    #expect(paired(["他说'好'"]).texts == ["他说‘好’"])
  }

  @Test func goesOnBehindAColumnBreak() {
    #expect(paired(["他说\"很", "好\"。"]).texts == ["他说“很", "好”。"])
  }

  @Test func keepsApostrophesAndInches() {
    #expect(paired(["it's fine"]).texts == ["it's fine"])
    #expect(paired(["一台55\"电视"]).texts == ["一台55\"电视"])
  }

  @Test func reportsAMissingHalf() {
    let result = paired(["他说\"好。"])
    #expect(
      result.findings.contains { $0.id == QuotePairing.unpairedID && $0.severity == .warning })
  }
}
