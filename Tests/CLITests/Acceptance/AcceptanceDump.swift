import BanmianTestSupport
import Foundation
import Testing

/// A line of the dump, as `banmian lines --ledger` prints it.
struct DumpedLine: Decodable, Sendable {
  var right: Double
  var chars: [DumpedChar]
  var ledger: [DumpedChange]
}

struct DumpedChar: Decodable, Sendable {
  var i: Int
  var n: Int
  var x: Double
  var w: Double
  var orient: String?
  var quad: String?

  var end: Double { x + w }
}

struct DumpedChange: Decodable, Sendable {
  var after: Int
  var amount: Double
  var rule: String
}

/// All cases, set by one run of the program.
struct AcceptanceDump: Sendable {
  private var lines: [String: [DumpedLine]] = [:]
  private var overfull: Set<String> = []

  /// What the program printed, or nil where it could not be read; the tests then fail one by one.
  static let shared: AcceptanceDump? = try? AcceptanceDump()

  private init() throws {
    let variants = try AcceptanceCase.all().flatMap(\.runs)
    let run = try Program.run("lines", "-", "--ledger", input: Self.json(variants))
    try #require(run.status == 1, "\(run.errors)")
    lines = try JSONDecoder().decode([String: [DumpedLine]].self, from: run.outputBytes)
    overfull = Set(run.errors.matches(of: /“(.+)”第.*\[line\.overfull\]/).map { String($0.1) })
  }

  func lines(_ variant: AcceptanceVariant) throws -> [DumpedLine] {
    try #require(lines[variant.id], "not set: \(variant.id)")
  }

  func isOverfull(_ variant: AcceptanceVariant) -> Bool { overfull.contains(variant.id) }

  private static func json(_ variants: [AcceptanceVariant]) throws -> String {
    let cases = variants.map { variant in
      var members: [String: Any] = ["id": variant.id, "text": variant.text]
      for (name, value) in variant.options { members[name] = member(value) }
      return members
    }
    let bytes = try JSONSerialization.data(withJSONObject: ["cases": cases])
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func member(_ value: String) -> Any {
    if let flag = Bool(value) { return flag }
    return Double(value) ?? value
  }
}
