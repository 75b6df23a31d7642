/// The idioms of four characters, found by what a misspelt one still has right (成语表).
///
/// A word that differs from an idiom in one character shares its first or its last two characters;
/// so the idioms are kept in two orders, and no index by text is built.
struct IdiomTable: Sendable {
  /// Four characters in 64 bits, the first highest, in rising order.
  private let forward: [UInt64]
  /// The same with the last two characters in front.
  private let backward: [UInt64]
  /// Phrases of plain text that look like idioms.
  private let phrases: [UInt64]

  static let shared = IdiomTable()

  private init() {
    forward = Self.read(Self.first) + Self.read(Self.second)
    backward = forward.map(Self.turned).sorted()
    phrases = Self.read(Self.phrases)
  }

  /// Whether the characters are an idiom, or a phrase that is none and is right all the same.
  func knows(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let key = Self.key(word) else { return false }
    return Self.holds(forward, key) || Self.holds(phrases, key)
  }

  /// The idioms that differ from the characters in one, with the place of that one.
  func neighbours(of word: ArraySlice<Unicode.Scalar>) -> [(idiom: [Unicode.Scalar], place: Int)] {
    guard let key = Self.key(word) else { return [] }
    let ahead = Self.sharing(forward, key)
    let behind = Self.sharing(backward, Self.turned(key)).map(Self.turned)
    return (ahead + behind).compactMap { other in
      let changed = key ^ other
      let places = (0..<4).filter { changed >> UInt64(48 - 16 * $0) & 0xFFFF != 0 }
      guard places.count == 1 else { return nil }
      return (Self.scalars(other), places[0])
    }
  }

  /// The part of a sorted table that begins with the same two characters.
  private static func sharing(_ table: [UInt64], _ key: UInt64) -> ArraySlice<UInt64> {
    let start = lower(table, (key >> 32) << 32)
    var end = start
    while end < table.count, table[end] >> 32 == key >> 32 { end += 1 }
    return table[start..<end]
  }

  private static func holds(_ table: [UInt64], _ key: UInt64) -> Bool {
    let index = lower(table, key)
    return index < table.count && table[index] == key
  }

  /// The first place whose entry is not smaller.
  private static func lower(_ table: [UInt64], _ key: UInt64) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func turned(_ key: UInt64) -> UInt64 { key << 32 | key >> 32 }

  private static func key(_ word: ArraySlice<Unicode.Scalar>) -> UInt64? {
    guard word.count == 4, word.allSatisfy({ $0.value < 0x10000 }) else { return nil }
    return word.reduce(0) { $0 << 16 | UInt64($1.value) }
  }

  private static func scalars(_ key: UInt64) -> [Unicode.Scalar] {
    (0..<4).compactMap { Unicode.Scalar(UInt16(truncatingIfNeeded: key >> UInt64(48 - 16 * $0))) }
  }

  /// A stroke and a first character, then the other three of each idiom.
  private static func read(_ text: String) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(text.utf8.count / 9)
    var head: UInt64 = 0
    var key: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar == "|" {
        count = -1
      } else if count < 0 {
        head = UInt64(scalar.value)
        key = head
        count = 0
      } else {
        key = key << 16 | UInt64(scalar.value)
        count += 1
        guard count == 3 else { continue }
        keys.append(key)
        key = head
        count = 0
      }
    }
    return keys
  }
}
