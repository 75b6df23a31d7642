package import PageGeometry
package import PageScene

/// A page in the terms in which two of them are compared (版面内容): stories, their lines of text,
/// and what else is drawn.
package struct PageContents: Sendable {
  package var stories: [StoryContents]

  init(stories: [StoryContents]) { self.stories = stories }

  package init(_ page: Page, ignoring ignored: IgnoredParts = IgnoredParts()) {
    var collector = ContentsCollector(ignored: ignored)
    for item in page.items { collector.take(item) }
    stories = collector.finish()
  }
}

/// What a comparison leaves out (忽略区).
package struct IgnoredParts: Hashable, Sendable {
  /// Groups by their id or role, such as `ear`, `credits`, `slug`; lines of the furniture by what
  /// they say: `date`, `weather`, `issue`.
  package var names: Set<String>
  /// Rectangles of the sheet; what lies wholly inside one is left out.
  package var areas: [Rect]

  package init(names: Set<String> = [], areas: [Rect] = []) {
    self.names = names
    self.areas = areas
  }

  package var isEmpty: Bool { names.isEmpty && areas.isEmpty }

  func hides(_ frame: Rect) -> Bool { areas.contains { $0.contains(frame) } }

  /// Whether a group is left out by its id or role; the press's own lines are its slug too.
  func hides(_ group: PageGroup) -> Bool {
    names.contains(group.id) || names.contains(group.role.rawValue)
      || group.role == .marks && names.contains("slug")
  }
}

/// A group of the page's first level: a story, the masthead, the folio (稿件或版面附件).
package struct StoryContents: Sendable {
  package var role: PageGroup.Role?
  package var id: String
  package var title: String?
  package var frame: Rect?
  package var parts: [TextPart] = []
  package var marks: [PageMark] = []

  /// The name in reports: the article's id, or the role of what has none.
  package var name: String { id.isEmpty ? role?.rawValue ?? "page" : id }

  /// Where it stands: its frame, else the box of what is in it.
  var extent: Rect? {
    frame ?? StoryComparison.union(lines.map(\.frame) + marks.map(\.frame))
  }

  /// All lines, in reading order.
  package var lines: [TextLine] { parts.flatMap(\.lines) }
}

/// The lines of one role in a story: its main head, its body (题、正文、署名).
package struct TextPart: Sendable {
  /// `body` for paragraphs and subheads, else the name of the role.
  package var name: String
  package var lines: [TextLine] = []
}

/// Something drawn that is no text, with the lines of text that it crosses.
package struct PageMark: Hashable, Sendable {
  package var shape: Shape
  /// The ink by its name; empty for pictures, which bring their own.
  package var ink = ""
  /// In 1/1000.
  package var opacity = 1000
  /// How many lines of text lie under it, drawn before it.
  package var linesBelow = 0
  /// How many lines of text lie over it, drawn after it.
  package var linesAbove = 0
  /// How many lines were drawn before it anywhere on the page.
  var drawnAfter = 0

  /// What is drawn.
  package enum Shape: Hashable, Sendable {
    case rule(Rect)
    /// Its ink is the mark's.
    case path(Path)
    case picture(PlacedPicture)
  }

  package var frame: Rect {
    switch shape {
    case .rule(let frame): frame
    case .path(let path): path.frame
    case .picture(let picture): picture.frame
    }
  }
}

extension PageMark {
  /// The mark elsewhere.
  func moved(by step: Shift) -> PageMark {
    let step = Point(x: step.x, y: step.y)
    var mark = self
    switch shape {
    case .rule(let frame): mark.shape = .rule(frame.moved(by: step))
    case .path(let path):
      if case .path(let moved) = PageItem.path(path).moved(by: step) { mark.shape = .path(moved) }
    case .picture(var picture):
      picture.frame = picture.frame.moved(by: step)
      mark.shape = .picture(picture)
    }
    return mark
  }
}
