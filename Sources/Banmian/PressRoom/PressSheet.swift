internal import CairoBackend
package import PageScene
package import Prepress

/// A page on its press sheet, ready to be drawn (待出版面): marks round it, inks named, pictures separated.
package struct PressSheet: Sendable {
  package var page: Page
  /// By the names in their placeholders.
  var pictures: [String: PreparedPicture]
  /// What is drawn in the place of pictures.
  var placeholders: DevelopedPictures
  var metadata: PressMetadata
}

/// Sheets as Cairo drew them in markers, and what makes a press file of them (底稿).
package struct PressDraft: Sendable {
  package let bytes: [UInt8]
  fileprivate let sheets: [PressFinisher.Sheet]
  fileprivate let metadata: PressMetadata
  fileprivate let finisher: PressFinisher

  package func finished() throws(PressFault) -> [UInt8] {
    try finisher.finish(bytes, sheets: sheets, metadata: metadata)
  }
}

/// Draws press sheets and finishes the file (出印刷文件).
struct PressPrinter {
  let fonts: FontLibrary
  let order: PressOrder

  /// One press file of all the sheets.
  func print(
    _ sheets: [PressSheet], metadata: PressMetadata, using shaper: PangoShaper? = nil
  ) throws(PrintFault) -> [UInt8] {
    let draft = try draft(sheets, metadata: metadata, using: shaper)
    do { return try draft.finished() } catch { throw .press(error) }
  }

  /// The sheets drawn in markers.
  func draft(
    _ sheets: [PressSheet], metadata: PressMetadata, using shaper: PangoShaper? = nil
  ) throws(PrintFault) -> PressDraft {
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
      let bytes =
        order.standard.isArchive
        ? try renderer.pdf(
          pages, metadata: PDFMetadata(title: metadata.title), pictures: placeholders,
          using: shaper)
        : try renderer.draft(
          pages, isOutlined: order.isOutlined, pictures: placeholders, using: shaper)
      return PressDraft(
        bytes: bytes, sheets: pages.map { PressFinisher.Sheet($0, for: order.standard) },
        metadata: metadata,
        finisher: PressFinisher(
          inks: inks, pictures: pictures, condition: order.condition, standard: order.standard))
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
