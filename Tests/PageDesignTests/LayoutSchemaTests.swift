import FoundationEssentials
import PressDiagnostics
import Testing

@testable import PageDesign
@testable import PositionedYAML

@Suite struct LayoutSchemaTests {
  @Test func itIsJSON() throws {
    _ = try JSONDecoder().decode(Anything.self, from: Data(LayoutSchema.json().utf8))
    #expect(LayoutSchema.json().contains("https://json-schema.org/draft/2020-12/schema"))
  }

  @Test(arguments: LayoutFixture.names)
  func shippedKeysAreInTheSchema(name: String) throws {
    let file = try #require(
      try LayoutFixture.shipped().first { LayoutSpec.layoutName(of: $0) == name })
    let paths = Set(LayoutSchema.keyPaths)
    for path in leaves(try YAMLNode.parse(file.text, file: name), "") {
      #expect(
        paths.contains { path == $0 || path.hasPrefix($0 + ".") }, "\(path) is in no schema")
    }
  }

  /// A value that no key takes must be complained about under every key of the schema: so every
  /// one of them is really read.
  @Test(arguments: LayoutSchema.keyPaths)
  func everySchemaKeyIsDecoded(path: String) {
    let keys = path.split(separator: ".")
    var text = ""
    for (depth, key) in keys.enumerated() {
      text += String(repeating: " ", count: depth * 2) + key + ":\n"
    }
    text += String(repeating: " ", count: keys.count * 2) + "- [[]]\n"
    let decoded = LayoutFixture.decode(text)
    #expect(decoded.diagnostics.map(\.id) == ["layout.wrong-type"])
    #expect(decoded.diagnostics.first?.place?.start.line == keys.count + 1)
    #expect(LayoutSchema.note(of: path)?.hasSuffix(".") == true)
  }

  /// No value under any key may trap, in the decoder or in what is computed from the layout.
  @Test(
    arguments: LayoutSchema.keyPaths,
    [
      "999999.999999cm", "-999999.999999mm", "999999行", "0.000001pt", "1/1000em", "1", "1000",
      "2000mm", "last 9999", "0-9999",
    ])
  func hostileValuesDoNotTrap(path: String, value: String) {
    let keys = path.split(separator: ".")
    let text =
      keys.map { "{\($0): " }.joined() + value + String(repeating: "}", count: keys.count)
    let decoded = LayoutFixture.decode(text)
    #expect(decoded.value != nil || !decoded.diagnostics.isEmpty)
    guard let spec = decoded.value else { return }
    #expect(spec.dump.contains("type area"))
    let again = LayoutFixture.decode(spec.yaml)
    #expect(again.value == spec)
  }

  @Test func wordsOfASectionAreUnique() {
    check(LayoutSpec.topKeys, "")
  }

  @Test func everyWordHasAChineseTwin() {
    for path in LayoutSchema.keyPaths {
      for name in path.split(separator: ".") {
        #expect(!LayoutWords.aliases(of: String(name)).isEmpty, "\(name)")
      }
    }
    let words = LayoutWords.table.map(\.0)
    #expect(Set(words).count == words.count)
  }

  private func check(_ keys: [KeyInfo], _ path: String) {
    let words = keys.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count, "\(path): \(words)")
    for key in keys {
      if case .section(let inner) = key.shape { check(inner, path + key.name + ".") }
    }
  }

  private func leaves(_ node: YAMLNode, _ path: String) -> [String] {
    guard case .mapping(let entries) = node.content else { return [path] }
    return entries.flatMap { leaves($0.value, path.isEmpty ? $0.key : path + "." + $0.key) }
  }

  /// Any JSON value.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {
      if let object = try? decoder.container(keyedBy: Key.self) {
        for key in object.allKeys { _ = try object.decode(Anything.self, forKey: key) }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd { _ = try list.decode(Anything.self) }
      }
    }

    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }
}
