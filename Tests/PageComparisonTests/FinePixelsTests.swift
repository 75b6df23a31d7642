import BanmianTestSupport
import CairoBackend
import PageComparison
import PageGeometry
import PageScene
import Testing

/// Pixels below 150 ppi, of which the least fault is less than the grain of Cairo's own filling.
@Suite("Fine rows of pixels (细行)")
struct FinePixelsTests {
  private static let density = 100

  /// A strip of a page, so that drawing takes no time.
  private static func strip() async throws -> Page {
    var page = try #require(try await SamplePages.all().first)
    let runs = page.leaves.filter { leaf in
      if case .glyphs(let run) = leaf.item { run.origin.y < .points(420) } else { false }
    }
    page.items = runs.map(\.item)
    page.sheet.height = .points(432)
    return page
  }

  private static func raster(_ page: Page) throws -> Raster {
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let words = try Renderer(fonts: fonts).words(
      page, pixelsPerInch: density, rowsPerPixel: RasterComparison.rowsPerPixel(at: density))
    return Raster(width: words.width, height: words.height, pixels: words.pixels)
  }

  private static func regions(_ before: Page, _ after: Page) throws -> [PixelRegion] {
    let limits = RasterComparison.Limits(
      pixelsPerInch: density, rowsPerPixel: RasterComparison.rowsPerPixel(at: density))
    return RasterComparison(try raster(before), try raster(after), limits: limits).regions
  }

  @Test("at 100 ppi lines moved by 0.05 pt are seen")
  func moved() async throws {
    let page = try await Self.strip()
    for step in [
      Point(x: .points(0.05), y: .zero), Point(x: .zero, y: .points(0.05)),
    ] {
      var other = page
      other.items = page.items.map { $0.moved(by: step) }
      #expect(try !Self.regions(page, other).isEmpty, "\(step)")
    }
  }

  @Test("at 100 ppi a jitter of 0.002 pt is noise")
  func jittered() async throws {
    let page = try await Self.strip()
    let jitter = try #require(Noise.all.first { $0.name == "letters jittered by 0.002 pt" })
    var other = page
    var random = SplitMix64(seed: 3)
    jitter.apply(&other, &random)
    #expect(try Self.regions(page, other).isEmpty)
  }

  @Test("rows are averaged to as many pixels as there are without")
  func size() async throws {
    let page = try await Self.strip()
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let plain = try Renderer(fonts: fonts).words(page, pixelsPerInch: 50)
    let fine = try Renderer(fonts: fonts).words(page, pixelsPerInch: 50, rowsPerPixel: 4)
    #expect(plain.width == fine.width && plain.height == fine.height)
    #expect(plain.pixels.count == fine.pixels.count)
  }

  @Test("what a proof lays over a page is no part of its pixels")
  func overlays() async throws {
    let page = try await Self.strip()
    let overlay = try #require(Noise.all.first { $0.name == "an overlay over it" })
    var other = page
    var random = SplitMix64(seed: 1)
    overlay.apply(&other, &random)
    #expect(other != page)
    #expect(other.withoutOverlays == page)
  }
}
