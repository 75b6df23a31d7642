internal import PressDiagnostics

/// Text that an export has wrapped at a fixed width becomes paragraphs again (折行文本接回).
///
/// Every full line ends where the width ends, whatever the sentence does; a paragraph ends with
/// a shorter line, a blank one, or before an indented one. Verse is not full of lines of one
/// width above the least one, and lists are not full of cut sentences.
enum WrappedLines {
  static let id = "intake.wrapped-lines"

  /// Narrower lines are verse; the narrowest column of newspapers has 11 characters.
  private static let least = 11
  private static let most = 80
  /// Fewer full lines than this prove nothing.
  private static let fewest = 6
  /// A closing mark hangs, a number or an opening mark moves to the next line.
  private static let slack = 2

  static func joined(_ lines: [ManuscriptLine], log: inout RepairLog) -> [ManuscriptLine] {
    guard let width = width(of: lines) else { return lines }
    let hasIndents = lines.filter { $0.isIndented && !$0.isBlank }.count * 20 >= lines.count
    var result: [ManuscriptLine] = []
    var wasFull = false
    var count = 0
    for line in lines {
      let goesOn = wasFull && !line.isBlank && !(hasIndents && line.isIndented)
      if goesOn, let last = result.indices.last {
        append(line, to: &result[last])
        count += 1
      } else {
        result.append(line)
      }
      wasFull = !line.isBlank && line.text.count + line.indent / 2 >= width - slack
    }
    log.add(found(width: width, count: count, at: lines.first { !$0.isBlank }?.text.place))
    return result
  }

  private static func append(_ line: ManuscriptLine, to before: inout ManuscriptLine) {
    if before.text.scalars.last?.isASCIILetter == true,
      line.text.scalars.first?.isASCIILetter == true, let origin = before.text.origins.last
    {
      before.text.append(
        SourcedText(scalars: [" "], origins: [origin], file: before.text.file))
    }
    before.text.append(line.text)
    before.range = before.range.lowerBound..<line.range.upperBound
    before.numbers = before.numbers.lowerBound..<line.numbers.upperBound
  }

  /// The width at which the file was wrapped; nil if it was not.
  private static func width(of lines: [ManuscriptLine]) -> Int? {
    var counts = [Int](repeating: 0, count: most + slack + 1)
    var filled = 0
    var longest = 0
    for line in lines where !line.isBlank {
      filled += 1
      let width = line.text.count + line.indent / 2
      guard width <= most + slack else { return nil }
      counts[width] += 1
      longest = max(longest, width)
    }
    guard let mode = (least...most).max(by: { counts[$0] < counts[$1] }), counts[mode] > 0 else {
      return nil
    }
    let full = lines.filter {
      !$0.isBlank && abs($0.text.count + $0.indent / 2 - mode) <= slack - 1
    }
    let cut = full.filter { !SentenceEnd.isEnded($0.text.scalars[...]) }.count
    guard full.count >= fewest, full.count * 2 >= filled, cut * 10 >= full.count * 7,
      longest <= mode + slack, runs(full, lines) * 2 >= full.count
    else { return nil }
    return mode
  }

  /// How many full lines are directly followed by a line; a list has blanks or short lines.
  private static func runs(_ full: [ManuscriptLine], _ lines: [ManuscriptLine]) -> Int {
    let starts = Set(full.map(\.range.lowerBound))
    return zip(lines, lines.dropFirst()).filter {
      starts.contains($0.range.lowerBound) && starts.contains($1.range.lowerBound)
    }.count
  }

  private static func found(width: Int, count: Int, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      id, .note, zh: "来稿每\(width)字折行，\(count)处折行已接回",
      en: "the text was wrapped at \(width) characters; \(count) breaks taken out", at: place,
      desk: .editor,
      reading: Reading(read: "\(count)处折行", made: "段落", certainty: .medium))
  }
}
