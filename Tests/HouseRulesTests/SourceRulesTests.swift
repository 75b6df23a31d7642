import BanmianTestSupport
import Testing

/// What no source file may do (家规), house-plan §0 rule 9.
@Suite("House rules of the sources")
struct SourceRulesTests {
  /// Modules of C and of the system, and the only places that may touch them.
  static let doors: [(module: String, places: [String])] = [
    ("CPangoCairo", ["Sources/CairoBackend/"]),
    ("CHyphen", ["Sources/WordDividing/"]),
    ("CICU", ["Sources/WordBreaking/"]), ("CUchardet", ["Sources/Filing/Decoding/"]),
    ("CXML", ["Sources/MarkupReading/"]), ("CZip", ["Sources/Archives/"]),
    ("CVips", ["Sources/Pictures/Vips.swift"]),
    ("CPrepress", ["Sources/Prepress/Interop/", "Sources/Prepress/Objects/"]),
    ("Glibc", ["Sources/Filing/", "Sources/BanmianCLI/Support/"]),
    ("FoundationEssentials", ["Sources/BanmianCLI/", "Sources/BanmianTesting/"]),
    ("Testing", ["Sources/BanmianTesting/"]), ("XCTest", ["Sources/BanmianTesting/"]),
    ("Synchronization", ["Sources/Filing/", "Sources/Banmian/", "Sources/BanmianCLI/Support/"]),
    ("Yams", ["Sources/PositionedYAML/"]),
    (
      "ArgumentParser",
      ["Sources/BanmianCLI/", "Sources/banmian-figures/", "Sources/banmian-tool/"]
    ),
  ]

  /// Where the word `unsafe` may stand: at the doors to C, and where bytes are read.
  static let unsafePlaces = [
    "Sources/Archives/", "Sources/CairoBackend/", "Sources/Filing/Posix/",
    "Sources/Filing/Decoding/", "Sources/MarkupReading/",
    "Sources/BanmianCLI/Support/FileOutput.swift", "Sources/WordBreaking/",
    "Sources/WordDividing/",
    "Sources/Pictures/Vips.swift", "Sources/Prepress/Interop/", "Sources/Prepress/Objects/",
  ]

  @Test("there are sources to look at")
  func sources() {
    #expect(SwiftSource.all.count > 200)
    #expect(Set(SwiftSource.all.map(\.module)).count > 10)
  }

  @Test("each module of C or of the system has its door, and no other file opens it")
  func doorsOnly() {
    for source in SwiftSource.all {
      for (module, places) in Self.doors where source.imports.contains(module) {
        #expect(places.contains { source.name.hasPrefix($0) }, "\(source.name) imports \(module)")
      }
    }
    for (module, places) in Self.doors {
      for place in places {
        let isUsed = SwiftSource.all.contains {
          $0.name.hasPrefix(place) && $0.imports.contains(module)
        }
        #expect(isUsed, "\(place) needs no \(module): close the door")
      }
    }
  }

  @Test(
    "no file holds what is forbidden everywhere",
    arguments: [
      "import Foundation\n", "import Darwin", "import Dispatch", "@unchecked Sendable", "try!",
      "nonisolated(unsafe)", "@preconcurrency", "fatalError(", "DispatchQueue", "as!",
    ])
  func forbidden(_ words: String) {
    for source in SwiftSource.all { #expect(!source.code.contains(words), "\(source.name)") }
  }

  @Test("no door of C brings in a header of ICU, of which Foundation has its own (CICU)")
  func foreignHeaders() throws {
    let shims = ProjectFolder.files(under: "Sources", endings: ["shim.h"])
    #expect(shims.count > 6)
    for shim in shims {
      let text = try ProjectFolder.text(shim)
      // libxml2's own headers bring ICU's in.
      #expect(!text.contains(/#include <(unicode|libxml)\//), "\(shim)")
    }
  }

  @Test("the word unsafe stands only at the doors")
  func unsafe() {
    for source in SwiftSource.all where source.code.contains(/\bunsafe\b/) {
      #expect(Self.unsafePlaces.contains { source.name.hasPrefix($0) }, "\(source.name)")
    }
    for place in Self.unsafePlaces {
      let isUsed = SwiftSource.all.contains {
        $0.name.hasPrefix(place) && $0.code.contains(/\bunsafe\b/)
      }
      #expect(isUsed, "\(place) is safe: strike it from the list")
    }
  }

  @Test("every import is declared, and goes down")
  func imports() throws {
    let house = try House.read()
    #expect(house.rooms.count > 14)
    #expect(house.room("PageMakeup")?.floor == 3)
    #expect(house.room("PageMakeup")?.imports.contains("Typesetting") == true)
    for source in SwiftSource.all {
      guard let room = house.room(source.module) else {
        Issue.record("\(source.name) is in no room of Package.swift")
        continue
      }
      for name in Set(source.imports) {
        let other = house.room(name)
        let isSystem = [
          "Glibc", "FoundationEssentials", "Synchronization", "Testing", "XCTest",
        ].contains(name)
        #expect(
          isSystem || room.imports.contains(name), "\(source.name) imports \(name) undeclared")
        if let other { #expect(isBelow(other, room), "\(source.name) imports \(name) upwards") }
      }
    }
  }

  @Test("every declared import is used")
  func declarations() throws {
    let doors = [
      "CHyphen", "CICU", "CPangoCairo", "CPrepress", "CUchardet", "CVips", "CXML", "CZip",
    ]
    for room in try House.read().rooms where !doors.contains(room.name) {
      let used = Set(SwiftSource.all.filter { $0.module == room.name }.flatMap(\.imports))
      let idle = room.imports.subtracting(used)
      #expect(idle.isEmpty, "\(room.name)")
    }
  }

  /// Floors 0 to 2 hold a few rooms that stand on a neighbour; from 3 on no sibling is imported,
  /// C modules aside.
  private func isBelow(_ other: House.Room, _ room: House.Room) -> Bool {
    if other.name.hasPrefix("C"), other.name.dropFirst().first?.isUppercase == true { return true }
    if other.name == "BanmianCLI", room.name == "banmian-tool" { return true }
    return room.floor >= 2 ? other.floor < room.floor : other.floor <= room.floor
  }

  @Test("no file is longer than 500 lines")
  func sizes() {
    for source in SwiftSource.all {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 500, "\(source.name) has \(lines.count) lines")
    }
  }
}
