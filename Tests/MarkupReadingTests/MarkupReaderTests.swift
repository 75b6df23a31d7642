import Markup
import MarkupReading
import PressDiagnostics
import Testing

private func tree(_ text: String, _ syntax: MarkupReader.Syntax) throws -> MarkupTree {
  try MarkupReader.read(SourceFile(name: "a.xml", text: text), as: syntax)
}

private func failure(_ text: String, _ syntax: MarkupReader.Syntax = .xml) -> Diagnostic? {
  do {
    _ = try MarkupReader.read(SourceFile(name: "a.xml", text: text), as: syntax)
    return nil
  } catch {
    return error.diagnostics.first
  }
}

/// The texts of a tree, each with the place of its first character.
private func texts(_ tree: MarkupTree) -> [String] {
  tree.nodes.compactMap { node in
    guard case .text(let text) = node.content, !text.trimmed().isEmpty else { return nil }
    let first = text.trimmed().place.map { "\($0.start.line):\($0.start.column)" } ?? "?"
    return "\(text.trimmed().text)@\(first)"
  }
}

@Suite("XML and HTML become a tree of values whose texts know their places")
struct MarkupReaderTests {
  @Test(
    "texts stand where they stood",
    arguments: [
      ("<a>\n <b>甲</b>\n</a>", ["甲@2:5"]),
      ("<a x='>'>甲</a>", ["甲@1:10"]),
      ("<a><!-- 甲 -->甲&lt;乙</a>", ["甲<乙@1:14"]),
      ("<a>甲&#x4E59;丙<b/>丁</a>", ["甲乙丙@1:4", "丁@1:18"]),
      ("<a><![CDATA[<甲>]]></a>", ["<甲>@1:13"]),
      ("<?xml version='1.0'?>\r\n<a>甲\r\n乙</a>", ["甲\n乙@2:4"]),
      ("<n:a xmlns:n='u'><n:b n:c='1'>甲</n:b></n:a>", ["甲@1:31"]),
    ])
  func places(_ text: String, _ expected: [String]) throws {
    #expect(try texts(tree(text, .xml)) == expected)
  }

  @Test("names are local, attributes have values, insides have ends")
  func structure() throws {
    let tree = try tree("<n:a xmlns:n='u'><b c='1&amp;2'>x<d/></b><e/></n:a>", .xml)
    #expect(tree.nodes.indices.compactMap { tree.name($0) } == ["a", "b", "d", "e"])
    #expect(tree.attribute("c", of: 1) == "1&2")
    #expect(tree.children(of: 0).map { tree.name($0) } == ["b", "e"])
    #expect(tree.inside(1) == 2..<4 && tree.nodes[2].parent == 1)
  }

  @Test("HTML is read as browsers read it")
  func html() throws {
    let tree = try tree("<P>甲<BR>乙&nbsp;丙<p>丁<td>戊", .html)
    #expect(texts(tree).map { $0.prefix(1) } == ["甲", "乙", "丁", "戊"])
    #expect(tree.all("p").count == 2 && tree.first("br") != nil)
  }

  @Test("a file that declares entities is refused at the declaration, whatever stands before it")
  func entities() {
    let laughs =
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]><l>&c;</l>"
    #expect(failure(laughs)?.id == MarkupReader.entitiesID)
    #expect(failure(laughs)?.place?.description == "a.xml:1:14")
    let outside = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&x;</l>"
    #expect(failure(outside)?.id == MarkupReader.entitiesID)
    let hidden = "<?xml version='1.0'?><!-- <a> --><!DOCTYPE l [<!-- > --><!ENTITY % p \"\">]><l/>"
    #expect(failure(hidden)?.id == MarkupReader.entitiesID)
    #expect(failure("<a><![CDATA[<!ENTITY]]></a>") == nil)
  }

  @Test("a document type is allowed, and nothing is fetched for it")
  func documentType() throws {
    let text = "<!DOCTYPE nitf SYSTEM \"file:///etc/passwd\"><nitf>甲&nbsp;&mdash;&foo;</nitf>"
    #expect(try tree(text, .xml).text(of: 0).text == "甲\u{A0}—&foo;")
  }

  @Test(
    "what is broken is said with its place",
    arguments: [
      ("<a>\n<b></a>", 2), ("<a", 1), ("甲", 1), ("<a>&</a>", 1), ("<a>\n\n<1/></a>", 3),
    ])
  func broken(_ text: String, _ line: Int) {
    let finding = failure(text)
    #expect(finding?.id == MarkupReader.damagedID)
    #expect(finding?.place?.start.line == line)
  }

  @Test("nesting without end is refused or read, never followed to the end of the stack")
  func depth() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(failure(deep) != nil)
    _ = failure(deep, .html)
    _ = failure(String(repeating: "<table><tr><td>", count: 20_000), .html)
  }

  @Test("the walk over the file stays linear where texts do not match it", .timeLimit(.minutes(5)))
  func hostileAlignment() {
    _ = failure(String(repeating: "<p>&amp;x&#65;<b>", count: 30_000), .html)
    _ = failure(String(repeating: "<script><</script>甲", count: 20_000), .html)
  }
}
