import Filing
import Glibc
import PressDiagnostics
import Testing

@Suite("What comes in is text, whatever usual encoding it has")
struct ReadingTests {
  let folder = ScratchFolder()

  @Test("UTF-8, UTF-16 and GB 18030 give the text that was meant", arguments: Sample.all)
  func encodings(_ sample: Sample) throws {
    let read = try Filing.read(folder.put(sample.bytes))
    #expect(read.value.text == sample.text)
    #expect(read.diagnostics.map(\.id) == (sample.isAssumed ? [FilingRule.encodingAssumed] : []))
    #expect(read.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test("The note names the file and the encoding")
  func theNoteIsUseful() throws {
    let path = folder.put(Sample.gb, "稿.txt")
    let note = try #require(Filing.read(path).diagnostics.first)
    #expect(note.place == .file(path))
    #expect(note.message.zh.contains("GB 18030"))
    #expect(Filing.exitCode(for: note.id) == nil)
  }

  @Test(
    "Line ends stay as they are", arguments: ["\r\n", "\r", "\n", "\n\r", "\u{0B}", "\u{2028}"])
  func lineEndsStay(_ end: String) throws {
    let text = "甲" + end + "乙" + end
    #expect(
      try Filing.read(folder.put(Array(text.utf8))).value.text.unicodeScalars
        .elementsEqual(text.unicodeScalars))
  }

  @Test("Only the first mark is a mark")
  func onlyOneMarkIsDropped() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x41]
    #expect(try Filing.read(folder.put(bytes)).value.scalars == ["\u{FEFF}", "A"])
  }

  @Test(
    "An empty file is an empty text",
    arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func emptyFiles(_ bytes: [UInt8]) throws {
    let path = folder.put(bytes)
    #expect(try Filing.read(path) == Diagnosed(SourceFile(name: path, text: "")))
  }

  @Test("Text from old word processors may hold a few control characters")
  func aFewControls() throws {
    let text = "首班船八时离岸，\u{1F}乘客约一百人，码头今日重新开放迎客，渡轮往返两岸。\u{0C}完\u{1A}"
    #expect(try Filing.read(folder.put(Array(text.utf8))).value.text == text)
  }

  @Test("Long texts come out whole, across the converter's chunks", arguments: [1, 5000, 40_000])
  func longTexts(_ copies: Int) throws {
    let bytes = Array(repeatElement(Sample.gb, count: copies).joined())
    let scalars = try Filing.read(folder.put(bytes)).value.scalars
    #expect(scalars.count == copies * Sample.gbText.unicodeScalars.count)
    #expect(scalars.suffix(10).elementsEqual(Sample.gbText.unicodeScalars))
  }

  @Test("A dash is standard input")
  func standardInput() throws {
    let path = folder.put(Array("甲乙".utf8))
    let kept = dup(0)
    let file = unsafe open(path, O_RDONLY)
    dup2(file, 0)
    defer {
      dup2(kept, 0)
      close(kept)
      close(file)
    }
    let read = try Filing.read("-")
    #expect(read.value == SourceFile(name: "<stdin>", text: "甲乙"))
  }

  @Test("A file of /proc says it is empty, and is not")
  func filesWithoutASize() throws {
    #expect(try !Filing.readBytes("/proc/self/status").isEmpty)
  }

  @Test("Bytes come back as they are")
  func bytesAreBytes() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try Filing.readBytes(folder.put(bytes)) == bytes)
  }
}
