import BanmianTestSupport
import Foundation
import PageScene
import Testing

@testable import Pictures

/// The fixtures of `samples/make-pictures --tests`: 60 × 40, dark red and red above blue.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let path = ProjectFolder.path("Tests/PicturesTests/Fixtures/" + name)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  static func file(_ name: String) throws -> PictureFile { try PictureFile(bytes(name)) }

  static let all = ["plain.jpg", "plain.png", "turned.jpg", "cmyk.jpg", "grey.jpg", "clear.png"]
}

extension DevelopedPicture {
  func pixel(_ x: Int, _ y: Int) -> [Int] {
    let start = (y * width + x) * 3
    return rgb[start..<start + 3].map(Int.init)
  }
}

extension PictureFile {
  /// The whole picture in so many pixels.
  func developed(_ width: Int, _ height: Int, crop: PixelRect? = nil) throws -> DevelopedPicture {
    let whole = PixelRect(x: 0, y: 0, width: original.width, height: original.height)
    return try Darkroom.develop(
      PictureCut(digest: original.digest, crop: crop ?? whole, width: width, height: height),
      of: self)
  }
}

/// Whether two colours are the same but for what JPEG loses.
private func isNear(_ a: [Int], _ b: [Int], by distance: Int = 6) -> Bool {
  zip(a, b).allSatisfy { abs($0 - $1) <= distance }
}

@Suite("Developing pictures (洗印)")
struct DarkroomTests {
  private let dark = [100, 0, 0]
  private let red = [200, 0, 0]
  private let blue = [0, 0, 200]

  @Test("Every kind stands upright at its own size", arguments: Fixture.all)
  func heads(_ name: String) throws {
    let file = try Fixture.file(name)
    #expect(file.original.width == 60 && file.original.height == 40)
    #expect(file.original.digest.count == 64)
    #expect(file.original.isLineArt == name.hasSuffix("png"))
  }

  @Test(
    "JPEG, PNG and a JPEG that lies on its side show the same picture",
    arguments: ["plain.jpg", "plain.png", "turned.jpg"])
  func upright(_ name: String) throws {
    let picture = try Fixture.file(name).developed(60, 40)
    #expect(isNear(picture.pixel(8, 8), dark))
    #expect(isNear(picture.pixel(50, 8), red))
    #expect(isNear(picture.pixel(8, 32), blue))
  }

  @Test("A crop shows its own part, a smaller size the whole")
  func cropAndSize() throws {
    let file = try Fixture.file("plain.png")
    let right = try file.developed(30, 20, crop: PixelRect(x: 30, y: 0, width: 30, height: 20))
    #expect(right.pixel(2, 2) == red && right.pixel(28, 18) == red)
    let small = try file.developed(30, 20)
    #expect(small.rgb.count == 30 * 20 * 3)
    #expect(isNear(small.pixel(4, 4), dark) && isNear(small.pixel(25, 15), blue))
  }

  @Test("CMYK, grey and clear pictures become red, green and blue on white")
  func colours() throws {
    let cmyk = try Fixture.file("cmyk.jpg").developed(60, 40)
    let (r, _, b) = (cmyk.pixel(50, 8)[0], cmyk.pixel(50, 8)[1], cmyk.pixel(50, 8)[2])
    #expect(r > 150 && b < 90, "red stays red: \(cmyk.pixel(50, 8))")
    let grey = try Fixture.file("grey.jpg").developed(60, 40).pixel(50, 8)
    #expect(grey[0] == grey[1] && grey[1] == grey[2])
    #expect(try Fixture.file("clear.png").developed(60, 40).pixel(50, 8) == [255, 255, 255])
  }

  @Test("Photographs come with a JPEG for the PDF, line art without; equal work, equal bytes")
  func files() throws {
    let first = try Fixture.file("plain.jpg").developed(60, 40)
    let second = try Fixture.file("plain.jpg").developed(60, 40)
    #expect(first == second)
    #expect(first.jpeg?.starts(with: [0xFF, 0xD8, 0xFF]) == true)
    #expect(try Fixture.file("plain.png").developed(60, 40).jpeg == nil)
  }
}

@Suite("Pictures that are refused (退回的图片)")
struct RefusedPictureTests {
  @Test("What is neither JPEG nor PNG", arguments: [[], [0x47, 0x49, 0x46], Array("图片".utf8)])
  func format(_ bytes: [UInt8]) {
    #expect(throws: PictureError.format) { try PictureFile(bytes) }
  }

  @Test("A file that is cut off gives its reason", arguments: ["plain.jpg", "plain.png"])
  func truncated(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    let half = Array(bytes[..<(bytes.count * 3 / 5)])
    #expect {
      _ = try PictureFile(half).developed(60, 40)
    } throws: { error in
      guard case .broken(let reason) = error as? PictureError else { return false }
      return !reason.isEmpty
    }
  }

  @Test(
    "A file that breaks off behind its head is found out before anybody cuts it",
    arguments: ["plain.jpg", "plain.png"])
  func examined(_ name: String) throws {
    try Darkroom.examine(Fixture.file(name))
    let bytes = try Fixture.bytes(name)
    let file = try PictureFile(Array(bytes[..<(bytes.count * 4 / 5)]))
    #expect(file.original.width == 60)
    #expect(throws: PictureError.self) { try Darkroom.examine(file) }
  }

  @Test("A small file that claims a monstrous size is refused by its head")
  func bomb() throws {
    var bytes = try Fixture.bytes("plain.png")
    // Width and height stand at 16 and 20 of a PNG, its header's check sum at 29.
    bytes.replaceSubrange(16..<24, with: [0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40])
    bytes.replaceSubrange(29..<33, with: checkSum(bytes[12..<29]))
    #expect(throws: PictureError.tooLarge(width: 40_000, height: 40_000)) {
      try PictureFile(bytes)
    }
  }

  @Test(
    "Damaged files are developed or refused, never a crash", arguments: ["plain.jpg", "plain.png"])
  func damaged(_ name: String) throws {
    var random = SplitMix64(seed: 11)
    let sound = try Fixture.bytes(name)
    for _ in 0..<300 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        bytes[Int.random(in: 3..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      guard let file = try? PictureFile(bytes) else { continue }
      guard file.original.width * file.original.height < 1_000_000 else { continue }
      if let picture = try? file.developed(20, 20) { #expect(picture.rgb.count == 1200) }
    }
  }

  @Test("A cut outside the picture is refused")
  func outside() throws {
    let file = try Fixture.file("plain.png")
    for crop in [
      PixelRect(x: 50, y: 0, width: 20, height: 20), PixelRect(x: -1, y: 0, width: 20, height: 20),
      PixelRect(x: 0, y: 0, width: 0, height: 20),
    ] {
      #expect(throws: PictureError.self) { try file.developed(10, 10, crop: crop) }
    }
  }

  /// CRC-32 as PNG wants it.
  private func checkSum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: ~crc >> $0) }
  }
}
