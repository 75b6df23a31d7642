import Filing
import PressDiagnostics
import Testing

/// A generator with a known seed (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("No bytes crash the reader")
struct FuzzTests {
  let folder = ScratchFolder()

  @Test("Arbitrary bytes give a text or one finding", arguments: 0..<8)
  func arbitraryBytes(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<250 {
      let count = Int.random(in: 0...300, using: &generator)
      // Narrow ranges reach the decoders; the whole range mostly shows NUL and stops there.
      let low = UInt8.random(in: 0...200, using: &generator)
      check((0..<count).map { _ in .random(in: low...255, using: &generator) })
    }
  }

  @Test("Damaged texts give a text or one finding", arguments: Sample.all)
  func damagedTexts(_ sample: Sample) {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<250 {
      var bytes = sample.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[at] = .random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(.random(in: 0...255, using: &generator), at: at)
        default: bytes.removeLast(bytes.count - at)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let path = folder.put(bytes)
    do throws(DiagnosticsError) {
      let read = try Filing.read(path)
      #expect(read.value.scalars.count <= bytes.count, "\(bytes)")
      #expect(read.value.scalars.allSatisfy { $0 != "\0" }, "\(bytes)")
    } catch {
      #expect(error.diagnostics.count == 1)
      let ids = error.diagnostics.map(\.id)
      #expect(ids == [FilingRule.binary] || ids == [FilingRule.encoding], "\(bytes)")
    }
  }
}
