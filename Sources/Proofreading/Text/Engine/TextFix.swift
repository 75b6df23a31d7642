package import PressDiagnostics

/// Applies sure cures to the text of a file (改正).
package enum TextFix {
  /// The file's text with the edits, and how many were made; one that crosses another is left out.
  package static func applied(
    _ edits: [TextEdit], to file: SourceFile
  ) -> (text: String, count: Int) {
    var scalars = file.scalars
    var limit = scalars.count
    var count = 0
    let own = edits.filter { $0.file == file.name && $0.range.upperBound <= scalars.count }
    for edit in own.sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where edit.range.upperBound <= limit {
      scalars.replaceSubrange(edit.range, with: edit.text.unicodeScalars)
      limit = edit.range.lowerBound
      count += 1
    }
    return (scalars.string, count)
  }

  /// The sure repairs of characters that intake made of a dump, as edits of the dump itself.
  ///
  /// A repair counts where the file holds at its place just what intake read.
  package static func edits(ofRepairs findings: [Diagnostic], in file: SourceFile) -> [TextEdit] {
    findings.compactMap { finding in
      guard sureRepairs.contains(finding.id), let reading = finding.reading,
        reading.certainty == .high, let place = finding.place, place.file == file.name,
        (1...file.lineStarts.count).contains(place.start.line)
      else { return nil }
      let start = file.lineStarts[place.start.line - 1] + place.start.column - 1
      let read = Array(reading.read.unicodeScalars)
      let end = start + read.count
      guard end <= file.scalars.count, file.scalars[start..<end].elementsEqual(read),
        file.range(start..<end) == place
      else { return nil }
      return TextEdit(file: file.name, range: start..<end, text: reading.made, place: place)
    }
  }

  /// Repairs of one character or one mark.
  private static let sureRepairs: Set<String> = [
    "intake.mark-width", "intake.dash", "intake.ellipsis", "intake.zero", "intake.interpunct",
  ]
}
