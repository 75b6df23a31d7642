package import PageComparison
package import PageGeometry
package import PageScene

/// A change that a comparison has to find (变异), with the kinds that name it rightly.
package struct Mutation: Sendable, CustomStringConvertible {
  package var name: String
  /// Any of these, as a cause, at the place.
  package var kinds: Set<ChangeKind>
  /// Whether a comparison of pixels alone has to see it (the last column of ecosystem.md §1.6): what
  /// is only read, or stays under the plan's limits, need not.
  package var isSeen = true
  /// Whether lines or stories are pushed by it, so that one cause has to be named and not each line.
  package var isReflow = false
  /// How many causes it has: two stories that changed places both moved.
  package var causes = 1
  /// The character that it writes in the place of another one.
  package var written: Unicode.Scalar?
  /// Changes the page and says where; nil where the page has nothing to change so.
  package var apply: @Sendable (inout Page, inout SplitMix64) -> Spot?

  package var description: String { name }

  /// Where a mutation was made.
  package struct Spot: Sendable {
    /// What the mutation touched; nil when the page as a whole is meant.
    package var frame: Rect?
    /// The story's id or role; nil when the page as a whole is meant.
    package var story: String?
  }

  package init(
    _ name: String, _ kinds: Set<ChangeKind>,
    _ apply: @escaping @Sendable (inout Page, inout SplitMix64) -> Spot?
  ) {
    self.name = name
    self.kinds = kinds
    self.apply = apply
  }
}

extension Mutation {
  /// All kinds: text, letters, places, lines, pictures, stories, sheets.
  package static let all = TextMutations.all + ReflowMutations.all + MarkMutations.all

  /// The same mutation, which pixels need not tell.
  var unseen: Mutation {
    var mutation = self
    mutation.isSeen = false
    return mutation
  }

  /// The same mutation, which pushes what comes after it.
  var pushing: Mutation {
    var mutation = self
    mutation.isReflow = true
    return mutation
  }
}

/// The items of a page, flat, each with the way to it (条目路径).
package struct ItemPath: Sendable {
  package var path: [Int]
  package var item: PageItem
  var story: String
  var role: PageGroup.Role?
}

extension Page {
  /// All items that are no groups.
  package var leaves: [ItemPath] {
    var leaves: [ItemPath] = []
    func walk(_ items: [PageItem], _ path: [Int], _ story: String, _ role: PageGroup.Role?) {
      for (index, item) in items.enumerated() {
        if case .group(let group) = item {
          let name = path.isEmpty ? (group.id.isEmpty ? group.role.rawValue : group.id) : story
          walk(group.items, path + [index], name, group.role)
        } else {
          leaves.append(ItemPath(path: path + [index], item: item, story: story, role: role))
        }
      }
    }
    walk(items, [], "page", nil)
    return leaves
  }

  /// Replaces the item at a path by others.
  package mutating func replace(_ path: [Int], _ items: [PageItem]) {
    self.items = Self.replaced(self.items, path[...], items)
  }

  private static func replaced(
    _ items: [PageItem], _ path: ArraySlice<Int>, _ new: [PageItem]
  ) -> [PageItem] {
    var items = items
    guard let index = path.first else { return items }
    if path.count == 1 {
      items.replaceSubrange(index...index, with: new)
    } else if case .group(var group) = items[index] {
      group.items = replaced(group.items, path.dropFirst(), new)
      items[index] = .group(group)
    }
    return items
  }

  /// Long horizontal runs of body text.
  var bodyRuns: [(path: ItemPath, run: GlyphRun)] { runs { $0.role == .paragraph } }

  /// Those that are all of their line.
  var wholeLines: [(path: ItemPath, run: GlyphRun)] {
    let runs = leaves.compactMap { leaf in
      if case .glyphs(let run) = leaf.item { (leaf.path.dropLast(), run.origin.y) } else { nil }
    }
    return bodyRuns.filter { found in
      runs.count { $0.0 == found.path.path.dropLast() && $0.1 == found.run.origin.y } == 1
    }
  }

  func runs(_ isWanted: (ItemPath) -> Bool) -> [(path: ItemPath, run: GlyphRun)] {
    leaves.compactMap { leaf in
      guard case .glyphs(let run) = leaf.item, isWanted(leaf), run.glyphs.count >= 4,
        run.vertical == nil, run.glyphs.allSatisfy({ $0.scalarCount == 1 }),
        run.glyphs.count == run.text.unicodeScalars.count
      else { return nil }
      return (leaf, run)
    }
  }

  var rules: [(path: ItemPath, rule: Rule)] {
    leaves.compactMap { leaf in
      if case .rule(let rule) = leaf.item { (leaf, rule) } else { nil }
    }
  }

  var placedPictures: [(path: ItemPath, picture: PlacedPicture)] {
    leaves.compactMap { leaf in
      if case .picture(let picture) = leaf.item { (leaf, picture) } else { nil }
    }
  }
}

extension GlyphRun {
  var box: Rect {
    let ends = (glyphs.first?.offset.x ?? .zero, glyphs.last?.offset.x ?? .zero)
    return Rect(
      x: origin.x + ends.0, y: origin.y - size, width: ends.1 - ends.0 + size, height: size)
  }

  /// The text with one scalar another one, or none.
  mutating func setScalar(_ index: Int, _ scalar: Unicode.Scalar?) {
    var scalars = Array(text.unicodeScalars)
    if let scalar { scalars[index] = scalar } else { scalars.remove(at: index) }
    text = String(String.UnicodeScalarView(scalars))
  }
}

extension SplitMix64 {
  package mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &self)
  }
}
