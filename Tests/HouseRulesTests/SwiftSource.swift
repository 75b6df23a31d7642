import BanmianTestSupport
import Foundation

/// A source file with what it imports.
struct SwiftSource: Sendable {
  /// Named from the project's root.
  var name: String
  var text: String

  /// `Sources/<module>/…`.
  var module: String { name.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that it imports.
  var imports: [String] {
    code.matches(of: /(?m)^(?:@testable )?(?:package |internal |public |private )?import (\w+)/)
      .map { String($0.1) }
  }

  /// The text without comments, so that a rule may be spoken of.
  var code: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }.joined(separator: "\n")
  }

  /// Every Swift file under `Sources/`.
  static let all: [SwiftSource] = ProjectFolder.files(under: "Sources", endings: [".swift"])
    .compactMap { name in
      (try? ProjectFolder.text(name)).map { SwiftSource(name: name, text: $0) }
    }
}
