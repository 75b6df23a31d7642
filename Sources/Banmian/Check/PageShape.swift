internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene

/// What the finished page tells an error count: how many characters it has (版面字数).
struct PageShape {
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
}
