/// The word among `candidates` that `word` was probably meant to be, or nil when none is close.
///
/// One slip in three characters is forgiven; the first of equally near words wins.
func nearest(to word: String, among candidates: [String]) -> String? {
  let scalars = Array(word.lowercased().unicodeScalars)
  let limit = max(1, scalars.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    // A word of one or two characters has nothing left when all of them are slips.
    guard max(scalars.count, other.count) > 1 else { continue }
    let distance = editDistance(scalars, other)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.word
}

/// How many characters must be put in, taken out, changed or swapped with a neighbour.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard a.count <= 64, b.count <= 64 else { return .max }
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
