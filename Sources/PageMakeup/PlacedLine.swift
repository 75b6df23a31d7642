package import Editorial
package import PageGeometry
package import PageScene
package import PressDiagnostics
package import Typesetting

/// A set line at its place on the page (上版的行).
package struct PlacedLine: Hashable, Sendable {
  package var line: SetLine
  /// The characters that the line's cells point to.
  package var text: SourcedText
  /// The start of the baseline; of a vertical line the top of its axis.
  package var origin: Point
  package var size: Length
  package var ink: Ink
  /// The width of the letters in 1/1000 of their own.
  package var horizontalScale: Int
  /// Which way the line runs.
  package var direction = TextDirection.horizontal

  package init(
    line: SetLine, text: SourcedText, origin: Point, size: Length, ink: Ink,
    horizontalScale: Int = 1000
  ) {
    self.line = line
    self.text = text
    self.origin = origin
    self.size = size
    self.ink = ink
    self.horizontalScale = horizontalScale
  }

  /// How wide the line is on the page; of a vertical line how deep.
  package var width: Length { line.right.at(size).scaled(by: horizontalScale, over: 1000) }

  /// The box round the line: its length, by the em box of its size.
  package var frame: Rect {
    switch direction {
    case .horizontal:
      let ascent = HeadlineGeometry.ascent.at(size)
      return Rect(x: origin.x, y: origin.y - ascent, width: width, height: size)
    case .vertical:
      return Rect(x: origin.x - size / 2, y: origin.y, width: size, height: width)
    }
  }
}

/// Lines and rules that belong together, with what they are to a reader (版块).
package struct PlacedBlock: Hashable, Sendable {
  package var role: PageGroup.Role
  package var id: String
  package var title: String?
  package var frame: Rect
  package var content: Content

  /// What a block holds.
  package indirect enum Content: Hashable, Sendable {
    case lines([PlacedLine])
    case rules([Rule])
    case picture(PlacedPicture)
    case blocks([PlacedBlock])
  }

  package init(
    role: PageGroup.Role, id: String, title: String? = nil, frame: Rect, content: Content
  ) {
    self.role = role
    self.id = id
    self.title = title
    self.frame = frame
    self.content = content
  }
}

/// A page with everything placed (拼版): stories, furniture, and what was found on the way.
package struct ComposedPage: Hashable, Sendable {
  package var name: String
  package var title: String
  package var plan: PagePlan
  package var sheet: Size
  package var typeArea: Rect
  /// In reading order.
  package var blocks: [PlacedBlock]
  /// Text that found no room, by story; it is reported, never lost.
  package var overset: [Overset]

  package init(
    name: String, title: String, plan: PagePlan, sheet: Size, typeArea: Rect,
    blocks: [PlacedBlock], overset: [Overset]
  ) {
    self.name = name
    self.title = title
    self.plan = plan
    self.sheet = sheet
    self.typeArea = typeArea
    self.blocks = blocks
    self.overset = overset
  }
}

/// Text of a story that found no room (溢文).
package struct Overset: Hashable, Sendable {
  package var article: String
  package var lines: Int
  package var characters: Int
  package var text: String
  package var place: SourceRange?
  /// The page on which the story goes on, and what is left of it (转版).
  package var jump: String?
  package var continuation: Article?

  package init(article: String, lines: Int, characters: Int, text: String, place: SourceRange?) {
    self.article = article
    self.lines = lines
    self.characters = characters
    self.text = text
    self.place = place
  }
}

extension Overset {
  /// A story that is not on the page at all.
  init(leavingOut article: Article) {
    let head = article.headline
    var texts = head.texts
    for paragraph in article.paragraphs {
      texts += [paragraph.lead, paragraph.text].compactMap { $0 }
    }
    texts += [article.byline].compactMap { $0 }
    let characters = texts.reduce(0) { sum, text in
      sum + text.scalars.count { !$0.properties.isWhitespace }
    }
    self.init(
      article: article.id, lines: 0, characters: characters, text: texts.map(\.text).joined(),
      place: texts.first?.place)
  }
}
