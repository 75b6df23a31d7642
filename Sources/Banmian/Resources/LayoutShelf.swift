internal import Filing
package import PageDesign
package import PressDiagnostics

/// The layout files at hand (版式架).
package struct LayoutShelf: Sendable {
  package let files: [SourceFile]
  /// The layout of a page that names none.
  package static let usual = "tabloid-4x18"

  package init(files: [SourceFile]) { self.files = files }

  /// All layouts in a folder.
  package init(folder: String) throws(DiagnosticsError) {
    var files: [SourceFile] = []
    for path in try Filing.list(folder, recursive: false)
    where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      files.append(try Filing.read(path).value)
    }
    self.files = files
  }

  /// The names of the layouts, in order.
  package var names: [String] { files.map(LayoutSpec.layoutName) }

  /// A layout by name, or by the path of a file of the user's own.
  package func layout(_ name: String) throws(DiagnosticsError) -> Diagnosed<LayoutSpec?> {
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      return LayoutSpec.decode(files: files, name: name)
    }
    let own = try Filing.read(name)
    let ownName = LayoutSpec.layoutName(of: own.value)
    let others = files.filter { LayoutSpec.layoutName(of: $0) != ownName }
    let decoded = LayoutSpec.decode(files: [own.value] + others, name: ownName)
    return Diagnosed(decoded.value, own.diagnostics + decoded.diagnostics)
  }
}
