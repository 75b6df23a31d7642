internal import CairoBackend
package import PageScene
internal import Prepress

/// A page on its press sheet, ready to be drawn (待出版面): marks round it, inks named, pictures separated.
package struct PressSheet: Sendable {
  package var page: Page
  /// By the names in their placeholders.
  var pictures: [String: PreparedPicture]
  /// What is drawn in the place of pictures.
  var placeholders: DevelopedPictures
  var metadata: PressMetadata
}

/// Draws press sheets and finishes the file (出印刷文件).
struct PressPrinter {
  let fonts: FontLibrary
  let order: PressOrder

  /// One press file of all the sheets.
  func print(
    _ sheets: [PressSheet], metadata: PressMetadata, using shaper: PangoShaper? = nil
  ) throws(PrintFault) -> [UInt8] {
    do {
      let pages = sheets.map(\.page)
      let inks = try InkTable(pages.flatMap(\.items.inks)) { Self.look(of: $0) }
      let colors = inks.markers.mapValues {
        ScreenColor(red: $0.red, green: $0.green, blue: $0.blue)
      }
      var placeholders = DevelopedPictures()
      var pictures: [String: PreparedPicture] = [:]
      for sheet in sheets {
        placeholders.merge(sheet.placeholders)
        pictures.merge(sheet.pictures) { mine, _ in mine }
      }
      let renderer = Renderer(fonts: fonts, inks: InkColors(markers: colors))
      let draft =
        order.standard.isArchive
        ? try renderer.pdf(
          pages, metadata: PDFMetadata(title: metadata.title), pictures: placeholders,
          using: shaper)
        : try renderer.draft(
          pages, isOutlined: order.isOutlined, pictures: placeholders, using: shaper)
      return try PressFinisher(
        inks: inks, pictures: pictures, condition: order.condition, standard: order.standard
      ).finish(
        draft, sheets: pages.map { PressFinisher.Sheet($0, for: order.standard) },
        metadata: metadata)
    } catch let error as RenderError {
      throw .drawing(error)
    } catch let fault as PressFault {
      throw .press(fault)
    } catch {
      throw .press(.content("\(error)"))
    }
  }

  /// Why no file came out.
  enum PrintFault: Error {
    case drawing(RenderError)
    case press(PressFault)
  }

  private static func look(of ink: Ink) -> InkMarker {
    let color = InkColors.screen.color(of: ink)
    return InkMarker(red: color.red, green: color.green, blue: color.blue)
  }
}
