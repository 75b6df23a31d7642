internal import CUchardet
internal import PressDiagnostics

/// The encoding of Chinese text that says nothing of it and is not UTF-8 (猜编码).
///
/// Three witnesses: whether the bytes can be decoded at all, whether what comes out is common
/// Chinese (`GBLook`, `Big5Look`), and what uchardet makes of them. Where they agree the guess is
/// sure; where they do not the look decides and the finding is a warning.
struct EncodingGuess: Hashable, Sendable {
  var encoding: TextEncoding
  var certainty: Certainty

  static func of(_ bytes: [UInt8]) -> EncodingGuess? {
    let isGB = GBLook.isChinese(bytes)
    let isBig5 =
      Big5Look.isChinese(bytes) && TextEncoding.big5.decode(bytes).map { $0.failure == nil } == true
    let witness = Uchardet.guess(bytes)
    switch (isGB, isBig5) {
    case (false, false): return nil
    case (true, false):
      return EncodingGuess(encoding: .gb18030, certainty: certainty(witness, .gb18030))
    case (false, true):
      return EncodingGuess(encoding: .big5, certainty: certainty(witness, .big5))
    case (true, true) where GBLook.isPlain(bytes):
      return EncodingGuess(encoding: .gb18030, certainty: .medium)
    case (true, true):
      // Both look like Chinese: uchardet's tables of frequent characters decide.
      guard let witness, witness == .gb18030 || witness == .big5 else {
        return EncodingGuess(encoding: .gb18030, certainty: .low)
      }
      return EncodingGuess(encoding: witness, certainty: .medium)
    }
  }

  private static func certainty(_ witness: TextEncoding?, _ guess: TextEncoding) -> Certainty {
    witness == guess ? .high : .medium
  }
}

/// What uchardet guesses; the only door to it.
enum Uchardet {
  /// So many bytes tell: a front page has 12,000.
  private static let reach = 1 << 16

  /// nil where it has no guess, means another encoding, or is not on this machine.
  static func guess(_ bytes: [UInt8]) -> TextEncoding? {
    var name = [CChar](repeating: 0, count: 32)
    let head = Array(bytes.prefix(reach))
    let status = unsafe head.withUnsafeBytes { head in
      unsafe name.withUnsafeMutableBufferPointer { name in
        unsafe banmian_guess_encoding(
          head.baseAddress?.assumingMemoryBound(to: CChar.self), head.count, name.baseAddress,
          name.count)
      }
    }
    guard status == 1 else { return nil }
    let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return TextEncoding(name: String(decoding: letters, as: UTF8.self))
  }
}

/// Whether bytes look like Chinese text in Big5 (大五码文字的样子).
///
/// The 5,401 common characters (常用字) have the codes A440 to C67E, the marks A140 to A3BF; between
/// and behind them stand the 7,652 rare ones (次常用字, C940 to F9D5) and what users added.
enum Big5Look {
  static func isChinese(_ bytes: [UInt8]) -> Bool {
    var all = 0
    var common = 0
    var strange = 0
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      at += 1
      guard lead >= 0x80 else { continue }
      all += 1
      guard at < bytes.count, 0x40...0x7E ~= bytes[at] || 0xA1...0xFE ~= bytes[at] else {
        strange += 1
        continue
      }
      switch (lead, bytes[at]) {
      case (0xA4...0xC5, _), (0xC6, ...0x7E), (0xA1, _), (0xA2...0xA3, ...0xBF): common += 1
      case (0xC9...0xF9, _): break
      default: strange += 1
      }
      at += 1
    }
    // Traditional Chinese has 98 of 100 among the common ones. GB 18030 text read this way has
    // about 40, for its second bytes lie anywhere above A0.
    return all > 0 && common * 4 >= all * 3 && strange * 10 <= all
  }
}
