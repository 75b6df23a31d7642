internal import Pictures
internal import Prepress
internal import PressDiagnostics

/// Plates as files to look at (分色样): a grey PNG a plate, a map of the ink, and the figures.
struct PlatePictures {
  let limit: Int

  /// The files of all pages of a press file; `stem` is the press file's name without ending.
  func files(
    of shelf: PlateShelf, _ bytes: [UInt8], stem: String
  ) throws(PlateFault) -> [RenderedPage] {
    let file: PDFFile
    do { file = try PDFFile(bytes) } catch { throw PlateFault("\(error)") }
    let count = file.pages.count
    var files: [RenderedPage] = []
    for page in 0..<count {
      let set = try shelf.plates(of: bytes, page: page)
      let name = count == 1 ? stem : "\(stem).p\(page + 1)"
      files += try self.files(of: set, InkCoverage(set, page: page, of: file), name)
    }
    return files
  }

  private func files(
    of set: PlateSet, _ coverage: InkCoverage, _ name: String
  ) throws(PlateFault) -> [RenderedPage] {
    var files: [RenderedPage] = []
    // Registration marks stand on every plate: one with nothing else needs no look.
    for (plate, mean) in zip(set.plates, coverage.means) where mean.isUsed || plate.name == "Black"
    {
      files.append(try png(plate.greys, set, channels: 1, "\(name).plate-\(plate.label).png"))
    }
    files.append(try png(coverage.map(limit: limit), set, channels: 3, "\(name).ink.png"))
    let figures = JSONValue.object(
      [.init("schema", .string("banmian/plates@1"))] + coverage.members(limit: limit))
    files.append(
      RenderedPage(
        name: "\(name).plates.json", bytes: Array((figures.text(.indented(depth: 2)) + "\n").utf8)))
    return files
  }

  private func png(
    _ pixels: [UInt8], _ set: PlateSet, channels: Int, _ name: String
  ) throws(PlateFault) -> RenderedPage {
    do {
      return RenderedPage(
        name: name,
        bytes: try PlateImage.png(
          of: pixels, width: set.width, height: set.height, channels: channels,
          pixelsPerInch: set.pixelsPerInch))
    } catch {
      throw PlateFault("\(error)")
    }
  }
}
