internal import PageGeometry
internal import PageMakeup
package import PageScene
internal import Typefaces
package import Typesetting

/// Draws a section of a gallery (图例版面): each rule with its clause, right beside wrong.
package struct GalleryPage {
  private let setter: GallerySetter
  private let finisher: PageFinisher

  private static let size = Length.points(17)
  private static let pitch = Length.points(25)
  /// The widest setting, in ems.
  private static let columns = 9
  private static let margin = Length.points(20)
  private static let gap = Length.points(22)
  private static let small = Length.points(9)
  private static let wrongInk = Ink.red

  package init(shaper: any TextShaper) {
    setter = GallerySetter(shaper: shaper)
    finisher = PageFinisher(shaper: shaper)
  }

  private var box: Length { Self.size * Self.columns }
  private var exampleWidth: Length { box * 2 + Self.gap }

  /// The section as a page of its own, two examples side by side.
  package func page(_ section: GalleryFile.Section) -> Page {
    var sheet = Drawing()
    var y = Self.margin
    y += text(
      section.title, Face(.hei, .bold), .points(15), at: Point(x: Self.margin, y: y), &sheet)
    y += .points(10)
    for start in stride(from: 0, to: section.examples.count, by: 2) {
      var bottom = y
      for place in 0..<min(2, section.examples.count - start) {
        let x = Self.margin + (exampleWidth + Self.gap * 2) * place
        let end = draw(section.examples[start + place], at: Point(x: x, y: y), &sheet)
        bottom = max(bottom, end)
      }
      y = bottom + .points(20)
    }
    let width = Self.margin * 2 + exampleWidth * 2 + Self.gap * 2
    let size = Size(width: width, height: y)
    let frame = Rect(x: .zero, y: .zero, width: width, height: y)
    let block = PlacedBlock(
      role: .article, id: section.name, title: section.title, frame: frame,
      content: .blocks(sheet.blocks(frame)))
    return Page(
      name: section.name, title: section.title, sheet: size, typeArea: frame,
      items: finisher.items(of: [block]))
  }

  /// What is on the sheet so far.
  private struct Drawing {
    var lines: [PlacedLine] = []
    var rules: [Rule] = []

    func blocks(_ frame: Rect) -> [PlacedBlock] {
      [
        PlacedBlock(role: .furniture, id: "measures", frame: frame, content: .rules(rules)),
        PlacedBlock(role: .paragraph, id: "settings", frame: frame, content: .lines(lines)),
      ]
    }
  }

  // MARK: One example

  /// Draws an example; returns where it ends.
  private func draw(_ example: GalleryFile.Example, at origin: Point, _ sheet: inout Drawing)
    -> Length
  {
    sheet.rules.append(
      Rule(
        frame: Rect(x: origin.x, y: origin.y, width: exampleWidth, height: .points(0.5)),
        ink: .black))
    var y = origin.y + .points(5)
    y += text(
      example.rule, Face(.hei, .bold), .points(11), at: Point(x: origin.x, y: y), &sheet)
    y += text(
      example.clause, Face(.song), Self.small, at: Point(x: origin.x, y: y), &sheet,
      ink: .tint(650))
    y += .points(5)
    let left = draw(example.right, label: "正", .black, at: Point(x: origin.x, y: y), &sheet)
    let place = Point(x: origin.x + box + Self.gap, y: y)
    let right = draw(example.wrong, label: "误", Self.wrongInk, at: place, &sheet)
    return max(left, right)
  }

  /// Draws one setting between the edges of its measure; returns where it ends.
  private func draw(
    _ setting: GalleryFile.Setting, label: String, _ ink: Ink, at origin: Point,
    _ sheet: inout Drawing
  ) -> Length {
    var y = origin.y
    let label = setting.label.isEmpty ? label : setting.label
    let ink = setting.label.isEmpty ? ink : .black
    y += text(label, Face(.hei, .bold), .points(10), at: origin, &sheet, ink: ink)
    y += .points(3)
    let lines = setter.lines(setting)
    let height = Self.pitch * lines.count
    let width = setting.options.measure.at(Self.size)
    for x in [origin.x, origin.x + width] {
      let edge = Rect(x: x, y: y, width: .points(0.4), height: height)
      sheet.rules.append(Rule(frame: edge, ink: .tint(350)))
    }
    for (number, line) in lines.enumerated() {
      let baseline = y + Self.pitch * number + .points(18.5)
      sheet.lines.append(
        line.placed(Point(x: origin.x, y: baseline), size: Self.size, ink: .black))
    }
    y += height + .points(2)
    guard !setting.note.isEmpty else { return y }
    return y
      + text(
        setting.note, Face(.kai), .points(10), at: Point(x: origin.x, y: y), &sheet, ink: ink,
        width: box)
  }

  /// Sets a caption from `origin` down; returns its height.
  private func text(
    _ text: String, _ face: Face, _ size: Length, at origin: Point, _ sheet: inout Drawing,
    ink: Ink = .black, width: Length? = nil
  ) -> Length {
    var style = CompositionStyle()
    style.alignment = .start
    let measure = Em.ems(in: width ?? exampleWidth, at: size)
    let pitch = size.scaled(by: 3, over: 2)
    let lines = setter.lines(text, style, face, measure)
    for (number, line) in lines.enumerated() {
      let baseline = origin.y + pitch * number + size.scaled(by: 11, over: 10)
      sheet.lines.append(line.placed(Point(x: origin.x, y: baseline), size: size, ink: ink))
    }
    return pitch * lines.count
  }
}
