internal import Banmian
internal import Editorial
internal import Filing
internal import Glibc
internal import Intake
internal import MarkupReading
internal import PressDiagnostics

/// Gives libFuzzer's bytes to the reader that `BANMIAN_FUZZ` names (模糊测试).
///
/// A reader passes if it returns: findings and refusals are what it is for. Beyond that each one's
/// promise is checked, where it has one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  FuzzedReader.chosen.read(bytes)
  return 0
}

/// The readers that can be fuzzed.
enum FuzzedReader: String, CaseIterable {
  /// Bytes to text.
  case decoder
  /// Raw text to manuscript and edition.
  case dump
  case markdown
  /// Edition and page forms.
  case forms
  /// HTML: pages and stories of digital newspapers.
  case page
  /// XML: agency copy.
  case wire
  /// The XML inside a Word file.
  case document
  /// A whole Word file, archive and all.
  case word

  static let chosen: FuzzedReader = {
    let name = getenv("BANMIAN_FUZZ").map { String(cString: $0) } ?? ""
    guard let reader = FuzzedReader(rawValue: name) else {
      print("BANMIAN_FUZZ is one of: " + allCases.map(\.rawValue).joined(separator: ", "))
      exit(64)
    }
    return reader
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .decoder: _ = try? Filing.text(of: bytes, name: "fuzz.txt")
    case .dump: dump(text(bytes))
    case .markdown:
      // What is no text, such as a NUL, does not come as far as intake.
      if let file = try? Filing.text(of: bytes, name: "fuzz.md").value { markdown(file) }
    case .forms: forms(text(bytes))
    case .page: open(Array(text(bytes).utf8), "fuzz.html")
    case .wire: open(Array(text(bytes).utf8), "fuzz.xml")
    case .document: document(text(bytes))
    case .word: open(bytes, "fuzz.docx")
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The blocks of a manuscript, one after the other, are the file.
  private func dump(_ text: String) {
    let file = SourceFile(name: "fuzz.txt", text: text)
    let manuscript = Intake.manuscript(of: file).value
    var at = 0
    for block in manuscript.blocks {
      precondition(block.range.lowerBound == at, "a character is in no block or in two")
      at = block.range.upperBound
    }
    precondition(at == file.scalars.count, "the end of the file is in no block")
    _ = Intake.edition(of: file, stem: "fuzz")
  }

  /// A story that was written reads back as itself.
  private func markdown(_ file: SourceFile) {
    let edition = Intake.edition(of: file, stem: "fuzz").value
    let files = EditionFolderWriter.files(of: edition)
    let sources = files.map { SourceFile(name: $0.path, text: $0.text) }
    let again = Intake.edition(ofFolder: sources, stem: "fuzz").value
    // Marks that cross are written as two, so their number may grow; the text may not change.
    precondition(texts(again) == texts(edition), "the story changed on its way through a folder")
  }

  private func texts(_ edition: Edition) -> [String] {
    edition.pages.flatMap(\.articles).flatMap { article in
      (article.headline.kicker + article.headline.main + article.headline.deck).map(\.text)
        + article.paragraphs.map { "\($0.kind)|\($0.lead?.text ?? "")|\($0.text.text)" }
    }
  }

  private func forms(_ text: String) {
    let story = SourceFile(name: "A01/01.md", text: "一行。\n")
    let yaml = SourceFile(name: "edition.yaml", text: text)
    let page = SourceFile(name: "A01/page.yaml", text: text)
    _ = Intake.edition(ofFolder: [yaml, page, story], stem: "fuzz")
  }

  private func document(_ text: String) {
    let file = SourceFile(name: "document.xml", text: text)
    guard let tree = try? MarkupReader.read(file, as: .xml) else { return }
    let document = WordDocument(
      name: "fuzz.docx", body: tree, styles: tree, numbering: tree, relations: tree,
      footnotes: tree)
    check(Intake.sheet(of: document).value)
  }

  private func open(_ bytes: [UInt8], _ name: String) {
    guard let opened = try? CopyOpener.opened(bytes, name: name) else { return }
    if case .sheet(let sheet, let archive) = opened.copy {
      check(sheet)
      for picture in sheet.pictures { _ = try? archive?.bytes(of: picture.source) }
    }
  }

  /// Every line of a sheet is somewhere in the edition.
  private func check(_ sheet: CopySheet) {
    _ = Intake.edition(of: sheet, stem: "fuzz")
  }
}

/// libFuzzer's own loop; the package manager wants a `main` of the program's name.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_cdecl("banmian_fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments) { fuzzOneInput($0, $1) }
}
