package import PressDiagnostics

/// What the page's own file asks of the layout desk (版式栏的要求).
package struct LayoutRequest: Hashable, Sendable {
  /// The name of a layout file, such as `tabloid-4x18`; nil means the default or the command's.
  package var layout: String?
  /// What is asked of single stories: places, spans, sizes.
  package var stories: [StoryRequest]
  /// A fixed template: boxes that the stories fill (版位).
  package var slots: [PageArea]
  /// Where the stories stood on the page that was accepted (已定版面).
  package var accepted: [StoryRequest]
  /// The stories that may move while all others stay where they were accepted; nil: all may.
  package var free: [SourcedText]?
  /// The page on which long stories may go on where this one is too full (转版页).
  package var overflow: SourcedText?
  /// Which of the ranked plans is taken, from 0 (第几方案).
  package var choice = 0

  package init(
    layout: String? = nil, stories: [StoryRequest] = [], slots: [PageArea] = [],
    accepted: [StoryRequest] = [], free: [SourcedText]? = nil
  ) {
    self.layout = layout
    self.stories = stories
    self.slots = slots
    self.accepted = accepted
    self.free = free
  }
}

extension LayoutRequest {
  /// Whether a story of the page may go on on another one.
  package var mayJump: Bool { overflow != nil || stories.contains { $0.jump != nil } }
}

/// A box on the page (版位): columns from 0, lines of the type area from 0.
package struct PageArea: Hashable, Sendable {
  package var columns: Range<Int>
  package var lines: Range<Int>

  package init(columns: Range<Int>, lines: Range<Int>) {
    self.columns = columns
    self.lines = lines
  }
}

/// What is asked of one story's place and looks (稿件版位要求).
package struct StoryRequest: Hashable, Sendable {
  /// The story's name, with its place in the file.
  package var story: SourcedText
  /// The box in which it stands.
  package var area: PageArea?
  /// The columns that it may span.
  package var spans: ClosedRange<Int>?
  /// The main head's size in hundredths of a point.
  package var size: Int?
  /// Whether it is set off by a frame; nil: as the makeup likes.
  package var isBoxed: Bool?
  /// How its frame is drawn; nil: as the house does it.
  package var frame: Frame?
  /// The columns that its head covers, if not all of them.
  package var headColumns: Int?
  /// The page on which it may go on (转版).
  package var jump: SourcedText?
  /// The pages behind that, on which the rest may go on in turn (连转).
  package var jumpOn: [SourcedText] = []
  /// Into how many columns its own are cut anew (破栏).
  package var recut: Int?
  /// The story inside whose text it stands (嵌稿), and where there; at the lower right without it.
  package var host: SourcedText?
  package var place: Picture.Place?

  /// How a story is set off (加框): by a rule or by a tint.
  package enum Frame: String, Hashable, Sendable, CaseIterable {
    /// 线框.
    case rule
    /// 底纹.
    case tint
  }

  package init(
    story: SourcedText, area: PageArea? = nil, spans: ClosedRange<Int>? = nil, size: Int? = nil,
    isBoxed: Bool? = nil, headColumns: Int? = nil
  ) {
    self.story = story
    self.area = area
    self.spans = spans
    self.size = size
    self.isBoxed = isBoxed
    self.headColumns = headColumns
  }
}
