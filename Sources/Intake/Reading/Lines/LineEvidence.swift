internal import PressDiagnostics

/// What speaks for one role or another of a line, gathered once (行的证据).
struct LineEvidence {
  /// The line, as an index into the manuscript's lines.
  let index: Int
  let kind: LineKind
  let count: Int
  let indent: Int
  /// Blank lines between this line and the one before.
  var blanksBefore = 0
  /// Whether a row of stars or dashes stands between.
  var isBehindSeparator = false
  /// Whether a page begins between, so that nothing before it counts.
  var isPageStart = false
  /// Whether an archive's slug (第1版() 专栏：) stands right below: the line is a headline.
  var isAboveSlug = false

  let ending: Ending
  let hasComma: Bool
  /// Whether a sentence ends inside the line: that is prose.
  let hasInnerStop: Bool
  let startsInside: Bool
  let startsWithDash: Bool
  /// Whether the line begins as headings do: ■, 一、, （一）.
  let isMarked: Bool
  let isListItem: Bool
  /// Cells parted by tabs, bars or wide space.
  let isRow: Bool
  let isSpoken: Bool
  let isNote: Bool
  /// Whether a short cry opens the line as a run-in head does.
  let hasLead: Bool
  /// 。（本报记者 张三）: the story ends with the line.
  let closesStory: Bool
  let opensReport: Bool
  /// 据河湾海关统计，…: a report of an office's figures.
  let citesOffice: Bool
  let announces: Bool
  let isNoticeTitle: Bool
  /// Nothing but one to three names, and whether they begin with family names.
  let isNames: Bool
  let isSurnamed: Bool
  /// Whether the line stands at the right and ends with a name, as signatures of letters do.
  let isFlushRight: Bool
  /// Four names or more.
  let isNameList: Bool
  /// □ and a name of whatever family.
  let isBulletedName: Bool
  /// Whether the line is the name of a column and nothing else: 来论.
  let isColumnName: Bool
  /// 本报记者 张三: who wrote the report that follows.
  let isReporter: Bool
  /// Whether the line is a short saying, which ends in ！, ？ or ” and holds no other sentence.
  let isSaying: Bool
  let plannedParts: Int
  let isSymmetric: Bool
  /// The size of the run of short lines, and whether it looks like verse or a list.
  var run = 1
  var isVerse = false
  /// Whether the line heads a stanza, as it does each of the others (组诗小题).
  var isStanzaTitle = false

  /// Whether the line is the title of a poem or essay, its author's name right below.
  var opensPoem = false
  /// Whether the line opens a block of lines as headlines do, or is one of its others (题块).
  var opensBlock = false
  var isInBlock = false
  /// Whether the line is the only heading of its story and stands above a report's first words.
  var isLonely = false
  /// Whether the line is the title of a guide to other pages, or one of its entries (导读).
  var opensGuide = false
  var isGuideEntry = false

  /// How a line stops.
  enum Ending {
    /// A full stop, perhaps behind a closing mark.
    case stop
    case colon
    /// ， or 、: surely goes on, or verse.
    case comma
    case ellipsis
    /// In a character: a head, or text that was cut.
    case open
  }
}

extension LineEvidence {
  init(_ index: Int, _ line: ManuscriptLine, _ kind: LineKind) {
    let scalars = line.text.scalars
    let head = scalars.prefix(40)
    self.index = index
    self.kind = kind
    count = scalars.count
    indent = line.indent
    ending = LineEvidence.ending(of: scalars)
    hasComma = scalars.contains("，")
    hasInnerStop = scalars.dropLast(2).contains { $0 == "。" || $0 == "！" || $0 == "？" }
    startsInside = scalars.first?.isLineStartForbidden ?? false
    startsWithDash = scalars.starts(with: "——".unicodeScalars)
    isMarked = SubheadLine.isMarked(scalars)
    isListItem = ListLine.matches(scalars)
    isRow = RowLine.matches(scalars) || BookLine.matches(scalars)
    isSpoken = SpokenTurn.isTurn(scalars)
    isNote = EditorsNote.length(in: scalars) != nil
    hasLead = RunInLead.length(in: scalars) != nil
    closesStory = StoryTail.closes(scalars)
    opensReport = LineEvidence.opensReport(head)
    citesOffice = LineEvidence.citesOffice(head)
    let isShort = scalars.count <= 60
    announces = NoticeTitle.announces(scalars)
    isNoticeTitle = NoticeTitle.matches(scalars)
    isColumnName = HeadlineColumn.isName(scalars)
    isBulletedName = Signature.isBulletedName(scalars)
    isReporter = isShort && Signature.namesReporter(scalars[...])
    isSaying = LineEvidence.isSaying(scalars)
    let names =
      isShort && !isColumnName && (isBulletedName || Signature.isNames(scalars[...], most: 60))
    let nameCount = names ? NameList.names(in: scalars, 0..<scalars.count).count : 0
    isNames = names && nameCount <= 3
    isSurnamed = isNames && Signature.areSurnamed(scalars[...])
    isFlushRight =
      line.indent >= 12 && count <= 24
      && scalars.split(whereSeparator: \.isBlank).last.map(Surname.begins) ?? false
    isNameList = nameCount >= 4
    let parts = isShort ? PlannedBreaks.parts(of: line.text) : []
    plannedParts = parts.count
    isSymmetric = zip(parts, parts.dropFirst()).contains { $0.count == $1.count && $0.count >= 5 }
  }

  /// Whether the line is running text by its words.
  var isBody: Bool {
    switch kind {
    case .body, .dateline: true
    default: false
    }
  }

  var isDateline: Bool {
    if case .dateline = kind { return true }
    return false
  }

  var isShort: Bool {
    if case .short = kind { return true }
    return false
  }

  private static func ending(of scalars: [Unicode.Scalar]) -> Ending {
    guard let last = scalars.last else { return .open }
    if "，、,".unicodeScalars.contains(last) { return .comma }
    if last == "：" || last == ":" { return .colon }
    if last == "…" { return .ellipsis }
    return SentenceEnd.isEnded(scalars[...]) ? .stop : .open
  }

  /// 中超？不，是“江超”！ is a head in which sentences end.
  private static func isSaying(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 40, let last = scalars.last, "！？”".unicodeScalars.contains(last) else {
      return false
    }
    var depth = 0
    return !scalars.contains { scalar in
      if scalar == "“" { depth += 1 }
      if scalar == "”" { depth -= 1 }
      return depth <= 0 && (scalar == "。" || scalar == "；")
    }
  }

  /// 近日，…, 记者从…获悉, 7月3日，…: how a report begins.
  private static func opensReport(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    if reports.begin(head) || citesOffice(head) { return true }
    let digits = head.prefix { $0.isNumeral }
    guard !digits.isEmpty, digits.count <= 3, let unit = head.dropFirst(digits.count).first else {
      return false
    }
    return unit == "月" || unit == "日"
  }

  /// 据河湾海关统计，…: an office's figures; 据了解，… goes on.
  private static func citesOffice(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    guard head.first == "据", let comma = head.prefix(18).firstIndex(of: "，"), comma >= 6 else {
      return false
    }
    return sources.end(head[..<comma])
  }

  private static let sources: Phrases = ["统计", "消息", "通报", "发布", "数据", "数据显示", "统计显示"]
  private static let reports: Phrases = [
    "近日", "日前", "昨天", "昨日", "今天", "今日", "记者从", "记者日前", "据悉", "近期", "截至", "本报", "连日来", "不久前", "今年",
  ]
}

/// What ends a story on the last line of its text (末段署名).
enum StoryTail {
  /// Whether a signature or 完 in brackets stands behind the last full stop.
  static func closes(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.last == "）" || scalars.last == "】",
      let open = scalars.suffix(60).lastIndex(where: { $0 == "（" || $0 == "【" }), open > 0
    else { return false }
    let inner = scalars[(open + 1)...].dropLast()
    guard scalars[open - 1].isStop || scalars[open - 1].isClosing || scalars[open - 1].isBlank
    else { return false }
    return Signature.matches(inner) || Signature.isNames(inner)
      || ["完", "全文完", "续完"].contains(inner.string)
      || Dateline.length(in: Array(inner)) == inner.count
  }
}

/// A row of a table (表格行): cells parted by tabs, bars or wide space, or a ruled line.
enum RowLine {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 5, !scalars.contains("。") else { return false }
    if "┌├└│┃┠┏┗╔╠╚║＋".unicodeScalars.contains(scalars[0]) { return true }
    var gaps = 0
    var isInGap = false
    var width = 0
    for scalar in scalars {
      if scalar.isBlank || scalar == "|" || scalar == "｜" || scalar == "│" {
        width += scalar == " " || scalar == "\u{A0}" ? 1 : 2
        isInGap = true
      } else {
        if isInGap, width >= 2 { gaps += 1 }
        isInGap = false
        width = 0
      }
    }
    let digits = scalars.filter(\.isNumeral).count
    return gaps >= 2 && (digits >= 2 || gaps >= 3)
  }
}
