import Foundation

/// Unicode's own test of UAX #14, as Debian's unicode-data installs it.
struct LineBreakTestFile {
  /// A text with the places before which a line may end.
  struct Case {
    var line: Int
    var scalars: [Unicode.Scalar]
    /// For each scalar whether a line may end before it.
    var breaks: [Bool]
  }

  let cases: [Case]

  static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"
  static let isInstalled = FileManager.default.fileExists(atPath: path)

  init() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    cases = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { Self.parse($0.element, line: $0.offset + 1) }
  }

  private static func parse(_ line: Substring, line number: Int) -> Case? {
    let test = line.prefix { $0 != "#" }
    var scalars: [Unicode.Scalar] = []
    var breaks: [Bool] = []
    var isAllowed = false
    for token in test.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      switch token {
      case "×": isAllowed = false
      case "÷": isAllowed = true
      default:
        guard let value = UInt32(token, radix: 16), let scalar = Unicode.Scalar(value) else {
          return nil
        }
        scalars.append(scalar)
        breaks.append(isAllowed)
      }
    }
    return scalars.isEmpty ? nil : Case(line: number, scalars: scalars, breaks: breaks)
  }
}
