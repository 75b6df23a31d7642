import BanmianTestSupport
import Editorial
import Foundation
import PressDiagnostics
import Proofreading
import Testing
import WordBreaking

/// The SARIF report against the schema of OASIS (Schema/README.md says where it comes from).
@Suite("SARIF 2.1.0")
struct SARIFTests {
  private func report() throws -> Any {
    let edition = try #require(
      ProofSet("- | 题：志願者来了‖文：灯亮了,人归了。他自已说的的确是“好话。").records.first?.edition)
    let check = TextCheck(words: WordFinder())
    let found = edition.pages.flatMap { check.findings($0, of: edition) }
    let page = CheckedPage(
      page: "A01",
      entries: found.map { CheckEntry($0) } + [
        CheckEntry(Diagnostic("page.seam", .note, zh: "通缝", en: "seam", at: .file("一版/稿 1.md")))
      ], budget: ErrorBudget(characters: 6000, tenths: 12))
    #expect(found.count >= 4)
    let text = SARIFReport(version: "0.1.0", isChinese: true).report([page]).text()
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func schema() throws -> JSONSchema {
    let text = try ProjectFolder.text("Tests/ProofreadingTests/Schema/sarif-schema-2.1.0.json")
    return JSONSchema(try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  @Test("a report with fixes, places and budgets is valid")
  func valid() throws {
    #expect(try schema().faults(of: try report()) == [])
  }

  @Test("the validator sees what is wrong")
  func invalid() throws {
    let schema = try schema()
    #expect(!schema.faults(of: ["version": "2.1.0"]).isEmpty)
    #expect(!schema.faults(of: ["version": "2.0", "runs": []] as [String: Any]).isEmpty)
    let noText: [String: Any] = [
      "version": "2.1.0",
      "runs": [["tool": ["driver": ["name": "b"]], "results": [["message": ["txt": "a"]]]]],
    ]
    #expect(!schema.faults(of: noText).isEmpty)
    let zero: [String: Any] = [
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": ["name": "b"]],
          "results": [
            [
              "message": ["text": "a"],
              "locations": [["physicalLocation": ["region": ["startLine": 0]]]],
            ]
          ],
        ]
      ],
    ]
    #expect(!schema.faults(of: zero).isEmpty)
  }
}

/// As much of JSON Schema draft 4 as the schema of SARIF uses.
struct JSONSchema {
  private let root: [String: Any]

  init(_ schema: Any) { root = schema as? [String: Any] ?? [:] }

  func faults(of value: Any) -> [String] { check(value, root, "$") }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      let definitions = root["definitions"] as? [String: Any]
      guard let target = definitions?[name] as? [String: Any] else {
        return ["\(path): no \(name)"]
      }
      return check(value, target, path)
    }
    var faults: [String] = []
    if let type = schema["type"], !isOf(type, value) { return ["\(path): not of type \(type)"] }
    if let options = schema["enum"] as? [Any] {
      let isListed = options.contains { "\($0)" == "\(value)" }
      if !isListed { faults.append("\(path): \(value) is not listed") }
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) does not match")
    }
    if let least = schema["minimum"] as? NSNumber, let number = value as? NSNumber,
      number.doubleValue < least.doubleValue
    {
      faults.append("\(path): below \(least)")
    }
    if let object = value as? [String: Any] { faults += members(object, schema, path) }
    if let items = value as? [Any] { faults += elements(items, schema, path) }
    for (key, isOne) in [("anyOf", false), ("oneOf", true)] {
      guard let options = schema[key] as? [[String: Any]] else { continue }
      let fitting = options.count { check(value, $0, path).isEmpty }
      if fitting == 0 || (isOne && fitting != 1) { faults.append("\(path): \(key)") }
    }
    return faults
  }

  private func members(
    _ object: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(path): lacks \($0)" }
    let known = schema["properties"] as? [String: Any] ?? [:]
    for (key, member) in object {
      if let next = known[key] as? [String: Any] {
        faults += check(member, next, "\(path).\(key)")
      } else if let next = schema["additionalProperties"] as? [String: Any] {
        faults += check(member, next, "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(path): \(key) is unknown")
      }
    }
    return faults
  }

  private func elements(_ items: [Any], _ schema: [String: Any], _ path: String) -> [String] {
    var faults: [String] = []
    if let least = schema["minItems"] as? Int, items.count < least {
      faults.append("\(path): fewer than \(least)")
    }
    if schema["uniqueItems"] as? Bool == true {
      let seen = Set(items.map { "\($0)" })
      if seen.count != items.count { faults.append("\(path): not unique") }
    }
    guard let next = schema["items"] as? [String: Any] else { return faults }
    for (number, item) in items.enumerated() { faults += check(item, next, "\(path)[\(number)]") }
    return faults
  }

  private func isOf(_ type: Any, _ value: Any) -> Bool {
    if let types = type as? [String] { return types.contains { isOf($0, value) } }
    switch type as? String {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return value is Bool
    case "integer":
      return (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": return value is NSNumber
    default: return true
    }
  }
}
