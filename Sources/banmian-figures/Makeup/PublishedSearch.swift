/// The experiment that the page search is held against (切分搜索的已发表数据): newspaper-practice
/// §3.2, real pages of 人民日报, one core, C++ −O2.
enum PublishedSearch {
  /// Shares of closed pages in hundredths for 4 to 10 items, by grid and freedom.
  static func shares(_ grid: String, _ freedom: TrialFreedom) -> [Int]? {
    switch (grid, freedom) {
    case ("8x13", .none): [0, 0, 0, 2, 2, 2, 9]
    case ("8x13", .sizes): [15, 30, 43, 50, 78, 95, 91]
    case ("8x13", .lines): [13, 38, 58, 75, 78, 88, 100]
    case ("8x13", .both): [53, 70, 88, 100, 100, 98, 100]
    case ("8x13", .more): [53, 73, 88, 100, 100, 98, 100]
    case ("8x13", .picture): [85, 85, 93, 100, 100, 98, 100]
    case ("6x17", .more): [50, 68, 90, 100, 100, 98, 100]
    case ("6x11", .more): [80, 85, 93, 100, 98, 100, 100]
    default: nil
    }
  }

  /// The slowest median of its runs in milliseconds, for 4 to 12 items, both freedoms.
  static let medians = ["0.1", "0.3", "1.0", "4.0", "19", "68", "252", "840", "2690"]
  /// The worst page in milliseconds.
  static let worst = ["4", "8", "10", "42", "58", "133", "399", "1051", "2690"]

  /// What the median must not be slower than, in milliseconds (the bar), by items.
  static let bars = [8: 20, 10: 250]
}

/// What a layout may give to close the page (放宽), as in the experiment's rows.
enum TrialFreedom: String, CaseIterable {
  case none = "nothing"
  case sizes = "4 headline sizes"
  case lines = "−1…+1 line a column"
  case both = "both"
  case more = "both, −1…+3 lines"
  case picture = "and a picture on the lead"

  var hasSizes: Bool { self != .none && self != .lines }

  var stretch: ClosedRange<Int> {
    switch self {
    case .none, .sizes: 0...0
    case .lines, .both: -1...1
    case .more, .picture: -1...3
    }
  }
}
