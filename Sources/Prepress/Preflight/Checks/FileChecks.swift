/// What the file says of itself (文件检查), prepress design §4.1, rows 1–11 and 31.
struct FileChecks {
  let file: PDFFile
  let bytes: [UInt8]

  func run(_ desk: inout PreflightDesk) {
    let standard = desk.expected.standard
    let isX4 = standard == .x4
    if file.isEncrypted { desk.add(.encryption) }
    let info = file.trailer["Info"]
    let xmp = XMPPacket(file.root["Metadata"])
    claim(info, xmp, standard, &desk)
    version(isX4, &desk)
    let parts = file.trailer["ID"]?.items ?? []
    if parts.count != 2 || parts.contains(where: { ($0.bytes ?? []).count < 8 }) {
      desk.add(.fileID)
    }
    let trapped = info?["Trapped"]?.name
    if trapped != "True", trapped != "False" { desk.add(.trapped, trapped ?? "") }
    entries(info, &desk)
    packet(xmp, info, standard, &desk)
    intent(standard, &desk)
    forbidden(&desk)
  }

  private func claim(
    _ info: PDFObject?, _ xmp: XMPPacket?, _ standard: PressStandard, _ desk: inout PreflightDesk
  ) {
    let said: String?
    switch standard {
    case .x1a: said = info?["GTS_PDFXVersion"]?.text
    case .x4: said = xmp?["pdfxid:GTS_PDFXVersion"]
    case .a1b:
      let part = xmp?["pdfaid:part"] ?? ""
      let level = xmp?["pdfaid:conformance"] ?? ""
      // What fulfils level A fulfils B.
      said = part.isEmpty ? nil : "PDF/A-\(part)\(level == "A" ? "b" : level.lowercased())"
    }
    if said != standard.title { desk.add(.claim, said ?? "") }
  }

  private func version(_ isX4: Bool, _ desk: inout PreflightDesk) {
    let version = file.version
    let allowed = isX4 ? ["1.4", "1.5", "1.6"] : ["1.3", "1.4"]
    if !allowed.contains(version) { desk.add(.version, version) }
    if !isX4, bytes.hold("/ObjStm") { desk.add(.version, "object streams") }
  }

  private func entries(_ info: PDFObject?, _ desk: inout PreflightDesk) {
    let needed =
      desk.expected.standard.isArchive
      ? [] : ["Title", "CreationDate", "ModDate", "Creator", "Producer"]
    for key in needed where (info?[key]?.text ?? "").isEmpty {
      desk.add(.info, key)
    }
    for key in ["CreationDate", "ModDate"] {
      if let date = info?[key]?.text, !PDFDate.isSound(date) { desk.add(.info, "\(key) \(date)") }
    }
  }

  private func packet(
    _ xmp: XMPPacket?, _ info: PDFObject?, _ standard: PressStandard, _ desk: inout PreflightDesk
  ) {
    guard let xmp else {
      if standard != .x1a || file.root["Metadata"] != nil { desk.add(.xmp) }
      return
    }
    if file.root["Metadata"]?["Filter"] != nil { desk.add(.xmp, "compressed") }
    if standard == .x4 {
      for key in [
        "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass", "xmp:CreateDate",
        "xmp:ModifyDate", "xmp:MetadataDate", "dc:title",
      ] where (xmp[key] ?? "").isEmpty { desk.add(.xmp, key) }
    }
    let pairs = [
      ("Title", "dc:title"), ("Creator", "xmp:CreatorTool"), ("Producer", "pdf:Producer"),
    ]
    for (key, name) in pairs {
      guard let here = info?[key]?.text else { continue }
      if here.trimmingSpaces != xmp[name]?.trimmingSpaces { desk.add(.xmpInfo, key) }
    }
    for (key, name) in [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")] {
      guard let here = info?[key]?.text, let there = xmp[name] else { continue }
      if PDFDate.digits(here) != PDFDate.digits(there) { desk.add(.xmpInfo, key) }
    }
  }

  private func intent(_ standard: PressStandard, _ desk: inout PreflightDesk) {
    let intents = (file.root["OutputIntents"]?.items ?? []).filter {
      $0["S"]?.name == standard.intentName
    }
    let name = intents.first?["OutputConditionIdentifier"]?.text ?? ""
    if intents.count != 1 {
      desk.add(.outputIntent, "\(intents.count)")
    } else if name.isEmpty {
      desk.add(.outputIntent, "OutputConditionIdentifier")
    } else if let wanted = desk.limits.outputCondition, wanted != name {
      desk.add(.outputIntent, name)
    }
    guard let stream = intents.first?["DestOutputProfile"] else {
      if standard != .x1a, !intents.isEmpty { desk.add(.outputProfile) }
      return
    }
    // Little CMS has read the tables when the file was made; here the head tells enough.
    guard let bytes = try? stream.decodedData(), let profile = try? ICCProfile(bytes) else {
      return desk.add(.outputProfile, "ICC")
    }
    let isPress =
      profile.deviceClass == "prtr" && profile.space == "CMYK" && profile.tags.contains("A2B0")
      && profile.tags.contains("B2A0") && stream["N"]?.integer == 4
    desk.hasScreenIntent =
      standard.isArchive && profile.space == "RGB" && stream["N"]?.integer == 3
    if !isPress, !desk.hasScreenIntent {
      desk.add(.outputProfile, "\(profile.deviceClass) \(profile.space)")
    }
    if profile.version.major > desk.expected.standard.profileVersion {
      desk.add(.outputProfile, "ICC \(profile.version.major).\(profile.version.minor)")
    }
  }

  // MARK: What no press file holds

  private func forbidden(_ desk: inout PreflightDesk) {
    let root = file.root
    if !(root["AcroForm"]?["Fields"]?.items ?? []).isEmpty { desk.add(.forbidden, "AcroForm") }
    if root["OpenAction"]?["S"] != nil { desk.add(.forbidden, "OpenAction") }
    if root["AA"] != nil { desk.add(.forbidden, "AA") }
    for key in ["JavaScript", "EmbeddedFiles"] where root["Names"]?[key] != nil {
      desk.add(.forbidden, key)
    }
    if desk.expected.standard != .x4, root["OCProperties"] != nil {
      desk.add(.forbidden, "OCProperties")
    }
    for (number, page) in file.pages.enumerated() {
      if page["AA"] != nil { desk.add(.forbidden, "AA", at: .init(page: number)) }
      for note in page["Annots"]?.items ?? [] { annotation(note, number, &desk) }
    }
  }

  private func annotation(_ note: PDFObject, _ page: Int, _ desk: inout PreflightDesk) {
    let kind = note["Subtype"]?.name ?? "?"
    if desk.expected.standard.isArchive { return kept(note, kind, page, &desk) }
    guard kind != "TrapNet", kind != "PrinterMark" else { return }
    let sides = (note["Rect"]?.items ?? []).compactMap(\.number)
    guard sides.count == 4, let bleed = desk.bleed(page) else {
      return desk.add(.forbidden, "annotation \(kind)", at: .init(page: page))
    }
    let box = PrintBox(left: sides[0], bottom: sides[1], right: sides[2], top: sides[3])
    if bleed.meets(box, deeperThan: 0) {
      desk.add(.forbidden, "annotation \(kind)", at: .init(page: page, box: box))
    }
  }
}

extension FileChecks {
  /// What an archive may keep of notes (ISO 19005-1, 6.5 and 6.6): printed links without programs.
  private func kept(
    _ note: PDFObject, _ kind: String, _ page: Int, _ desk: inout PreflightDesk
  ) {
    let place = PrintFacts.Place(page: page)
    if ["Sound", "Movie", "FileAttachment", "Screen", "3D"].contains(kind) {
      desk.add(.forbidden, "annotation \(kind)", at: place)
    }
    let flags = note["F"]?.integer ?? 0
    // Printed, and neither hidden nor invisible.
    if kind != "Popup", flags & 0b111 != 0b100 { desk.add(.forbidden, "annotation F", at: place) }
    let action = note["A"]?["S"]?.name
    if let action, !["URI", "GoTo", "GoToR", "Named", "Thread", "SubmitForm"].contains(action) {
      desk.add(.forbidden, "action \(action)", at: place)
    }
  }
}

/// Dates of PDF files and of XMP (日期).
enum PDFDate {
  /// Whether a date of a PDF is written as ISO 32000-1, 7.9.4 asks, `D:` and a zone included.
  static func isSound(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: Array("D:".utf8)) else { return false }
    let digits = bytes.dropFirst(2).prefix { (48...57).contains($0) }
    guard [4, 6, 8, 10, 12, 14].contains(digits.count) else { return false }
    let zone = bytes.dropFirst(2 + digits.count).filter { $0 != UInt8(ascii: "'") }
    guard let sign = zone.first else { return true }
    if sign == UInt8(ascii: "Z") { return zone.dropFirst().allSatisfy { $0 == 48 } }
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    return isSigned && [2, 4].contains(zone.count - 1)
      && zone.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  /// Year to second in fourteen figures, however they are parted.
  static func digits(_ text: String) -> String {
    let figures = text.filter { ("0"..."9").contains($0) }
    return String(figures.prefix(14))
  }
}

extension [UInt8] {
  /// Whether the word stands anywhere in the bytes; the library's own search takes 40 ms for a page.
  func hold(_ word: StaticString) -> Bool {
    let letters = Array(word.description.utf8)
    guard let first = letters.first, count >= letters.count else { return false }
    var start = 0
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: letters) { return true }
      start = found + 1
    }
    return false
  }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
