/// The best ways to one break (到断点的最优走法), one for each pitch class of the line that ends there.
///
/// Four members instead of an array: the search keeps a row for each break and reads it a few times.
struct BreakRow {
  private var trueToPitch = Way()
  private var slightlyOpen = Way()
  private var open = Way()
  private var loose = Way()
  private(set) var isReached = false

  /// How a break is reached best, its last line in one class.
  struct Way {
    /// `unreached` where no line of that class ends here.
    var demerits = Way.unreached
    /// Four times the position that it comes from and the class there; −1 at the start.
    fileprivate var from: Int32 = -1

    static let unreached = Int.max

    /// Where the line began, and the class of the line before it; nil at the start.
    var before: (position: Int, pitch: PitchClass)? {
      guard from >= 0 else { return nil }
      return (Int(from / 4), PitchClass(rawValue: Int(from % 4)) ?? .trueToPitch)
    }
  }

  /// A break that nothing reaches yet.
  init() {}

  /// The start of a search, behind a line of that class.
  init(start pitch: PitchClass) {
    self[pitch] = Way(demerits: 0)
    isReached = true
  }

  private(set) subscript(pitch: PitchClass) -> Way {
    @inline(__always) get {
      switch pitch {
      case .trueToPitch: trueToPitch
      case .slightlyOpen: slightlyOpen
      case .open: open
      case .loose: loose
      }
    }
    @inline(__always) set {
      switch pitch {
      case .trueToPitch: trueToPitch = newValue
      case .slightlyOpen: slightlyOpen = newValue
      case .open: open = newValue
      case .loose: loose = newValue
      }
    }
  }

  /// The class with the least demerits, or nil where nothing reaches the break.
  var best: PitchClass? {
    guard isReached else { return nil }
    return PitchClass.allCases.min { self[$0].demerits < self[$1].demerits }
  }

  /// The least demerits of all classes.
  var least: Int {
    min(trueToPitch.demerits, slightlyOpen.demerits, open.demerits, loose.demerits)
  }

  /// Goes on from the row at `start` with a line that fits so well.
  @inline(__always)
  mutating func offer(_ fit: LineFit, from row: BreakRow, at start: Int, isLast: Bool) {
    let line = Penalty.line * LineFit.scale + fit.badness
    let square = line * line
    var least = Way.unreached
    var from = 0
    func compare(_ way: Way, _ pitch: PitchClass) {
      guard way.demerits != Way.unreached else { return }
      let jump = isLast ? 0 : Demerits.abruptness(pitch.rawValue, fit.pitch.rawValue)
      let total = min(way.demerits, Demerits.ceiling) + square + jump
      if total < least { (least, from) = (total, pitch.rawValue) }
    }
    compare(row.trueToPitch, .trueToPitch)
    compare(row.slightlyOpen, .slightlyOpen)
    compare(row.open, .open)
    compare(row.loose, .loose)
    guard least < self[fit.pitch].demerits else { return }
    self[fit.pitch] = Way(demerits: least, from: Int32(start * 4 + from))
    isReached = true
  }
}

/// What pitch changes between neighbouring lines cost.
enum Demerits {
  /// Sums stop growing here, so that no text of any length can overflow them.
  static let ceiling = Int.max / 4

  static func abruptness(_ a: Int, _ b: Int) -> Int {
    let steps = abs(a - b) - 1
    return steps > 0 ? Penalty.abruptChange * steps << 20 : 0
  }
}
