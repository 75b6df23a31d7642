/// Where a head reads on badly (按意群断题), in squared half-ems of unequal lines.
enum HeadlineSense {
  /// What a break between two characters costs where words are unknown.
  static func price(between a: Unicode.Scalar, and b: Unicode.Scalar) -> Int {
    // 的、了、着 and their kin end a phrase: they never begin a line.
    if trailing.contains(b) { return 60 }
    // 和、与、在、把 begin a phrase: they never end a line.
    if leading.contains(a) { return 60 }
    if trailing.contains(a) || leading.contains(b) { return 8 }
    return 20
  }

  private static let trailing = Set("的了着过们地得吗呢吧等者性化".unicodeScalars)
  private static let leading = Set("和与及在把被将让向从对为以而但并或不未再更最".unicodeScalars)

  /// What a break between two neighbouring words costs: first what may not be parted, then where
  /// a phrase ends, then the rest.
  static func price(between a: HeadlineWord, and b: HeadlineWord) -> Int {
    if b.role == .particle || b.role == .suffix || b.joinsBefore { return torn }
    if let price = bond(after: a.role) { return price }
    // 跑|完 is one verb; 延长|到 is two words.
    if b.role == .complement { return a.range.count == 1 ? torn : 80 }
    // 明晨|登陆, 明天|在: the time of a deed stays with it.
    if a.role == .time, start(b.role) <= 8 { return 24 }
    let border = min(end(a.role), start(b.role))
    // 打破|男子百米: an object stays with its verb unless a phrase of its own begins.
    return a.role == .verb ? max(border, b.role == .leader ? 24 : 40) : border
  }

  /// What a break costs at least that parts a word, a name or a number: no line ends so while any
  /// other size or number of lines is left.
  static let torn = 300

  /// What a break behind a clause costs at most.
  static let clauseEnd = 8

  /// What it costs that a line ends with a word that reads on; nil where it is fair enough.
  private static func bond(after role: HeadlineWord.Role) -> Int? {
    switch role {
    case .numeral, .inside, .prefix: torn
    case .leader, .adverb, .verbOfOne: 120
    case .attribute, .complement: 110
    case .counted: 75
    default: nil
    }
  }

  /// How well a phrase ends with the word.
  private static func end(_ role: HeadlineWord.Role) -> Int {
    switch role {
    case .time: 6
    case .verbAlone: clauseEnd
    case .particle: 16
    case .verb: 80
    default: 70
    }
  }

  /// How well a phrase begins with the word.
  private static func start(_ role: HeadlineWord.Role) -> Int {
    switch role {
    case .leader: 6
    case .adverb: 56
    case .verb, .verbOfOne: 8
    case .verbAlone: 30
    case .time: 10
    case .numeral, .counted: 14
    default: 70
    }
  }
}
