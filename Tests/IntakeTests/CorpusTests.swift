import BanmianTestSupport
import Editorial
import PressDiagnostics
import Testing

@testable import Intake

/// Short dumps, one for each combination that could confuse, and the edition that each holds.
///
/// `NN-name.txt` is read, and what comes of it stands in `NN-name.edition`: the edition's dump,
/// then the findings that a person is to look at. All text is written for this project.
@Suite("Corpus")
struct CorpusTests {
  static let names: [String] =
    ProjectFolder.files(under: "Tests/IntakeTests/Corpus", endings: [".txt"])
    .compactMap { $0.split(separator: "/").last.map { String($0.dropLast(4)) } }.sorted()

  static func dump(_ name: String) throws -> SourceFile {
    SourceFile(
      name: "\(name).txt", text: try ProjectFolder.text("Tests/IntakeTests/Corpus/\(name).txt"))
  }

  @Test("holds at least forty dumps") func size() { #expect(Self.names.count >= 40) }

  @Test("every dump reads as its edition", arguments: names)
  func reads(name: String) throws {
    let read = Intake.edition(of: try Self.dump(name), stem: name)
    let doubts = read.diagnostics.filter {
      $0.severity > .note || ($0.reading?.certainty ?? .high) < .high
    }
    let printer = DiagnosticPrinter()
    let text = read.value.dump + doubts.map { printer.text($0) + "\n" }.joined()
    let difference = Golden("IntakeTests/Corpus/\(name).edition").difference(from: text)
    #expect(difference == nil)
  }

  @Test("nothing of a dump is lost", arguments: names)
  func lossless(name: String) throws {
    let file = try Self.dump(name)
    let blocks = Intake.manuscript(of: file).value.blocks
    var end = 0
    for block in blocks {
      #expect(block.range.lowerBound == end)
      end = block.range.upperBound
    }
    #expect(end == file.scalars.count)
  }

  @Test("the folder of each edition reads back as the same edition", arguments: names)
  func roundTrip(name: String) throws {
    let edition = Intake.edition(of: try Self.dump(name), stem: name).value
    let files = EditionFolderWriter.files(of: edition).map {
      SourceFile(name: $0.path, text: $0.text)
    }
    #expect(EditionFolder.read(files: files).value.dump == edition.dump)
  }
}
