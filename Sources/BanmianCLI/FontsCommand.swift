package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Filing
internal import PageDesign
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// `banmian fonts`: the faces, what they cover, what they are used for; and what a text lacks.
package struct FontsCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "List the faces and the characters of a text that no face has (字库).")

  @Argument(help: "Texts whose characters are looked up; - for standard input.")
  var inputs: [String] = []

  @Option(help: "The layout whose use of the faces is listed.")
  var layout = LayoutShelf.usual

  @Option(help: "text or json.")
  var format = DumpCommand.Form.text

  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let reporter = Reporter(reports)
    let library = try house.fontLibrary(reporter)
    let shelf = FontShelf(library)
    let missing = try missingCharacters(shelf, reporter)
    if inputs.isEmpty || format == .json {
      let roles = try house.shelf(reporter).layout(layout).value.map(FaceRoles.init)
      print(shelf.entries(roles), missing)
    }
    reporter.report(missing)
    if reports.fails(missing) { throw ExitStatus.findings }
  }

  private func missingCharacters(
    _ shelf: FontShelf, _ reporter: Reporter
  ) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    for input in inputs {
      do {
        found += shelf.missing(from: try Filing.read(input).value)
      } catch {
        reporter.report(error.diagnostics)
        throw ExitStatus.of(error.diagnostics)
      }
    }
    return found
  }

  private func print(_ entries: [FontShelf.Entry], _ missing: [Diagnostic]) {
    switch format {
    case .text:
      for entry in entries { Reporter.output(entry.text + "\n") }
    case .json:
      let object = JSONValue.object([
        .init("schema", .string("banmian/fonts@1")),
        .init("faces", .array(entries.map(\.json))),
        .init("missing", .array(missing.map(\.json))),
      ])
      Reporter.output(object.text(.indented(depth: 2)) + "\n")
    }
  }
}

/// The faces as they are listed.
private struct FontShelf {
  struct Entry {
    var face: Face
    var characters: Int
    var han: Int
    var roles: [String]

    var text: String {
      let name = face.name + String(repeating: " ", count: max(1, 22 - face.name.count))
      return "\(name)\(characters) characters, \(han) Han; \(roles.joined(separator: ", "))"
    }

    var json: JSONValue {
      .object([
        .init("face", .string(face.name)), .init("characters", .int(characters)),
        .init("han", .int(han)), .init("roles", .array(roles.map { .string($0) })),
      ])
    }
  }

  private let library: FontLibrary
  private let shaper: PangoShaper

  init(_ library: FontLibrary) {
    self.library = library
    shaper = library.shaper()
  }

  /// Planes 0 to 3 hold every character of Chinese text.
  func entries(_ roles: FaceRoles?) -> [Entry] {
    library.faces.map { face in
      var characters = 0
      var han = 0
      for value in UInt32(0x21)..<0x40000 {
        guard let scalar = Unicode.Scalar(value), shaper.covers(scalar, face: face) else {
          continue
        }
        characters += 1
        if scalar.properties.isUnifiedIdeograph { han += 1 }
      }
      return Entry(
        face: face, characters: characters, han: han, roles: roles?.roles(of: face) ?? [])
    }
  }

  /// Each character that no face has, at its first place in the text.
  func missing(from file: SourceFile) -> [Diagnostic] {
    var seen: Set<Unicode.Scalar> = []
    var found: [Diagnostic] = []
    for (index, scalar) in file.scalars.enumerated() {
      let needsGlyph =
        !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.value >= 0x20
      guard needsGlyph, seen.insert(scalar).inserted else { continue }
      guard !library.faces.contains(where: { shaper.covers(scalar, face: $0) }) else { continue }
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      found.append(
        Diagnostic(
          "font.no-glyph", .error, zh: "字库里没有“\(scalar)”（\(code)）",
          en: "no face has \(scalar) (\(code))", at: file.range(index..<index + 1), desk: .proof,
          hint: "replace the character or add a face that has it"))
    }
    return found
  }
}

/// What a layout uses each face for.
private struct FaceRoles {
  private let uses: [(String, Face)]

  init(_ spec: LayoutSpec) {
    var uses: [(String, Face)] = [
      ("masthead", spec.masthead.nameFace), ("date", spec.masthead.dateFace),
      ("ear", spec.masthead.earFace), ("publication line", spec.publicationLine.face),
      ("body", spec.body.face), ("run-in lead", spec.lead.face), ("subhead", spec.subhead.face),
      ("byline", spec.byline.face), ("credits", spec.foot.nameFace),
    ]
    for rank in StoryRank.allCases {
      let style = spec.headlines[rank]
      uses.append(("\(rank.rawValue) head", style.mainFace))
      uses.append(("\(rank.rawValue) kicker", style.kickerFace))
      uses.append(("\(rank.rawValue) deck", style.deckFace))
    }
    self.uses = uses
  }

  func roles(of face: Face) -> [String] {
    if face.family == .songComplete { return ["characters that the others lack"] }
    return uses.filter { $0.1 == face }.map(\.0)
  }
}
