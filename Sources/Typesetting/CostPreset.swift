/// What adjustments cost when lines are chosen (断行代价), cjk-typography §4.4.
///
/// Weights are hundredths of a unit in which an ideograph gap of `gapUnit` costs 100.
package enum CostPreset: String, Hashable, Sendable, CaseIterable {
  /// Newspapers: marks give way early, pitch stays true.
  case press
  /// Books: marks and gaps share the burden.
  case book
  /// Marks keep their width as long as gaps stay small.
  case calm

  var weights: CostWeights {
    switch self {
    case .press:
      CostWeights(
        bracket: 4, comma: 5, hanWestern: 8, stop: 12, growth: 5, gapUnit: 4369, pushOut: 14)
    case .book:
      CostWeights(
        bracket: 8, comma: 10, hanWestern: 15, stop: 20, growth: 8, gapUnit: 8192, pushOut: 54)
    case .calm:
      CostWeights(
        bracket: 30, comma: 40, hanWestern: 60, stop: 80, growth: 30, gapUnit: 8192, isCubic: true)
    }
  }
}

/// The weights behind a preset.
struct CostWeights {
  var bracket: Int
  var comma: Int
  var hanWestern: Int
  var stop: Int
  /// Marks growing back to their full body.
  var growth: Int
  /// The gap between ideographs, in 1/65536 em, that costs 100.
  ///
  /// `press` takes 1/15 em: against 1/10 em, a tenth of the lines that were off pitch in kaiming
  /// come true, on two pages at all measures from 10 to 24 em. A smaller unit gains little more and
  /// parts more numbers from their measure words (docs/composition-figures.md).
  var gapUnit: Int
  /// What any line costs that is stretched beyond its spaces, so that a character is pushed in
  /// where it can be (先挤进，后推出).
  ///
  /// `press` takes 14, more than squeezing any one class of marks: on news text at 13 em in
  /// kaiming 97 % of lines stay true to pitch, against 96.6 % at 16 and above.
  var pushOut = 0
  /// Whether gaps cost by the cube, not the square.
  var isCubic = false

  init(
    bracket: Int, comma: Int, hanWestern: Int, stop: Int, growth: Int, gapUnit: Int,
    pushOut: Int = 0, isCubic: Bool = false
  ) {
    self.bracket = bracket
    self.comma = comma
    self.hanWestern = hanWestern
    self.stop = stop
    self.growth = growth
    self.gapUnit = gapUnit
    self.pushOut = pushOut
    self.isCubic = isCubic
  }
}

/// Prices of single events on a line (断行罚分), in the units of `CostPreset`.
enum Penalty {
  /// What every line costs by itself (TeX's line penalty).
  static let line = 10
  /// A last line of one character, once the passes that forbid it have failed.
  static let orphan = 400
  /// A number parted from its measure word: as dear as gaps of 1/17 em in `press`.
  static let numberAndMeasure = 80
  static let dashAtLineStart = 30
  static let insideMarkedName = 120
  static let hanging = 15
  /// An interlinear note that goes on in the next line.
  static let insideNote = 20
  /// The same behind an odd character, so that the note's second line ends early.
  static let unevenNote = 30
  static let relaxedKinsoku = 1_000
  static let hyphen = 50
  /// A hyphen right under another (TeX's double hyphen).
  static let hyphenUnderHyphen = 200
  /// Dividing a word with a capital, which may be a name.
  static let capitalHyphen = 60
  /// Breaking a word that is longer than the measure, and more for a letter left alone.
  static let brokenWord = 2_000
  static let loneLetter = 500
  /// Breaking a number that is longer than the measure.
  static let brokenFigure = 4_000
  /// Letting a prohibition go, where what it holds together is longer than the measure.
  static let brokenProhibition = 8_000
  /// Breaking an address that is longer than the measure.
  static let address = 60
  /// A line that cannot be made to fit.
  static let overfull = 200_000
  /// Neighbouring lines two pitch classes apart or more, for each class beyond the first.
  static let abruptChange = 1_600
}
