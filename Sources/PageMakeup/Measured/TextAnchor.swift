internal import Editorial
internal import PressDiagnostics

/// Where the characters of a story stand now (改锚): from their places when it was measured.
///
/// Two stories of equal content have their texts in the same order; each old place has a new one.
struct TextAnchor {
  private var files: [String: SourceFile] = [:]
  private var places: [String: [Int: Int]] = [:]

  /// Nil where every character stands where it stood.
  init?(from old: Article, to new: Article) {
    var hasMoved = false
    for (before, after) in zip(old.texts, new.texts) {
      // Text of no file has no place.
      guard !before.file.name.isEmpty, before.count == after.count else { continue }
      if !before.stands(with: after) { hasMoved = true }
      files[before.file.name] = after.file
      for (from, to) in zip(before.origins, after.origins) {
        places[before.file.name, default: [:]][from] = to
      }
    }
    guard hasMoved else { return nil }
  }

  /// The text with the places of today.
  func moved(_ text: SourcedText) -> SourcedText {
    guard let file = files[text.file.name], let places = places[text.file.name] else { return text }
    return SourcedText(
      scalars: text.scalars, origins: text.origins.map { places[$0] ?? $0 }, file: file)
  }
}

extension SourcedText {
  /// Whether two equal texts are told with the same places.
  fileprivate func stands(with other: SourcedText) -> Bool {
    file.name == other.file.name && file.lineStarts == other.file.lineStarts
      && origins == other.origins
  }
}

extension Article {
  /// Every text of the story, in one order.
  fileprivate var texts: [SourcedText] {
    var texts = headline.texts
    for paragraph in paragraphs { texts += [paragraph.lead, paragraph.text].compactMap { $0 } }
    texts += [byline].compactMap { $0 }
    for picture in pictures {
      texts += [picture.file, picture.caption, picture.credit].compactMap { $0 }
    }
    return texts
  }
}
