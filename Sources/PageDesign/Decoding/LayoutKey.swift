internal import PositionedYAML

/// A group of keys of a layout file (一组键): a struct that knows its own keys.
protocol LayoutSection: Sendable {
  static var keys: [LayoutKey<Self>] { get }
}

/// A value of a layout file that is written in one piece (单个值).
protocol LayoutValue: Sendable {
  /// What may stand there, unless the key says so more narrowly.
  static var shape: ValueShape { get }
  /// Reads the value, or reports what is wrong.
  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Self?
  /// The value as a layout file writes it; reading it gives the same value.
  var asWritten: WrittenValue { get }
}

/// A value as a layout file writes it.
indirect enum WrittenValue: Hashable, Sendable {
  case text(String)
  case list([WrittenValue])
  case group([Entry])

  struct Entry: Hashable, Sendable {
    var key: String
    var value: WrittenValue
  }
}

/// A key of a section: how it is called, what it means, how it is read and written.
///
/// The one table behind the decoder, the JSON schema and `banmian layouts show`.
struct LayoutKey<Root>: Sendable {
  var info: KeyInfo
  var read: @Sendable (YAMLNode, inout Root, inout LayoutReader) -> Void
  /// Nil when the key is only a way to write others.
  var write: @Sendable (Root) -> WrittenValue?
}

extension LayoutKey {
  init<Value: LayoutValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ shape: ValueShape, _ note: String
  ) {
    info = KeyInfo(name: name, aliases: LayoutWords.aliases(of: name), note: note, shape: shape)
    read = { node, root, reader in
      if let value = Value.read(node, as: shape, by: &reader) { root[keyPath: path] = value }
    }
    write = { $0[keyPath: path].asWritten }
  }

  init<Value: LayoutValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ note: String
  ) {
    self.init(name, path, Value.shape, note)
  }

  init<Section: LayoutSection>(
    _ name: String, group path: any WritableKeyPath<Root, Section> & Sendable, _ note: String
  ) {
    let shape = ValueShape.section(Section.keys.map(\.info))
    info = KeyInfo(name: name, aliases: LayoutWords.aliases(of: name), note: note, shape: shape)
    read = { node, root, reader in reader.read(node, into: &root[keyPath: path]) }
    write = { .group(LayoutKey.entries(of: $0[keyPath: path])) }
  }

  static func entries<Section: LayoutSection>(of section: Section) -> [WrittenValue.Entry] {
    Section.keys.compactMap { key in
      key.write(section).map { WrittenValue.Entry(key: key.info.name, value: $0) }
    }
  }
}
