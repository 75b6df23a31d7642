package import PageGeometry
package import PressDiagnostics

/// One thing that is other on the second page than on the first (变动).
package struct PageChange: Hashable, Sendable {
  package var kind: ChangeKind
  /// The story's id, or the name of the furniture; empty when the page as a whole is meant.
  package var story: String
  /// `body`, `mainHead`, `caption` …; nil where no text is concerned.
  package var part: String?
  /// The lines concerned, from 1 within the part, as the second page has them.
  package var lines: ClosedRange<Int>?
  package var message: Diagnostic.Message
  /// What stood there, and what stands there now, where that can be said in a word.
  package var old: String?
  package var new: String?
  /// Where it stood, in points from the sheet's upper left corner.
  package var before: Rect?
  package var after: Rect?
  /// The place in the manuscript.
  package var source: SourceRange?
  /// The number of the change that brought this one about; nil for a cause.
  package var cause: Int?

  package init(
    _ kind: ChangeKind, story: String, part: String? = nil, lines: ClosedRange<Int>? = nil,
    zh: String, en: String, old: String? = nil, new: String? = nil, before: Rect? = nil,
    after: Rect? = nil, source: SourceRange? = nil
  ) {
    self.kind = kind
    self.story = story
    self.part = part
    self.lines = lines
    message = Diagnostic.Message(zh: zh, en: en)
    self.old = old
    self.new = new
    self.before = before
    self.after = after
    self.source = source
  }

  /// Where to look: both places together.
  package var extent: Rect? {
    guard let before, let after else { return before ?? after }
    return before.union(after)
  }
}

/// What a change is (变动种类).
package enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  // The page.
  case pageAdded = "page-added"
  case pageRemoved = "page-removed"
  case sheet
  case typeArea = "type-area"
  case pageTitle = "page-title"
  case pageName = "page-name"
  // Stories.
  case storyAdded = "story-added"
  case storyRemoved = "story-removed"
  case storyRespanned = "story-respanned"
  case storyResized = "story-resized"
  case storyMoved = "story-moved"
  case storyTitle = "story-title"
  // Text.
  case text
  case paragraph
  case reflow
  case glyphs
  case face
  case size
  case scale
  case turn
  case ink
  case lineMoved = "line-moved"
  case respaced
  case reading
  // What else is drawn.
  case ruleAdded = "rule-added"
  case ruleRemoved = "rule-removed"
  case ruleMoved = "rule-moved"
  case ruleResized = "rule-resized"
  case ruleInk = "rule-ink"
  case pathAdded = "path-added"
  case pathRemoved = "path-removed"
  case pathMoved = "path-moved"
  case pathReshaped = "path-reshaped"
  case pathInk = "path-ink"
  case pictureAdded = "picture-added"
  case pictureRemoved = "picture-removed"
  case pictureReplaced = "picture-replaced"
  case pictureCropped = "picture-cropped"
  case pictureMoved = "picture-moved"
  case pictureResized = "picture-resized"
  case pictureText = "picture-text"
  case order
  // Pixels.
  case unexplained
  case pixels

  /// How much a change weighs: what is read wrong first, then what is seen, then what is told.
  package var weight: Int {
    switch self {
    case .pageAdded, .pageRemoved, .sheet: 120
    case .storyAdded, .storyRemoved, .unexplained: 110
    case .text, .pictureAdded, .pictureRemoved, .pictureReplaced: 100
    case .glyphs, .order, .typeArea: 95
    case .face, .size, .scale, .turn, .paragraph: 90
    case .reflow: 80
    case .storyRespanned: 78
    case .pictureCropped, .pictureResized, .ruleAdded, .ruleRemoved, .pathAdded, .pathRemoved: 70
    case .storyMoved, .pixels: 60
    case .storyResized: 58
    case .ink, .ruleInk, .pathInk: 56
    case .ruleResized, .pathReshaped: 54
    case .lineMoved, .ruleMoved, .pathMoved, .pictureMoved: 50
    case .respaced: 48
    case .pageTitle, .pageName, .storyTitle, .pictureText, .reading: 40
    }
  }
}
