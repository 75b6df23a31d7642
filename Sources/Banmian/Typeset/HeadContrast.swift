internal import PageGeometry
internal import PageMakeup
internal import PageScene
internal import PressDiagnostics

/// Whether a head on a picture can be read (压题可读性): how much of what lies behind a line is as
/// light, or as dark, as its letters.
struct HeadContrast {
  let pictures: DevelopedPictures

  /// Light of 0 to 255 that is too light behind white letters, and too dark behind black ones:
  /// letter and ground differ by less than about three to one.
  private static let tooLight = 150
  private static let tooDark = 105
  /// The share of a line that may be so, in hundredths.
  private static let most = 30
  /// Pixels that are looked at across a line, and down it.
  private static let across = 160
  private static let down = 24

  func findings(_ page: ComposedPage) -> [Diagnostic] {
    page.headsOnPictures.compactMap { head in
      guard let developed = pictures[head.picture.cut] else { return nil }
      let worst = head.lines.map { share(of: $0, head, developed) }.max() ?? 0
      return worst > Self.most ? finding(head, worst, page) : nil
    }
  }

  /// The share of a line's ground that hides its letters, in hundredths.
  private func share(of line: Rect, _ head: HeadOnPicture, _ picture: DevelopedPicture) -> Int {
    let frame = head.picture.frame
    var hidden = 0
    for row in 0..<Self.down {
      let y = line.minY + line.height * row / Self.down - frame.minY
      for column in 0..<Self.across {
        let x = line.minX + line.width * column / Self.across - frame.minX
        let light = picture.light(
          x: Self.pixel(x, of: frame.width, picture.width),
          y: Self.pixel(y, of: frame.height, picture.height))
        if head.isLight ? light > Self.tooLight : light < Self.tooDark { hidden += 1 }
      }
    }
    return hidden * 100 / (Self.down * Self.across)
  }

  private static func pixel(_ offset: Length, of length: Length, _ count: Int) -> Int {
    min(max(0, offset.rawValue * count / max(1, length.rawValue)), max(0, count - 1))
  }

  private func finding(_ head: HeadOnPicture, _ share: Int, _ page: ComposedPage) -> Diagnostic {
    let name = head.picture.name
    return Diagnostic(
      "picture.head-unreadable", .warning,
      zh: "压题看不清：图片“\(name)”上字后的底有 \(share)% 太\(head.isLight ? "亮" : "暗")",
      en:
        "the head on the picture '\(name)' is hard to read: \(share) % of what lies behind a line "
        + "is too \(head.isLight ? "light" : "dark")",
      at: head.picture.source, desk: .layout,
      hint: "set `head` to \(head.isLight ? "black" : "white") or panel, or move the focus",
      page: page.name, article: head.article)
  }
}

extension DevelopedPicture {
  /// How light a pixel is, of 255, as eyes weigh red, green and blue (ITU-R BT.601).
  fileprivate func light(x: Int, y: Int) -> Int {
    let at = (y * width + x) * 3
    guard at >= 0, at + 2 < rgb.count else { return 0 }
    return (299 * Int(rgb[at]) + 587 * Int(rgb[at + 1]) + 114 * Int(rgb[at + 2])) / 1000
  }
}
