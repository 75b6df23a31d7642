internal import PositionedYAML

extension LayoutKey<LayoutSpec> {
  /// The group of what differs on inside pages; it is read last, over the whole layout.
  init(inside keys: [LayoutKey<LayoutSpec>]) {
    let name = LayoutTree.inside
    info = KeyInfo(
      name: name, aliases: LayoutWords.aliases(of: name), note: "What differs on inside pages.",
      shape: .section(keys.map(\.info)))
    read = { node, spec, reader in
      guard !node.isNull else { return }
      var variant = spec
      variant.inside = nil
      reader.read(node, into: &variant)
      if variant != spec { spec.inside = variant }
    }
    write = { spec in
      guard let inside = spec.inside else { return nil }
      let entries = keys.compactMap { key -> WrittenValue.Entry? in
        guard let usual = key.write(spec), let own = key.write(inside) else { return nil }
        return own.beyond(usual, key.info.shape).map {
          WrittenValue.Entry(key: key.info.name, value: $0)
        }
      }
      return .group(entries)
    }
  }
}

extension WrittenValue {
  /// What this value says otherwise than `usual`, key by key through sections; nil for nothing.
  fileprivate func beyond(_ usual: WrittenValue, _ shape: ValueShape) -> WrittenValue? {
    guard self != usual else { return nil }
    guard case .section(let keys) = shape, case .group(let own) = self,
      case .group(let others) = usual
    else { return self }
    let entries = own.compactMap { entry -> Entry? in
      guard let other = others.first(where: { $0.key == entry.key }),
        let key = keys.first(where: { $0.name == entry.key })
      else { return entry }
      return entry.value.beyond(other.value, key.shape).map { Entry(key: entry.key, value: $0) }
    }
    return entries.isEmpty ? nil : .group(entries)
  }
}
