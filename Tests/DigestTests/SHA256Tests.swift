import Digest
import Testing

/// SHA-256 against the vectors of NIST (FIPS 180-4 examples, CAVP short messages).
@Suite struct SHA256Tests {
  struct Vector: Sendable {
    var message: [UInt8]
    var digest: String
  }

  static let vectors = [
    Vector(
      message: [], digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector(
      message: Array("abc".utf8),
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      message: Array(
        ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu").utf8),
      digest: "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    Vector(
      message: [0xd3],
      digest: "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    Vector(
      message: [0x11, 0xaf],
      digest: "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
  ]

  @Test(arguments: vectors)
  func matchesTheStandard(vector: Vector) {
    #expect(SHA256.hex(of: vector.message) == vector.digest)
  }

  @Test func millionTimesA() {
    var hash = SHA256()
    let thousand = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(bytes: thousand) }
    #expect(
      SHA256.hex(hash.finalize())
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Lengths around one and two blocks, where padding goes wrong, cut at every place.
  @Test(arguments: [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129])
  func pieceByPieceIsTheSame(count: Int) {
    let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    let whole = SHA256.hex(of: message)
    for cut in 0...count {
      var hash = SHA256()
      hash.update(bytes: message[..<cut])
      hash.update(bytes: message[cut...])
      #expect(SHA256.hex(hash.finalize()) == whole)
    }
  }

  /// Digests of the standard tool for runs of zero bytes around the ends of a block.
  @Test(arguments: [
    (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
  ])
  func zerosAroundABlock(count: Int, digest: String) {
    #expect(SHA256.hex(of: [UInt8](repeating: 0, count: count)) == digest)
  }

  @Test func finalizeDoesNotEndTheStream() {
    var hash = SHA256()
    hash.update(bytes: Array("ab".utf8))
    let early = hash.finalize()
    #expect(hash.finalize() == early)
    hash.update(bytes: Array("c".utf8))
    #expect(hash.finalize() != early)
    #expect(SHA256.hex(hash.finalize()) == SHA256.hex(of: Array("abc".utf8)))
  }
}
