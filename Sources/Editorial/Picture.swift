package import PressDiagnostics

/// A picture that belongs to a story (图片): its file, and what is said of it.
package struct Picture: Hashable, Sendable {
  /// The file as the editor names it, from the story's own folder, such as `pictures/ferry.jpg`.
  package var file: SourcedText
  /// What the picture shows (图片说明).
  package var caption: SourcedText?
  /// Who made it (摄影署名), such as 苏砚青 摄.
  package var credit: SourcedText?
  /// What must stay in view when the picture is cropped (焦点).
  package var focus: Focus
  /// How many columns it is to span (栏数); nil leaves that to the layout desk.
  package var columns: Int?
  /// How many lines of text it is to be deep (行数), its caption aside; nil leaves that to the desk.
  package var lines: Int?
  /// Whether the edges may be cut at all (可裁); a chart or a work of art is shown whole.
  package var mayCrop: Bool
  /// Where in its story the picture stands (位置); nil leaves that to the layout desk.
  package var place: Place?
  /// How many characters of text it is to be wide (字宽), with text beside it (串文); nil: whole
  /// columns.
  package var characters: Int?

  /// How its story's head stands on it (压题); nil for a picture without a head on it.
  package var head: HeadOver?

  /// How a head stands on a picture (压题).
  package enum HeadOver: String, Hashable, Sendable, CaseIterable {
    /// White letters on a dark part (反白).
    case white
    /// Black letters on a light part (黑字).
    case black
    /// Black letters on a white panel (衬底).
    case panel
  }

  /// A place in the box of a story's text.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// 左上.
    case headLeft = "head-left"
    /// 右上.
    case headRight = "head-right"
    /// 左下.
    case footLeft = "foot-left"
    /// 右下.
    case footRight = "foot-right"
    /// In the midst of the text, which goes all round it (文包图).
    case middle
  }

  /// A point of the picture, in percent from its left and upper edges.
  package struct Focus: Hashable, Sendable {
    package var across: Int
    package var down: Int

    package init(across: Int, down: Int) {
      self.across = min(max(across, 0), 100)
      self.down = min(max(down, 0), 100)
    }

    package static let middle = Focus(across: 50, down: 50)
  }

  package init(
    file: SourcedText, caption: SourcedText? = nil, credit: SourcedText? = nil,
    focus: Focus = .middle, columns: Int? = nil, lines: Int? = nil, mayCrop: Bool = true
  ) {
    self.file = file
    self.caption = caption
    self.credit = credit
    self.focus = focus
    self.columns = columns
    self.lines = lines
    self.mayCrop = mayCrop
  }

  /// The file's path, from where the program runs: beside the story that names it.
  package var path: String {
    let name = file.text
    let story = file.file.name
    guard !name.hasPrefix("/"), let slash = story.lastIndex(of: "/") else { return name }
    return String(story[...slash]) + name
  }
}
