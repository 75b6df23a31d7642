internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// What only the finished page can tell a proofreader: how many characters it counts, whether the
/// paper's name is the largest on page one, and whether captions point at their pictures (成版校对).
struct PageShape {
  static let nameID = "form.name-size"
  static let captionID = "check.caption-place"
  /// A name that is not the largest: 报纸出版形式差错数计算方法 (2020), newspaper-practice §1.10.
  static let nameErrors = 4

  private let page: Page
  private let job: PageJob

  init(_ page: Page, of job: PageJob) {
    self.page = page
    self.job = job
  }

  /// The cells of the type area, pictures at four fifths (图片按八成), newspaper-practice §1.13.
  var characters: Int {
    let grid = job.layout.grid
    let cell = Self.area(grid.bodySize, grid.linePitch)
    guard cell > 0 else { return grid.cells }
    let pictures = page.items.pictures.reduce(0) {
      $0 + Self.area($1.frame.width, $1.frame.height)
    }
    return max(0, grid.cells - min(grid.cells, pictures / cell) / 5)
  }

  /// In hundredths of a square point.
  private static func area(_ width: Length, _ height: Length) -> Int {
    let (w, h) = (width.rawValue * 10 / 65536, height.rawValue * 10 / 65536)
    return w * h
  }

  var findings: [Diagnostic] { nameSize + job.page.articles.flatMap(captions) }

  // MARK: The paper's name

  private var nameSize: [Diagnostic] {
    guard job.page.isFront, let name = job.edition.masthead.name else { return [] }
    let own = Self.largest(page.items, within: [.masthead])
    let heads = Self.largest(page.items, within: [.headline, .mainHead, .kicker, .deck])
    guard own > .zero, heads >= own else { return [] }
    return [
      Diagnostic(
        Self.nameID, .warning, zh: "报名不比头版其他文字大",
        en: "the paper's name is not the largest on page one",
        at: name.place, desk: .layout, hint: "set the name larger, or the head smaller",
        page: job.page.name)
    ]
  }

  /// The largest size of type in groups of the roles.
  private static func largest(
    _ items: [PageItem], within roles: Set<PageGroup.Role>, isInside: Bool = false
  ) -> Length {
    items.reduce(.zero) { size, item in
      switch item {
      case .glyphs(let run): isInside ? max(size, run.size) : size
      case .group(let group):
        max(
          size,
          largest(group.items, within: roles, isInside: isInside || roles.contains(group.role)))
      case .rule, .path, .picture: size
      }
    }
  }

  // MARK: Captions

  /// 左图 in the caption of a picture that has no other on its right, and so on; a story with one
  /// picture is read without its page.
  private func captions(_ article: Article) -> [Diagnostic] {
    guard article.pictures.count > 1 else { return [] }
    let placed = page.items.pictures
    return article.pictures.flatMap { picture -> [Diagnostic] in
      guard let caption = picture.caption, let own = Self.frame(of: picture, placed) else {
        return []
      }
      let others = article.pictures.filter { $0 != picture }.compactMap {
        Self.frame(of: $0, placed)
      }
      guard others.count == article.pictures.count - 1 else { return [] }
      return Self.words.compactMap { word, isThere in
        guard let start = caption.text.firstRange(of: word),
          !others.contains(where: { isThere(own, $0) })
        else { return nil }
        let index = caption.text[..<start.lowerBound].unicodeScalars.count
        return Diagnostic(
          Self.captionID, .warning, zh: "说明作“\(word)”，版面上图片的位置不是这样",
          en: "the caption says \(word), and the pictures do not stand so",
          at: caption.place(of: index..<index + 2), desk: .layout,
          hint: "name the picture by its place on the page", page: job.page.name,
          article: article.id)
      }
    }
  }

  private static func frame(of picture: Picture, _ placed: [PlacedPicture]) -> Rect? {
    placed.first { $0.name == picture.file.text }?.frame
  }

  /// Each word with where another picture has to stand for it: beside, below or above this one.
  private static let words: [(String, @Sendable (Rect, Rect) -> Bool)] = [
    ("左图", { own, other in own.maxX <= other.minX }),
    ("右图", { own, other in own.minX >= other.maxX }),
    ("上图", { own, other in own.maxY <= other.minY }),
    ("下图", { own, other in own.minY >= other.maxY }),
  ]
}
