import BanmianTestSupport
import Foundation
import FoundationXML
import Testing

/// The forms of a report that other programs read (报告格式).
@Suite("Reports of comparisons")
struct ReportFormsTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  /// What the JUnit schema of Jenkins' xUnit plugin (junit-10.xsd) asks of the elements that are
  /// used: attributes that must be there, others that may, and children.
  private static let grammar: [String: Element] = [
    "testsuites": Element([], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
    "testsuite": Element(
      ["name", "tests", "failures", "errors"], ["time", "skipped", "timestamp", "hostname"],
      ["properties", "testcase", "system-out", "system-err"]),
    "properties": Element([], [], ["property"]),
    "property": Element(["name", "value"], [], []),
    "testcase": Element(
      ["name"], ["classname", "time"], ["skipped", "error", "failure", "system-out"]),
    "failure": Element([], ["type", "message"], []),
  ]

  private struct Element {
    var required: Set<String>
    var allowed: Set<String>
    var children: Set<String>

    init(_ required: Set<String>, _ allowed: Set<String>, _ children: Set<String>) {
      self.required = required
      self.allowed = allowed
      self.children = children
    }
  }

  /// Reads the file and gathers what is against the grammar.
  private final class Judge: NSObject, XMLParserDelegate {
    var faults: [String] = []
    var counts: [String: Int] = [:]
    var messages: [String] = []
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      counts[name, default: 0] += 1
      if let message = attributes["message"] { messages.append(message) }
      if let parent = open.last, grammar[parent]?.children.contains(name) != true {
        faults.append("\(name) in \(parent)")
      }
      let names = Set(attributes.keys)
      guard let rule = grammar[name] else { return faults.append("unknown \(name)") }
      for missing in rule.required.subtracting(names) { faults.append("\(name) lacks \(missing)") }
      for extra in names.subtracting(rule.required).subtracting(rule.allowed) {
        faults.append("\(name) has \(extra)")
      }
      open.append(name)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }
  }

  /// Two editions whose pages differ, one of them with a headline that looks like a tag.
  private func editions() throws -> (String, String) {
    func story(_ head: String) -> String { "---\nheadline: '\(head)'\n---\n\n昨晚七点，老渡口亮起一盏新灯。\n" }
    try scratch.put(SmallPage.text, "a/first.txt")
    try scratch.put(story("渡口新添一盏灯"), "a/second.md")
    try scratch.put(SmallPage.text, "b/first.txt")
    try scratch.put(story("<script>alert(1)</script>&\"]]>"), "b/second.md")
    return (scratch("a"), scratch("b"))
  }

  @Test("JUnit XML is well formed and keeps to the schema that CI servers read")
  func junit() throws {
    let (old, new) = try editions()
    let run = try Program.run("compare", old, new, "--format", "junit")
    #expect(run.status == 3, "\(run.errors)")
    let parser = XMLParser(data: run.outputBytes)
    let judge = Judge()
    parser.delegate = judge
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(judge.faults == [])
    #expect(judge.counts["testcase"] == 2 && judge.counts["failure"] == 1)
    #expect(judge.messages.first?.contains("<script>") == true)
  }

  @Test("the HTML report is one file in which nothing of the copy becomes a tag")
  func html() throws {
    let (old, new) = try editions()
    let file = scratch("r.html")
    let run = try Program.run("compare", old, new, "--report", file, "--lang", "en")
    #expect(run.status == 3, "\(run.errors)")
    let html = try String(contentsOfFile: file, encoding: .utf8)
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("\\u003cscript>alert(1)"))
    // Nothing is fetched: no address but those that hold their data.
    for mark in ["http://", "https://", "src=\"", "href=\"h", "@import", "url("] {
      #expect(!html.contains(mark), "\(mark)")
    }
    // Each block of data is JSON, and ends where it should.
    let blocks = html.matches(
      of: /<script type="application\/json" id="([a-z0-9-]+)">(.*?)<\/script>/)
    #expect(
      Set(blocks.map { String($0.1) }).isSuperset(of: ["report", "sheets", "glyphs", "inks"]))
    for block in blocks {
      let data = Data(block.2.utf8)
      #expect(
        throws: Never.self, "\(block.1)",
        performing: { try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) })
    }
  }

  @Test("an unchanged page has no drawing, stories that stayed stand in the file once")
  func lean() throws {
    let (old, new) = try editions()
    let file = scratch("r.html")
    _ = try Program.run("compare", old, new, "--report", file)
    let html = try String(contentsOfFile: file, encoding: .utf8)
    let sheets = try #require(html.firstMatch(of: /id="sheets">(.*?)<\/script>/)).1
    let pages = try #require(
      try JSONSerialization.jsonObject(with: Data(sheets.utf8)) as? [String: [String: Any]])
    #expect(pages.keys.sorted() == ["1"])
    let page = try #require(pages["1"])
    func chunks(_ side: String) throws -> [Int] {
      let sheet = try #require(page[side] as? [String: Any])
      return try #require(sheet["chunks"] as? [[Int]]).map { $0[0] }
    }
    let before = Set(try chunks("before"))
    #expect(!before.intersection(try chunks("after")).isEmpty, "the furniture is drawn once")
    let same = try Program.run("compare", old, old, "--format", "html")
    #expect(same.status == 0)
    #expect(!same.output.contains("id=\"chunk-0\""))
  }

  @Test("Markdown lets no copy become markup")
  func markdown() throws {
    let (old, new) = try editions()
    let run = try Program.run("compare", old, new, "--format", "markdown", "--lang", "en")
    #expect(run.output.hasPrefix("### 1 of 2 pages changed: second\n"))
    #expect(!run.output.contains("<script>"))
    #expect(run.output.contains("&lt;script&gt;"))
  }
}
