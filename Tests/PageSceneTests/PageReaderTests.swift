import BanmianTestSupport
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typefaces

@Suite("page.json is read back (读回成版)")
struct PageReaderTests {
  @Test("a page that was written and read is the same page, and the same bytes again")
  func inverse() throws {
    for seed in 0..<Environment.number("BANMIAN_PROPERTY_RUNS", or: 400) {
      var random = RandomPage(seed: seed)
      let page = random.page()
      let text = page.jsonText
      let read = try Page(json: text, file: "x.page.json")
      #expect(read == page, "seed \(seed)")
      #expect(read.jsonText == text, "seed \(seed)")
    }
  }

  @Test("every length keeps its unit of 1/65536 pt")
  func lengths() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let raw = Int.random(in: -655_360_000_000...655_360_000_000, using: &random)
      let rule = Rule(
        frame: Rect(
          x: Length(rawValue: raw), y: Length(rawValue: raw + 1), width: Length(rawValue: 1),
          height: .zero), ink: .black)
      let page = Self.page([.rule(rule)])
      #expect(try Page(json: page.jsonText, file: "x") == page)
    }
  }

  @Test("an item has a line of its own, so that a change is a readable difference")
  func itemALine() throws {
    let rule = PageItem.rule(
      Rule(frame: Rect(x: .zero, y: .zero, width: .points(9), height: .points(1)), ink: .black))
    let group = PageGroup(
      role: .article, id: "01", frame: Rect(x: .zero, y: .zero, width: .zero, height: .zero),
      items: [rule, rule])
    let lines = Self.page([.group(group)]).jsonText.split(separator: "\n")
    #expect(lines.count { $0.contains("\"kind\":\"rule\",\"frame\":[0,0,9,1]") } == 2)
    #expect(lines.count < 20)
  }

  @Test("a wrong file is refused with its place", arguments: WrongPage.all)
  func refused(_ wrong: WrongPage) {
    do throws(DiagnosticsError) {
      _ = try Page(json: wrong.text, file: "p.json")
      Issue.record("\(wrong) was read")
    } catch {
      #expect(error.diagnostics.first?.id == wrong.id)
      #expect("\(error.diagnostics.first?.place?.description ?? "")" == "p.json:\(wrong.place)")
    }
  }

  @Test("a torn file is refused, wherever it is torn, and never crashes the reader")
  func torn() throws {
    var random = RandomPage(seed: 7)
    let bytes = Array(random.page().jsonText.utf8)
    for end in stride(from: 0, to: bytes.count - 2, by: 7) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      #expect(throws: DiagnosticsError.self) { try Page(json: text, file: "p") }
    }
  }

  @Test("a file with any byte changed is read or refused, and never crashes the reader")
  func damaged() {
    var seeds = SplitMix64(seed: 3)
    var random = RandomPage(seed: 11)
    let bytes = Array(random.page().jsonText.utf8)
    for _ in 0..<400 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &seeds)] = UInt8.random(
        in: 0...255, using: &seeds)
      _ = try? Page(json: String(decoding: damaged, as: UTF8.self), file: "p")
    }
  }

  static func page(_ items: [PageItem]) -> Page {
    let size = Size(width: .points(100), height: .points(200))
    return Page(
      name: "A01", title: "t", sheet: size,
      typeArea: Rect(x: .zero, y: .zero, width: size.width, height: size.height), items: items)
  }
}

/// A file that is no page, with the place of the fault.
struct WrongPage: CustomTestStringConvertible, Sendable {
  var text: String
  var id: String
  var place: String

  var testDescription: String { text }

  /// A page with one item on its third line.
  private static func item(_ item: String, _ place: String) -> WrongPage {
    WrongPage(
      text: """
        {"schema":"banmian/page@2","name":"A01","title":"t","sheet":[9,9],"type_area":[0,0,9,9],
        "items":[
        \(item)]}
        """, id: "page.value", place: place)
  }

  static let all: [WrongPage] = [
    WrongPage(text: "", id: "json.syntax", place: "1:1"),
    WrongPage(text: "{\"schema\" 3}", id: "json.syntax", place: "1:11"),
    WrongPage(text: "[]", id: "page.schema", place: "1:1"),
    WrongPage(text: "{\n\"schema\":\"banmian/page@1\"}", id: "page.schema", place: "2:10"),
    WrongPage(text: "{\"schema\":\"banmian/page@2\"}", id: "page.value", place: "1:1"),
    item("3", "3:1"),
    item(#"{"frame":[0,0,1,1],"kind":"rule","ink":"registration"}"#, "3:1"),
    item(#"{"kind":"line"}"#, "3:9"),
    item(#"{"kind":"rule","frame":[0,0,1],"ink":"registration"}"#, "3:24"),
    item(#"{"kind":"rule","frame":[0,0,1,"1"],"ink":"registration"}"#, "3:31"),
    item(#"{"kind":"rule","frame":[0,0,1,0.123456],"ink":"registration"}"#, "3:31"),
    item(#"{"kind":"rule","frame":[0,0,1,1e2],"ink":"registration"}"#, "3:31"),
    item(#"{"kind":"rule","frame":[0,0,1,99999999],"ink":"registration"}"#, "3:31"),
    item(#"{"kind":"rule","frame":[0,0,1,1],"ink":"rgb(0,0,0)"}"#, "3:40"),
    item(#"{"kind":"rule","frame":[0,0,1,1],"ink":"cmyk(0,0,0,01)"}"#, "3:40"),
    item(#"{"kind":"rule","frame":[0,0,1,1],"tint":"registration"}"#, "3:34"),
    item(#"{"kind":"rule","frame":[0,0,1,1],"ink":"registration","opacity":1001}"#, "3:65"),
    item(#"{"kind":"path","frame":[0,0,1,1],"ink":"registration","pieces":[["M",1]]}"#, "3:65"),
    item(#"{"kind":"group","role":"story","frame":[0,0,1,1],"items":[]}"#, "3:24"),
  ]
}
