internal import Filing
internal import Pictures
package import Prepress
package import PressDiagnostics

/// Makes plates of press files (出版样): Ghostscript's separations, behind a seam.
///
/// Ghostscript is a program of the system that is started, never linked; without it there are no
/// plates, and everything else goes on.
package struct PlateRoom: Sendable {
  private let rasteriser: HelperProgram
  private let pixelsPerInch: Int

  /// A page takes a second or two; one that takes longer than this never ends.
  private static let patience = 300

  /// Nil where no rasteriser is there.
  package init?(pixelsPerInch: Int = 150) {
    guard let rasteriser = HelperProgram("gs") else { return nil }
    self.rasteriser = rasteriser
    self.pixelsPerInch = pixelsPerInch
  }

  /// What is said where there is no rasteriser and plates were asked for.
  package static var missing: Diagnostic {
    Diagnostic(
      "press.no-rasteriser", .error, zh: "没有 Ghostscript，不能出分色样",
      en: "there is no Ghostscript to make plates with",
      hint: "install it (Debian: ghostscript)")
  }

  /// The plates of a page, from 0 on.
  package func plates(of file: [UInt8], page: Int) throws(PlateFault) -> PlateSet {
    let made: [(name: String, bytes: [UInt8])]
    do {
      made = try rasteriser.run(on: file, named: "sheet", seconds: Self.patience) { folder in
        [
          "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-r\(pixelsPerInch)",
          "-dFirstPage=\(page + 1)", "-dLastPage=\(page + 1)", "-dMaxSpots=16",
          "-sCompression=none", "-sOutputFile=\(folder)/plate.tif", "\(folder)/sheet",
        ]
      }
    } catch {
      throw PlateFault(Self.reason(error))
    }
    return try set(of: made)
  }

  private static func reason(_ fault: HelperProgram.Fault) -> String {
    switch fault {
    case .system(let error): error.diagnostics.first?.message.en ?? "files cannot be passed"
    case .failed(let reason): "Ghostscript: \(reason)"
    case .tooSlow(let seconds): "Ghostscript was stopped after \(seconds) s"
    }
  }

  /// `plate(Cyan).tif` and so on; `plate.tif` is all of them together.
  private func set(of files: [(name: String, bytes: [UInt8])]) throws(PlateFault) -> PlateSet {
    var plates: [SeparatedPlate] = []
    var (width, height) = (0, 0)
    for file in files where file.name.hasPrefix("plate(") && file.name.hasSuffix(").tif") {
      let name = String(file.name.dropFirst("plate(".count).dropLast(").tif".count))
      do {
        let image = try PlateImage.read(file.bytes)
        (width, height) = (image.width, image.height)
        // The rasteriser writes light: 0 is solid ink.
        plates.append(SeparatedPlate(name: name, ink: image.pixels.map { 255 - $0 }))
      } catch {
        throw PlateFault("plate \(name): \(error)")
      }
    }
    guard !plates.isEmpty else { throw PlateFault("Ghostscript gave no plates") }
    return PlateSet(plates, width: width, height: height, pixelsPerInch: pixelsPerInch)
  }
}

/// Plates that were made once, kept for who asks again (留存的分色版).
final class PlateShelf {
  private let room: PlateRoom
  private let file: [UInt8]
  private var kept: [Int: PlateSet] = [:]

  init(_ room: PlateRoom, of file: [UInt8]) {
    self.room = room
    self.file = file
  }

  /// Plates of the file itself are kept; those of its altered copies are not.
  func plates(of file: [UInt8], page: Int) throws(PlateFault) -> PlateSet {
    guard file == self.file else { return try room.plates(of: file, page: page) }
    if let plates = kept[page] { return plates }
    let plates = try room.plates(of: file, page: page)
    kept[page] = plates
    return plates
  }
}
