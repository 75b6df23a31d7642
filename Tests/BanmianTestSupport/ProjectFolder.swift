import Foundation

/// The files of the project itself, found from the place of this file.
package enum ProjectFolder {
  /// The folder that holds Package.swift.
  package static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The absolute path of a file of the project.
  package static func path(_ name: String) -> String { path + "/" + name }

  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Every file under a folder of the project, named from the project's root, in order.
  package static func files(under folder: String, endings: [String] = [""]) -> [String] {
    let all = FileManager.default.subpaths(atPath: path(folder)) ?? []
    return all.filter { name in endings.contains { name.hasSuffix($0) } }
      .map { folder + "/" + $0 }
      .filter { isFile(path($0)) }
      .sorted()
  }

  private static func isFile(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeRegular
  }
}
