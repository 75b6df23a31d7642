package import CairoBackend
internal import Digest
package import PageScene
package import PressDiagnostics

/// A page as it is drawn, to be kept or to be held against another (成像).
package struct PageDrawing: Sendable {
  package let pixels: Pixels
  package let pixelsPerInch: Int

  /// Draws the page with outlines filled, with those of its pictures that are at hand.
  package init(
    _ page: Page, fonts: FontLibrary, pixelsPerInch: Int, root: String? = nil
  ) throws(DiagnosticsError) {
    let (page, pictures) = PictureFinder(page, root: root).developed(page)
    self.pixelsPerInch = pixelsPerInch
    do {
      pixels = try Renderer(fonts: fonts).pixels(
        page, pixelsPerInch: pixelsPerInch, pictures: pictures)
    } catch {
      throw DiagnosticsError(error.diagnostic)
    }
  }

  package var png: [UInt8] { pixels.png(pixelsPerInch: pixelsPerInch) }

  package var sum: BaselineEntry.DrawnSum {
    BaselineEntry.DrawnSum(
      pixelsPerInch: pixelsPerInch, width: pixels.width, height: pixels.height,
      digest: SHA256.hex(of: pixels.rgb))
  }
}
