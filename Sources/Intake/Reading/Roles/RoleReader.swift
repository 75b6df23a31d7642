internal import PressDiagnostics

/// Gives each line its role and makes blocks of them (定角色).
struct RoleReader {
  static let uncertainID = "intake.role-uncertain"
  static let navigationID = "intake.navigation"

  private let lines: [ManuscriptLine]
  private let kinds: [LineKind]
  private let page: PageEvidence
  private let path: RolePath
  private(set) var log = RepairLog()

  private var blocks: [Manuscript.Block] = []
  private var hasStory = false
  /// Whether the next line of a story begins a new one.
  private var needsStory = true

  init(lines: [ManuscriptLine], rejoins: Bool) {
    self.lines = lines
    kinds = GuideBox.settled(lines.map { LineKind(of: $0.text) }, lines)
    page = PageEvidence(lines: lines, kinds: kinds)
    path = RolePath(page, lines, rejoins: rejoins)
  }

  /// The blocks, whose ranges are the whole file.
  mutating func read() -> [Manuscript.Block] {
    var item = 0
    for index in lines.indices {
      switch kinds[index] {
      case .blank: blank(index)
      case .separator: add(.separator, index)
      case .navigation: navigation(index)
      case .columnSlug(let name): columnSlug(index, name)
      case .pageMark: pageMark(index, isPage: isPageStart(item))
      default:
        read(item)
        item += 1
      }
    }
    return blocks
  }

  private func isPageStart(_ item: Int) -> Bool {
    item >= page.items.count || page.items[item].isPageStart
  }

  // MARK: Lines without a role

  private mutating func blank(_ index: Int) {
    let line = lines[index]
    if let last = blocks.indices.last, blocks[last].kind == .blank {
      blocks[last].range = blocks[last].range.lowerBound..<line.range.upperBound
      blocks[last].lines = blocks[last].lines.lowerBound..<line.numbers.upperBound
    } else {
      add(.blank, index)
    }
  }

  private mutating func navigation(_ index: Int) {
    add(.navigation, index)
    let text = lines[index].text
    log.add(
      Diagnostic(
        RoleReader.navigationID, .note,
        zh: "网页导航“\(text.scalars.prefix(20).string)”不排", en: "a web page's navigation is left out",
        at: text.place, desk: .editor, hint: "put it into a story if it belongs to the page",
        reading: Reading(
          read: text.scalars.prefix(40).string, made: "网页导航", certainty: .high)))
  }

  private mutating func columnSlug(_ index: Int, _ name: Range<Int>) {
    add(.column, index)
    let line = lines[index]
    blocks[blocks.count - 1].label = line.text[0..<name.lowerBound].trimmed()
    blocks[blocks.count - 1].text = line.text[name]
  }

  /// A mark below a headline names the page of that story; any other begins a page.
  private mutating func pageMark(_ index: Int, isPage: Bool) {
    add(.pageMark, index)
    if isPage {
      hasStory = false
      needsStory = true
    } else {
      blocks[blocks.count - 1].continues = true
    }
  }

  /// Appends the line as one block.
  private mutating func add(_ kind: BlockKind, _ index: Int, label: Int = 0) {
    let line = lines[index]
    var block = Manuscript.Block(
      kind: kind, range: line.range, lines: line.numbers, text: line.text)
    if label > 0 {
      block.label = line.text[0..<label]
      block.text = line.text[label..<line.text.count].trimmed()
    }
    blocks.append(block)
  }

  // MARK: Lines with a role

  private mutating func read(_ item: Int) {
    let role = path.roles[item]
    let index = page.items[item].index
    let before = item > 0 ? path.roles[item - 1] : nil
    let count = blocks.count
    if role == .field {
      furniture(index)
    } else {
      beginStory(role, before, page.items[item])
      var label = 0
      if case .dateline(let length) = kinds[index], role == .text { label = length }
      add(
        role == .signature && before == .signature ? .endnote : role.blockKind, index, label: label)
      let last = blocks.count - 1
      blocks[last].startsStory = needsStory && blocks[last].kind.isStory
      blocks[last].continues = role == .rest
      if blocks[last].startsStory { (needsStory, hasStory) = (false, true) }
    }
    for block in count..<blocks.count { blocks[block].certainty = certainty(item) }
    report(item)
  }

  /// Whether the line opens a story: a headline, or text where none is open.
  private mutating func beginStory(
    _ role: LineRole, _ before: LineRole?, _ line: LineEvidence
  ) {
    if !hasStory { needsStory = true }
    switch role {
    case .head1: needsStory = before != .opening || !hasStory || blocks.isEmpty
    case .opening: needsStory = !(before?.isHead ?? false)
    case .text where line.isDateline && (before?.closesStory ?? true): needsStory = true
    default: break
    }
  }

  /// A line of fields: one block a field, the ranges together the line.
  private mutating func furniture(_ index: Int) {
    let line = lines[index]
    guard case .furniture(let parts) = kinds[index] else {
      // A number without a label goes with the field before it.
      let previous = blocks.last { $0.kind != .blank }?.kind
      return add(previous == .contact ? .contact : .unknown, index)
    }
    for (position, part) in parts.enumerated() {
      let start = position == 0 ? line.range.lowerBound : line.text.origins[part.start]
      let end =
        position + 1 < parts.count
        ? line.text.origins[parts[position + 1].start] : line.range.upperBound
      var block = Manuscript.Block(
        kind: part.kind, range: start..<end, lines: line.numbers,
        label: part.label.map { line.text[$0].trimmed() }, text: line.text[part.value].trimmed())
      var last = max(part.value.upperBound, part.label?.upperBound ?? 0)
      // （代号27-92） keeps both its brackets.
      if part.label?.lowerBound == part.start + 1 { last += 1 }
      block.whole = line.text[part.start..<last].trimmed()
      if part.kind == .pageMark { (hasStory, needsStory) = (false, true) }
      blocks.append(block)
    }
  }

  // MARK: How sure

  /// Margins from which a reading is likely, and beyond doubt.
  private static let likely = 5
  private static let sure = 12

  private func certainty(_ item: Int) -> Certainty {
    let margin = path.margins[item]
    return margin >= RoleReader.sure ? .high : margin >= RoleReader.likely ? .medium : .low
  }

  private mutating func report(_ item: Int) {
    let certainty = certainty(item)
    let role = path.roles[item]
    let names: [BlockKind] = [.byline, .endnote]
    if names.contains(role.blockKind), names.contains(path.others[item].blockKind) { return }
    guard certainty != .high, role != .unknown else { return }
    let text = lines[page.items[item].index].text
    let other = path.others[item].name
    let read = text.scalars.prefix(20).string
    log.add(
      Diagnostic(
        RoleReader.uncertainID, certainty == .low ? .warning : .note,
        zh: "“\(read)”认作\(role.name.zh)，也可能是\(other.zh)",
        en: "'\(read)' taken as \(role.name.en); it may be a \(other.en)", at: text.place,
        desk: .editor, hint: "move it in the edition folder, or part it by blank lines",
        reading: Reading(read: read, made: role.name.zh, certainty: certainty)))
  }
}
