/// Finds the word that a misspelled key may have meant (最近似的键).
enum NearestWord {
  static func nearest(to word: String, among words: [String]) -> String? {
    let length = word.unicodeScalars.count
    guard length <= 40 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(word.scalarArray, candidate.scalarArray)
      // More than half of the word wrong is another word.
      guard distance <= max(1, length / 2), distance < best?.distance ?? Int.max else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// The number of characters to change, add or drop (Levenshtein).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, first) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, second) in b.enumerated() {
        let substitution = diagonal + (first == second ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
