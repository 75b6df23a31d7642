import FoundationEssentials
import PageGeometry
import PressDiagnostics

@testable import PageDesign

/// The layouts that the project ships, and layouts written on the spot.
enum LayoutFixture {
  static let names = ["broadsheet-8x13", "tabloid-4x18", "tabloid-5x14"]

  static func shipped() throws -> [SourceFile] {
    var root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    root = "/" + root + "/layouts/"
    return try names.map { name in
      let text = try String(contentsOfFile: root + name + ".yaml", encoding: .utf8)
      return SourceFile(name: "layouts/\(name).yaml", text: text)
    }
  }

  static func decode(_ text: String) -> Diagnosed<LayoutSpec?> {
    LayoutSpec.decode(files: [SourceFile(name: "a.yaml", text: text)], name: "a")
  }
}

extension Diagnosed {
  /// Every finding as `line:column id`, in order.
  var summary: [String] {
    diagnostics.map { finding in
      let start = finding.place?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(finding.id)"
    }
  }
}
