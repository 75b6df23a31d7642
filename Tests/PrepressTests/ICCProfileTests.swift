import BanmianTestSupport
import Foundation
import Prepress
import Testing

/// The house's profile, whole and damaged.
enum HouseProfile {
  static let path = ProjectFolder.path("profiles/banmian-newsprint.icc")

  static func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// With other letters at a place of its head.
  static func bytes(with letters: String, at place: Int) throws -> [UInt8] {
    var bytes = try bytes()
    bytes.replaceSubrange(place..<place + letters.utf8.count, with: letters.utf8)
    return bytes
  }
}

@Suite("Profiles (特性文件)")
struct ICCProfileTests {
  @Test("the house's own is a version 2 profile of a CMYK printer, with its source's notice")
  func house() throws {
    let profile = try ICCProfile(HouseProfile.bytes())
    #expect(profile.version.major == 2)
    #expect(profile.deviceClass == "prtr" && profile.space == "CMYK" && profile.connection == "Lab")
    #expect(profile.title == "Banmian newsprint (CGATS TR 002), TAC 212")
    let text = String(decoding: profile.bytes, as: UTF8.self)
    #expect(text.contains("characterization data of CGATS TR 002"))
    for standard in PressStandard.allCases { try profile.checkForPress(standard) }
  }

  @Test("no picture's colour takes more ink than the profile was built for")
  func totalInk() throws {
    let profile = try ICCProfile(HouseProfile.bytes())
    let transform = try ColourTransform(from: .srgb, to: .ink(profile))
    let levels = Array(stride(from: UInt8(0), through: 255, by: 15))
    let colours = levels.flatMap { r in levels.flatMap { g in levels.flatMap { [r, g, $0] } } }
    let inks = transform.bytes(of: colours)
    let most =
      stride(from: 0, to: inks.count, by: 4).map { start in
        inks[start..<start + 4].reduce(0) { $0 + Int($1) } * 100
      }.max() ?? 0
    #expect(most <= 213 * 255, "\(most / 255) %")
    #expect(Array(inks.suffix(4)) == [0, 0, 0, 0], "white is paper")
    #expect(inks[3] >= 250, "black is black ink")
  }

  @Test("anything else is refused with the reason")
  func refused() throws {
    #expect(throws: ProfileFault.noProfile) { _ = try ICCProfile([1, 2, 3]) }
    #expect(throws: ProfileFault.cut) { _ = try ICCProfile(HouseProfile.bytes().dropLast()) }
    let screen = try ICCProfile(HouseProfile.bytes(with: "mntr", at: 12))
    #expect(throws: ProfileFault.deviceClass("mntr")) { try screen.checkForPress(.x1a) }
    let red = try ICCProfile(HouseProfile.bytes(with: "RGB ", at: 16))
    #expect(throws: ProfileFault.space("RGB")) { try red.checkForPress(.x1a) }
    let young = try ICCProfile(HouseProfile.bytes(with: "\u{4}", at: 8))
    #expect(throws: ProfileFault.version("4.2", .x1a)) { try young.checkForPress(.x1a) }
  }

  @Test("a damaged table is refused, wherever it is damaged")
  func damaged() throws {
    let whole = try HouseProfile.bytes()
    for place in stride(from: 128, to: 400, by: 4) {
      let bytes = try HouseProfile.bytes(with: "\u{7F}\u{7F}\u{7F}\u{7F}", at: place)
      guard bytes != whole, let profile = try? ICCProfile(bytes) else { continue }
      try? profile.checkForPress(.x1a)
    }
    let empty = try ICCProfile(HouseProfile.bytes(with: "zzzz", at: 132))
    #expect(empty.tags.first == "zzzz")
  }
}
