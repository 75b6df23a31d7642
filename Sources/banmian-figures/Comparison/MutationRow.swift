/// What every comparison said of one change (变异一例).
struct MutationRow {
  enum Kind {
    case fault
    case pair
    case noise
  }

  var name: String
  var page = ""
  var seed: UInt64 = 0
  var kind: Kind
  /// Whether pixels have to tell it.
  var isSeen = true
  /// Whether lines or stories were pushed, of which one cause has to be named.
  var isReflow = false
  /// Level 1: a fault found with its kind and place as the first cause; of a pair both found; a noise
  /// told.
  var byTerms: Bool?
  /// Whether level 1 named no other cause beside the right one.
  var hasOneCause = true
  /// What level 1 named as causes.
  var causes: [String] = []
  /// Level 1b, the same in two PDFs.
  var byPDF: Bool?
  /// At each resolution: the rules of level 2, pixelmatch's metric, and tones.
  var byRules: [Bool] = []
  var byMatch: [Bool] = []
  var byTones: [Bool] = []
}
