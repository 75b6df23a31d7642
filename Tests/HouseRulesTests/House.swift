import BanmianTestSupport

/// What Package.swift says of floors and targets.
struct House: Sendable {
  /// A module of the house.
  struct Room: Sendable {
    var name: String
    var floor: Int
    /// What it declares that it imports.
    var imports: Set<String>
  }

  let rooms: [Room]

  /// The floors stand in the manifest as comments: `// Floor 2: …`.
  init(manifest: String) {
    rooms = manifest.matches(of: /(?m)^    (?:room|\.executableTarget|\.systemLibrary)\(/).map {
      let floors = manifest[..<$0.range.lowerBound].matches(of: /\/\/ Floor (\d+)/)
      let entry = Self.entry(manifest[$0.range.upperBound...])
      let names = entry.matches(of: /"([A-Za-z-]+)"/).map { String($0.1) }
      var imports = Set(names.dropFirst())
      if entry.contains("argumentParser") { imports.insert("ArgumentParser") }
      if entry.contains("yams") { imports.insert("Yams") }
      return Room(
        name: names.first ?? "", floor: floors.last.flatMap { Int($0.1) } ?? 0, imports: imports)
    }
  }

  /// Up to the bracket that closes the entry.
  private static func entry(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  func room(_ name: String) -> Room? { rooms.first { $0.name == name } }

  static func read() throws -> House { House(manifest: try ProjectFolder.text("Package.swift")) }
}
