internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// Words of a caption that point where its picture is not (图文不符): 上图, 下图, 左图, 右图.
///
/// Measured from the words to the pictures of the story: 左图 wants a picture left of the caption's
/// middle or, of several at one height, one that is the left one.
struct CaptionPlaceLint: PageLint {
  static let id = "caption.place"

  private enum Way: CaseIterable {
    case above, below, left, right

    var word: String {
      switch self {
      case .above: "上图"
      case .below: "下图"
      case .left: "左图"
      case .right: "右图"
      }
    }
  }

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.filter { !$0.figures.isEmpty }.flatMap { story in
      captions(story).flatMap { lines in
        Way.allCases.compactMap { finding($0, lines, story, page) }
      }
    }
  }

  /// Every caption of the story, below a picture or among its text.
  private func captions(_ story: SurveyedStory) -> [[PlacedLine]] {
    var texts: [Int: [PlacedLine]] = [:]
    for line in story.columns.flatMap(\.lines) where line.role == .caption {
      texts[line.part, default: []].append(line.line)
    }
    return story.figures.map(\.caption) + texts.keys.sorted().compactMap { texts[$0] }
  }

  private func finding(
    _ way: Way, _ lines: [PlacedLine], _ story: SurveyedStory, _ page: PageSurvey
  ) -> Diagnostic? {
    guard let line = lines.first, let index = line.text.scalars.first(of: way.word) else {
      return nil
    }
    let box = BlockFrame.of(lines)
    let pictures = story.figures.map(\.picture.frame)
    guard !pictures.contains(where: { stands($0, way, of: box, among: pictures) }) else {
      return nil
    }
    return page.finding(
      Self.id, .warning, zh: "稿件 \(story.id) 的图片说明写着“\(way.word)”，那里没有图",
      en: "a caption of story \(story.id) says '\(way.word)', and no picture is there",
      at: line.text.place(of: index..<index + 2), hint: "name the picture by its place on the page",
      desk: .editor, article: story.id, area: box)
  }

  private func stands(_ picture: Rect, _ way: Way, of box: Rect, among all: [Rect]) -> Bool {
    let others = all.filter { $0 != picture }
    switch way {
    case .above: return picture.maxY <= box.minY + .points(1)
    case .below: return picture.minY >= box.maxY - .points(1)
    case .left:
      return picture.maxX <= box.minX + .points(1)
        || others.contains { picture.maxX <= $0.minX && picture.sharedHeight($0) > .zero }
    case .right:
      return picture.minX >= box.maxX - .points(1)
        || others.contains { picture.minX >= $0.maxX && picture.sharedHeight($0) > .zero }
    }
  }
}

extension [Unicode.Scalar] {
  /// Where a word stands first.
  fileprivate func first(of word: String) -> Int? {
    let word = Array(word.unicodeScalars)
    guard count >= word.count else { return nil }
    return (0...count - word.count).first { self[$0..<$0 + word.count].elementsEqual(word) }
  }
}
