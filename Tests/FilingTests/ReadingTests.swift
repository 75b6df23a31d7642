import Filing
import PressDiagnostics
import Testing

/// The text that all encodings are tested with, of our own making.
let sample = "头版头条：春江水暖，渡口开航\n本报讯　记者今日从码头获悉，首班船八时离岸。\n"

@Suite("What comes in is text, or a finding says why not")
struct ReadingTests {
  let folder = ScratchFolder()

  @Test("UTF-8, UTF-16 and GB 18030 give the same text", arguments: Sample.all)
  func encodings(_ sample: Sample) throws {
    let read = try Filing.read(folder.put(sample.bytes))
    #expect(read.value.text == sample.text)
    #expect(read.diagnostics.map(\.id) == (sample.isAssumed ? [FilingRule.encodingAssumed] : []))
    #expect(read.diagnostics.allSatisfy { $0.severity == .note })
  }
}

/// Bytes with the text that they mean.
struct Sample: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var text = sample
  var isAssumed = false

  var testDescription: String { name }

  static func utf16(_ text: String, highByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return highByteFirst ? bytes : bytes.reversed()
    }
  }

  static let gbText = "春江水暖，渡口开航。"
  static let gb: [UInt8] = [
    0xB4, 0xBA, 0xBD, 0xAD, 0xCB, 0xAE, 0xC5, 0xAF, 0xA3, 0xAC,
    0xB6, 0xC9, 0xBF, 0xDA, 0xBF, 0xAA, 0xBA, 0xBD, 0xA1, 0xA3,
  ]

  static let all = [
    Sample(name: "UTF-8", bytes: Array(sample.utf8)),
    Sample(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array(sample.utf8)),
    Sample(name: "UTF-16LE with mark", bytes: [0xFF, 0xFE] + utf16(sample, highByteFirst: false)),
    Sample(name: "UTF-16BE with mark", bytes: [0xFE, 0xFF] + utf16(sample, highByteFirst: true)),
    Sample(name: "UTF-16LE", bytes: utf16(sample, highByteFirst: false), isAssumed: true),
    Sample(name: "UTF-16BE", bytes: utf16(sample, highByteFirst: true), isAssumed: true),
    Sample(name: "GB 2312", bytes: gb, text: gbText, isAssumed: true),
    Sample(name: "GBK", bytes: gb + [0x97, 0x7C], text: gbText + "梶", isAssumed: true),
  ]
}
