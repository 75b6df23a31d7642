internal import PageGeometry
internal import PageScene

/// A line of text as it was found on a page that knows of none (拼出的行).
struct DrawnLine {
  var text = TextLine()
  /// The last letter, where the next one may go on.
  private(set) var last: DrawnLetter
  /// Where the pen stands, behind a blank too.
  private var pen: DrawnLetter
  private(set) var size: Length
  /// When the line is drawn first.
  let order: Int
  private var count = 0

  /// Stands between words that only a wide gap parts; no file holds it.
  static let gap: Unicode.Scalar = "\u{1F}"

  init(_ letter: DrawnLetter) {
    last = letter
    pen = letter
    size = letter.size
    order = letter.order
    text.isVertical = letter.isVertical
    append(letter)
  }

  var turn: Int { last.turn }
  var frame: Rect {
    text.frame ?? Rect(x: last.place.x, y: last.place.y, width: size, height: size)
  }

  mutating func append(_ letter: DrawnLetter) {
    if count > 0, let step = Self.step(from: last, to: letter),
      step.along > size.scaled(by: 17, over: 100),
      isWestern(text.scalars.last), isWestern(letter.text.unicodeScalars.first)
    {
      text.scalars.append(Self.gap)
    }
    // A further glyph of the same text belongs to that, and not to what comes next.
    let isFurther = letter.text.isEmpty && count > 0
    let scalar = isFurther ? text.letters.last?.scalar ?? 0 : text.scalars.count
    text.letters.append(
      PlacedLetter(
        id: letter.code, place: letter.place, turn: letter.turn, face: letter.font,
        size: letter.size, scale: letter.scale, ink: letter.ink, scalar: scalar))
    text.scalars += Array(letter.text.unicodeScalars)
    size = max(size, letter.size)
    last = letter
    pen = letter
    count += 1
  }

  /// Takes a blank only for how far the pen goes: a file may hold it or leave a gap, and the same
  /// writer does now this and now that.
  mutating func skip(_ blank: DrawnLetter) { pen = blank }

  /// Only letters that are written with spaces are parted by gaps.
  private func isWestern(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar != Self.gap else { return false }
    return scalar.value > 0x20 && scalar.value < 0x2E80
  }

  /// How far a letter stands from the end of another one, along the line and across it; nil where it
  /// is turned otherwise.
  private static func step(
    from last: DrawnLetter, to letter: DrawnLetter
  ) -> (along: Length, across: Length)? {
    guard letter.turn == last.turn, letter.isVertical == last.isVertical else { return nil }
    let x = letter.place.x - last.end.x
    let y = letter.place.y - last.end.y
    if letter.isVertical { return (y, x) }
    switch letter.turn {
    case 0: return (x, y)
    case 90: return (y, -x)
    case 180: return (-x, -y)
    case 270: return (-y, x)
    default:
      // Askew: near is near.
      let (dx, dy) = (x < .zero ? -x : x, y < .zero ? -y : y)
      return (max(dx, dy), .zero)
    }
  }

  /// Whether a letter goes on in the line: on its baseline, no farther than an em.
  func isContinued(by letter: DrawnLetter) -> Bool {
    if text.isVertical, !letter.isVertical { return isContinuedDown(by: letter) }
    guard let step = Self.step(from: pen, to: letter) else { return false }
    let reach = max(size, letter.size)
    let across = reach.scaled(by: 35, over: 100)
    return step.across <= across && step.across >= -across && step.along <= reach
      && step.along >= -reach.scaled(by: 6, over: 10)
  }

  /// Whether an upright letter stands under the last one, as in a vertical line of single letters.
  func isContinuedDown(by letter: DrawnLetter) -> Bool {
    guard letter.turn == 0 || letter.turn == 90, let first = text.letters.first else {
      return false
    }
    let reach = max(size, letter.size)
    let x = letter.place.x - first.place.x
    let y = letter.place.y - last.place.y
    let aside = text.isVertical ? reach.scaled(by: 8, over: 10) : reach / 10
    return x <= aside && x >= -aside && y >= reach / 5 && y <= reach.scaled(by: 19, over: 10)
  }

  mutating func becomeVertical() { text.isVertical = true }

  /// A hyphen at the end of a line parts a word that is whole elsewhere, so it is as good as none.
  private mutating func softenHyphen() {
    guard let last = text.scalars.last, last == "-" || last == "\u{2010}",
      text.scalars.dropLast().last?.properties.isAlphabetic == true
    else { return }
    text.scalars[text.scalars.count - 1] = "\u{AD}"
  }

  /// A line without any text, such as the letters of a vertical line that another glyph speaks for,
  /// gets a sign for each, so that they can be told apart.
  mutating func finish() {
    softenHyphen()
    guard text.scalars.isEmpty else { return }
    for index in text.letters.indices {
      text.letters[index].scalar = index
      text.scalars.append("\u{FFFC}")
    }
  }

  /// Takes in a line that goes on behind this one.
  mutating func append(_ line: DrawnLine, gap: Length) {
    if gap > size.scaled(by: 17, over: 100), isWestern(text.scalars.last),
      isWestern(line.text.scalars.first)
    {
      text.scalars.append(Self.gap)
    }
    let offset = text.scalars.count
    text.scalars += line.text.scalars
    text.letters += line.text.letters.map { letter in
      var letter = letter
      letter.scalar += offset
      return letter
    }
    size = max(size, line.size)
    last = line.last
    pen = line.pen
    count += line.count
  }
}

extension DrawnPage {
  /// The letters put together to lines, in the order in which they are drawn.
  var lines: [DrawnLine] {
    var lines: [DrawnLine] = []
    let letters = spreadLetters
    for (index, letter) in letters.enumerated() {
      if letter.isBlank {
        if lines.last?.isContinued(by: letter) == true { lines[lines.count - 1].skip(letter) }
        continue
      }
      if var line = lines.last {
        if line.isContinued(by: letter) {
          line.append(letter)
          lines[lines.count - 1] = line
          continue
        }
        if !line.text.isVertical, line.text.letters.count == 1, Self.goesDown(line, index, letters)
        {
          line.becomeVertical()
          line.append(letter)
          lines[lines.count - 1] = line
          continue
        }
      }
      lines.append(DrawnLine(letter))
    }
    lines = Self.joined(lines)
    for index in lines.indices { lines[index].finish() }
    return lines
  }

  /// The letters, where one text stands for as many of them as it has characters each with its own:
  /// a writer joins what it draws at once, so that the same line is one text here and three there.
  private var spreadLetters: [DrawnLetter] {
    var spread = letters
    for (index, letter) in letters.enumerated() {
      let scalars = letter.text.unicodeScalars
      guard scalars.count > 1 else { continue }
      let further = letters[(index + 1)...].prefix { $0.text.isEmpty }.count
      guard further == scalars.count - 1 else { continue }
      for (step, scalar) in scalars.enumerated() { spread[index + step].text = String(scalar) }
    }
    return spread
  }

  /// Whether a letter begins a vertical line with the single one before it: it stands below, and
  /// the next one does not go on beside it.
  private static func goesDown(
    _ line: DrawnLine, _ index: Int, _ letters: [DrawnLetter]
  ) -> Bool {
    let letter = letters[index]
    guard line.isContinuedDown(by: letter) else { return false }
    guard index + 1 < letters.count else { return true }
    return !DrawnLine(letter).isContinued(by: letters[index + 1])
  }

  /// Joins level lines that go on in one another: some programs draw word by word, in any order.
  private static func joined(_ lines: [DrawnLine]) -> [DrawnLine] {
    let order = SheetRows(lines.map { $0.text.letters[0].place }).order
    var isTaken = [Bool](repeating: false, count: lines.count)
    var result: [DrawnLine] = []
    for (rank, index) in order.enumerated() where !isTaken[index] {
      var line = lines[index]
      isTaken[index] = true
      guard !line.text.isVertical, line.turn == 0 else {
        result.append(line)
        continue
      }
      for next in order[(rank + 1)...].prefix(400) where !isTaken[next] {
        let other = lines[next]
        let first = other.text.letters[0].place
        if first.y - line.last.place.y > line.size / 50 { break }
        guard !other.text.isVertical, other.turn == 0 else { continue }
        let gap = first.x - line.last.end.x
        guard gap <= line.size.scaled(by: 35, over: 100), gap >= -line.size / 3 else { continue }
        line.append(other, gap: gap)
        isTaken[next] = true
      }
      result.append(line)
    }
    return result.sorted { $0.order < $1.order }
  }
}
