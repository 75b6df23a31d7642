/// The SHA-256 digest of a stream of bytes (散列值), as FIPS 180-4 defines it.
///
/// The house rule is "libraries first". This is a deliberate exception: swift-crypto brings BoringSSL
/// and would triple the build, while the standard's own vectors prove these hundred lines. It
/// identifies fonts, pictures and pages; it guards no secret.
package struct SHA256: Sendable {
  /// H, the eight words of the hash value; it starts as in FIPS 180-4 §5.3.3.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// W, the message schedule, kept between blocks to save its allocation.
  private var schedule = [UInt32](repeating: 0, count: 64)
  /// Bytes that do not fill a block yet.
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  package init() {}

  /// Adds bytes to the message.
  package mutating func update(bytes: some Sequence<UInt8>) {
    if let whole = bytes as? [UInt8] {
      absorb(whole)
    } else {
      absorb(Array(bytes))
    }
  }

  /// Ends the message and gives its 32 bytes; `self` is left as it was.
  package func finalize() -> [UInt8] {
    var last = self
    let bits = byteCount &* 8
    last.absorb([0x80])
    let zeros = (120 - last.pending.count) % 64
    last.absorb([UInt8](repeating: 0, count: zeros))
    last.absorb((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return last.state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  /// The digest of one message as 64 lower-case hexadecimal digits.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes: bytes)
    return hex(hash.finalize())
  }

  /// Bytes as lower-case hexadecimal digits.
  package static func hex(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Compresses every full block, straight from `bytes` where nothing is pending, and keeps the rest.
  private mutating func absorb(_ bytes: [UInt8]) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      compress(pending, from: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= 64 {
      compress(bytes, from: start)
      start += 64
    }
    pending.append(contentsOf: bytes[start...])
  }
}

extension SHA256 {
  /// One block: FIPS 180-4 §6.2.2.
  private mutating func compress(_ bytes: [UInt8], from start: Int) {
    prepareSchedule(bytes, from: start)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var t = 0
    while t < 64 {
      let sigma1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
      let choice = (e & f) ^ (~e & g)
      let t1 = h &+ sigma1 &+ choice &+ Self.constants[t] &+ schedule[t]
      let sigma0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ sigma0 &+ majority)
      t += 1
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// W: sixteen big-endian words of the block, then their mixtures (§6.2.2, step 1).
  private mutating func prepareSchedule(_ bytes: [UInt8], from start: Int) {
    var t = 0
    while t < 16 {
      let at = start + 4 * t
      let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
      schedule[t] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      t += 1
    }
    while t < 64 {
      let (x, y) = (schedule[t - 15], schedule[t - 2])
      let sigma0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ (x >> 3)
      let sigma1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ (y >> 10)
      schedule[t] = sigma1 &+ schedule[t - 7] &+ sigma0 &+ schedule[t - 16]
      t += 1
    }
  }

  /// K, the first 32 bits of the cube roots of the first 64 primes (§4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
