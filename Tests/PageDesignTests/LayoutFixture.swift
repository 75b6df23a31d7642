import FoundationEssentials
import PageGeometry
import PressDiagnostics

@testable import PageDesign

/// The layouts that the project ships, and layouts written on the spot.
enum LayoutFixture {
  /// Papers' pages, and the one on which programs are compared.
  static let presets = [
    "broadsheet-8x13", "broadsheet-6x17", "broadsheet-5x20", "tabloid-6x11", "tabloid-5x14",
    "tabloid-4x18",
  ]
  static let names = presets + ["comparison-5x14"]

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
