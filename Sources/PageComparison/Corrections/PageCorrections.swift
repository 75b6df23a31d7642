package import PageScene
internal import PageGeometry
internal import PressDiagnostics

/// What was corrected between two proofs of a page (两校之间的改动), each thing with its sign of
/// GB/T 14706, in the order in which the new page is read.
///
/// Taken from the pages' own text and geometry, never from pixels; what only follows from a
/// correction, such as lines that were broken anew, has no sign.
package struct PageCorrections: Sendable {
  package private(set) var corrections: [Correction] = []

  /// So many equal corrections are drawn in full once only (代替).
  private static let leastSame = 3

  package init(_ before: Page, _ after: Page) {
    guard before != after else { return }
    let (old, new) = (PageContents(before), PageContents(after))
    let matching = StoryMatching(old.stories, new.stories)
    var parts: [PartCorrections] = []
    for pair in matching.pairs.sorted(by: { $0.after < $1.after }) {
      parts += Self.parts(old.stories[pair.before], new.stories[pair.after])
    }
    let moves = Moves(parts)
    let looks = LookCorrections(PageComparison(before, after)).corrections
    corrections = moves.corrections + looks.filter { !follows($0, moves.corrections) }
    nameSame()
  }

  /// Whether something of a story only moved because its text became longer or shorter.
  private func follows(_ look: Correction, _ texts: [Correction]) -> Bool {
    guard look.sign == .shiftVertically || look.sign == .shiftSideways else { return false }
    return texts.contains { $0.story == look.story }
  }

  private static func parts(_ old: StoryContents, _ new: StoryContents) -> [PartCorrections] {
    var names = new.parts.map(\.name)
    names += old.parts.map(\.name).filter { !names.contains($0) }
    return names.compactMap { name in
      let before = old.parts.first { $0.name == name }?.lines ?? []
      let after = new.parts.first { $0.name == name }?.lines ?? []
      guard before != after else { return nil }
      return PartCorrections(story: new.name, part: name, before: before, after: after)
    }
  }

  /// The same small correction over and over is drawn once, and a triangle stands for it elsewhere.
  private mutating func nameSame() {
    var places: [String: [Int]] = [:]
    for (index, item) in corrections.enumerated()
    where item.sign == .replace && !item.old.isEmpty && item.new.unicodeScalars.count <= 8 {
      places["\(item.old)\u{0}\(item.new)", default: []].append(index)
    }
    for indices in places.values where indices.count >= Self.leastSame {
      for index in indices.dropFirst() {
        corrections[index].sign = .same
        corrections[index].message.zh += "（同样的改正，以△代替）"
        corrections[index].message.en += " (the same correction again)"
      }
    }
  }
}

/// Finds what was taken out in one place and put in in another (转移).
private struct Moves {
  private(set) var corrections: [Correction] = []

  private struct Place {
    var part: Int
    var edit: PartCorrections.LooseEdit
  }

  init(_ parts: [PartCorrections]) {
    var lists = parts.map(\.corrections)
    let places = parts.enumerated().flatMap { number, part in
      part.loose.map { Place(part: number, edit: $0) }
    }
    var used: Set<Int> = []
    for gone in places where !gone.edit.isNew && Self.isLong(gone.edit.words) {
      let match = places.indices.first { index in
        places[index].edit.isNew && !used.contains(index)
          && Self.bare(places[index].edit.words) == Self.bare(gone.edit.words)
      }
      guard let match else { continue }
      used.insert(match)
      let new = places[match]
      let words = Wording.short(gone.edit.words.unicodeScalars)
      let (from, to) = (lists[gone.part][gone.edit.index], lists[new.part][new.edit.index])
      lists[new.part][new.edit.index].sign = .move
      lists[new.part][new.edit.index].old = words
      lists[new.part][new.edit.index].message = Diagnostic.Message(
        zh: "转移：“\(words)”自\(Self.place(from).zh)移来",
        en: "“\(words)” was moved here from \(Self.place(from).en)")
      lists[gone.part][gone.edit.index].sign = .move
      lists[gone.part][gone.edit.index].new = words
      lists[gone.part][gone.edit.index].message = Diagnostic.Message(
        zh: "转移：“\(words)”由此移往\(Self.place(to).zh)",
        en: "“\(words)” was moved from here to \(Self.place(to).en)")
    }
    corrections = lists.flatMap { $0 }
  }

  private static func isLong(_ words: String) -> Bool {
    words.unicodeScalars.count >= PartCorrections.leastMoved
  }

  private static func bare(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.filter { !TextEdits.isMark($0) }))
  }

  private static func place(_ item: Correction) -> Diagnostic.Message {
    let line = item.line.map { Wording.lines($0...$0) }
    return Diagnostic.Message(
      zh: "“\(item.story)”\(Wording.part(item.part))\(line?.zh ?? "")",
      en: "'\(item.story)' \(item.part) \(line?.en ?? "")")
  }
}
