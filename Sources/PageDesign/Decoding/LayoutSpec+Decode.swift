internal import PageGeometry
internal import PositionedYAML
package import PressDiagnostics

extension LayoutSpec {
  /// Decodes a layout with everything that it is derived from.
  ///
  /// - Parameters:
  ///   - files: Every layout file at hand; `extends` looks among them.
  ///   - name: The layout's name: its file's name without directory and ending.
  /// - Returns: The layout, or nil with at least one error; findings come in the order of reading.
  package static func decode(files: [SourceFile], name: String) -> Diagnosed<LayoutSpec?> {
    var library = LayoutLibrary(files)
    guard let tree = library.tree(named: name) else {
      return Diagnosed(nil, library.diagnostics)
    }
    var spec = LayoutSpec(name: name)
    var reader = LayoutReader()
    reader.prime(with: tree, grid: &spec.grid)
    reader.read(tree, into: &spec)
    var diagnostics = library.diagnostics + reader.diagnostics
    // Checks on values that could not be read would only repeat the complaint.
    if diagnostics.allSatisfy({ $0.severity < .error }) {
      diagnostics += LayoutChecks(spec: spec, tree: tree).findings
    }
    let isUsable = diagnostics.allSatisfy { $0.severity < .error }
    return Diagnosed(isUsable ? spec : nil, diagnostics)
  }

  /// The name of the layout in a file: `layouts/tabloid-4x18.yaml` holds `tabloid-4x18`.
  package static func layoutName(of file: SourceFile) -> String {
    let last = file.name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? file.name
    for ending in [".yaml", ".yml"] where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}

extension LayoutReader {
  /// Learns what sizes, characters and lines are worth before anything is counted in them.
  ///
  /// What is wrong with these keys is reported later, when they are read in their turn.
  fileprivate mutating func prime(with tree: YAMLNode, grid: inout ColumnGrid) {
    var scout = self
    var sizes = SizeTable(.word)
    if let node = tree["type_sizes"] { scout.read(node, into: &sizes) }
    scout.context.sizes = sizes
    if let node = tree["grid"]?["size"],
      let size = Length.read(node, as: .length(.positive), by: &scout)
    {
      grid.bodySize = size
    }
    scout.context.bodySize = grid.bodySize
    // 行距四分之一: a quarter of white to a line (newspaper-practice §1.2).
    grid.linePitch = grid.bodySize.scaled(by: 5, over: 4)
    if let node = tree["grid"]?["line_pitch"],
      let pitch = Length.read(node, as: .length(.positive), by: &scout)
    {
      grid.linePitch = pitch
    }
    scout.context.linePitch = grid.linePitch
    context = scout.context
  }
}
