internal import Digest
internal import PageScene

/// Finishes what a page, a form or a pattern draws and what it draws with (资源整理).
///
/// In the order of prepress design §3.2.4: images and forms, patterns, shadings, fonts, then the
/// content itself and what its resources need. Dictionaries are walked in the order of their keys.
struct ResourceFinisher {
  private let file: PDFFile
  private let inks: InkTable
  private let pictures: [String: PreparedPicture]
  /// Whether each font says which of its glyphs are there, as archives ask (ISO 19005-1, 6.3.5).
  private let hasGlyphSets: Bool
  private var shadings: ShadingFinisher
  private var visited: Set<PDFReference> = []
  private var spotSpaces: [String: PDFReference] = [:]
  private var registration: PDFReference?
  /// The plain graphics states of resources that were changed already.
  private var plainStates: [PDFReference: Set<String>] = [:]
  /// Of all contents, for the file's own name.
  private(set) var digest = SHA256()

  init(
    file: PDFFile, inks: InkTable, pictures: [String: PreparedPicture], hasGlyphSets: Bool = false
  ) {
    self.file = file
    self.hasGlyphSets = hasGlyphSets
    self.inks = inks
    self.pictures = pictures
    shadings = ShadingFinisher(file: file, inks: inks)
  }

  mutating func finish(page: PDFObject) throws(PressFault) {
    let resources = page.member("Resources")
    let names = try finish(resources: resources)
    let content = try pdf { () throws(PDFError) in try file.content(of: page) }
    let bytes = try rewritten(content, resources, names, isPage: true)
    page["Contents"] = file.addStream(bytes)
  }

  /// A form or a pattern; each once, however often it is used.
  private mutating func finish(stream: PDFObject, isPage: Bool) throws(PressFault) {
    if let reference = stream.reference, !visited.insert(reference).inserted { return }
    // An isolated group would keep black from overprinting what lies outside of it.
    stream["Group"] = nil
    let resources = stream.member("Resources")
    let names = try finish(resources: resources)
    let content = try pdf { () throws(PDFError) in try stream.decodedData() }
    stream.replaceData(try rewritten(content, resources, names, isPage: isPage))
  }

  private mutating func rewritten(
    _ content: [UInt8], _ resources: PDFObject, _ names: ContentRewriter.Names, isPage: Bool
  ) throws(PressFault) -> [UInt8] {
    var rewriter = ContentRewriter(content, inks: inks, names: names, isPage: isPage)
    let bytes = try rewriter.rewritten()
    digest.update(bytes: bytes)
    add(rewriter.used, to: resources)
    return bytes
  }

  // MARK: Resources

  private mutating func finish(
    resources: PDFObject
  ) throws(PressFault) -> ContentRewriter.Names {
    var names = ContentRewriter.Names()
    for (name, object) in members("XObject", of: resources) {
      switch object["Subtype"]?.name {
      case "Image":
        if try finish(image: object) { names.stencils.insert(name) }
        names.images.insert(name)
      case "Form":
        try finish(stream: object, isPage: false)
        names.forms.insert(name)
      default: throw .content("an object '\(name)' of unknown kind")
      }
    }
    for (_, pattern) in members("Pattern", of: resources) {
      if pattern["PatternType"]?.integer == 2 {
        if let shading = pattern["Shading"] { try finish(shading: shading) }
      } else {
        try finish(stream: pattern, isPage: true)
      }
    }
    for (_, shading) in members("Shading", of: resources) { try finish(shading: shading) }
    for (name, font) in members("Font", of: resources) { try finish(font: font, name) }
    names.plainStates = takeStates(of: resources)
    return names
  }

  private func members(_ key: String, of resources: PDFObject) -> [(String, PDFObject)] {
    guard let dictionary = resources[key] else { return [] }
    return dictionary.keys.compactMap { name in dictionary[name].map { (name, $0) } }
  }

  /// Takes Cairo's graphics states away and answers which of them were plain.
  private mutating func takeStates(of resources: PDFObject) -> Set<String> {
    if let reference = resources.reference, let known = plainStates[reference] { return known }
    var plain: Set<String> = []
    for (name, state) in members("ExtGState", of: resources) {
      let isPlain = state.keys.allSatisfy { key in
        switch key {
        case "Type": true
        case "CA", "ca": state[key]?.number == 1
        case "BM": state[key]?.name == "Normal"
        default: false
        }
      }
      if isPlain { plain.insert(name) }
    }
    resources["ExtGState"] = nil
    if let reference = resources.reference { plainStates[reference] = plain }
    return plain
  }

  /// Swaps a placeholder for its picture.
  ///
  /// - Returns: Whether it is a stencil, which is painted in the current ink.
  private mutating func finish(image: PDFObject) throws(PressFault) -> Bool {
    let isStencil = image["ImageMask"]?.boolean == true
    if let reference = image.reference, !visited.insert(reference).inserted { return isStencil }
    guard image["SMask"] == nil, image["Mask"] == nil else {
      throw .content("a picture with transparent parts")
    }
    image["Interpolate"] = nil
    if isStencil { return true }
    let raw = try pdf { () throws(PDFError) in try image.rawData() }
    guard let name = PicturePlaceholder.name(in: raw) else {
      guard image["ColorSpace"]?.name == "DeviceGray" else {
        throw .content("a picture that was not converted")
      }
      return false
    }
    guard let picture = pictures[name] else { throw .picture(name) }
    guard let dictionary = image.dictionary else { return false }
    for key in dictionary.keys { dictionary[key] = nil }
    image.replaceData(picture.bytes, filter: picture.filter)
    for member in picture.members { image.set(member.key, member.value) }
    return false
  }

  private mutating func finish(shading: PDFObject) throws(PressFault) {
    var made = spotSpaces
    let file = file
    try shadings.finish(shading) { name in
      let reference = made[name] ?? Self.addSpot(name, to: file)
      made[name] = reference
      return file.object(reference)
    }
    spotSpaces = made
  }

  /// Embedded, drawn once and found again by its text; TrueType also needs its map (prepress design
  /// §2: Cairo leaves it out).
  private mutating func finish(font: PDFObject, _ name: String) throws(PressFault) {
    if let reference = font.reference, !visited.insert(reference).inserted { return }
    let title = font["BaseFont"]?.name ?? name
    guard font["Subtype"]?.name != "Type3" else { throw .font("\(title) is of Type 3") }
    let outlines = font["DescendantFonts"]?.items.first ?? font
    if outlines["Subtype"]?.name == "CIDFontType2", outlines["CIDToGIDMap"] == nil {
      outlines.set("CIDToGIDMap", .name("Identity"))
    }
    let descriptor = outlines["FontDescriptor"]
    guard ["FontFile", "FontFile2", "FontFile3"].contains(where: { descriptor?[$0] != nil }) else {
      throw .font("\(title) is not embedded")
    }
    if hasGlyphSets, let descriptor { addGlyphSet(to: descriptor, of: outlines) }
  }

  /// A bit a glyph (9.8.3.3): Cairo numbers the glyphs of a subset from 0 on and gives each its width.
  private func addGlyphSet(to descriptor: PDFObject, of font: PDFObject) {
    guard font["Subtype"]?.name?.hasPrefix("CIDFont") == true else { return }
    var count = 1
    let widths = font["W"]?.items ?? []
    for (start, list) in zip(widths, widths.dropFirst()) where list.kind == .array {
      count = max(count, (start.integer ?? 0) + list.items.count)
    }
    var set = [UInt8](repeating: 0, count: (count + 7) / 8)
    for glyph in 0..<count { set[glyph / 8] |= 0x80 >> UInt8(glyph % 8) }
    descriptor["CIDSet"] = file.addStream(set)
  }

  // MARK: What inks need

  private mutating func add(_ used: ContentRewriter.Used, to resources: PDFObject) {
    let spots = inks.spots
    for (number, name) in spots.enumerated() where used.spots.contains(name) {
      let reference = spotSpaces[name] ?? Self.addSpot(name, to: file)
      spotSpaces[name] = reference
      resources.member("ColorSpace").set("BMs\(number)", .reference(reference))
    }
    if used.hasRegistration {
      let reference = registration ?? Self.add(Separation.registration, to: file)
      registration = reference
      resources.member("ColorSpace").set("BMsAll", .reference(reference))
    }
    for overprint in used.overprints.sorted() {
      resources.member("ExtGState").set(overprint.name, overprint.value)
    }
  }

  private static func addSpot(_ name: String, to file: PDFFile) -> PDFReference {
    add(Separation.spot(name), to: file)
  }

  private static func add(_ value: PDFValue, to file: PDFFile) -> PDFReference {
    file.add(value).reference ?? PDFReference(id: 0)
  }

  private func pdf<Result>(
    _ body: () throws(PDFError) -> Result
  ) throws(PressFault) -> Result {
    do { return try body() } catch { throw .pdf(error) }
  }
}
