package import PageGeometry

extension GlyphRun {
  /// The rise of an em box over its baseline (字身), in 1/100 em, as Chinese faces are drawn.
  private static let rise = 88

  /// The boxes of all glyphs (字框), in their order: where their ink is at most, half an em for
  /// marks that fill half of it.
  package var glyphFrames: [Rect] {
    var frames: [Rect] = []
    frames.reserveCapacity(glyphs.count)
    var scalars = text.unicodeScalars.makeIterator()
    for glyph in glyphs {
      var first: Unicode.Scalar?
      for _ in 0..<max(0, glyph.scalarCount) {
        let next = scalars.next()
        first = first ?? next
      }
      frames.append(frame(of: glyph, standingFor: first))
    }
    return frames
  }

  private func frame(of glyph: PlacedGlyph, standingFor scalar: Unicode.Scalar?) -> Rect {
    let y = origin.y + glyph.offset.y
    if vertical != nil {
      return Rect(x: origin.x - size / 2, y: y, width: size, height: size)
    }
    let body = size.scaled(by: horizontalScale, over: 1000)
    let (start, end) = LetterReach.of(scalar, body)
    return Rect(
      x: origin.x + glyph.offset.x + start, y: y - size.scaled(by: Self.rise, over: 100),
      width: end - start, height: size)
  }
}

/// How far ink may reach along a line from where a letter stands (字面).
package enum LetterReach {
  /// Half an em for marks that fill half of it, less than one for letters.
  package static func of(_ scalar: Unicode.Scalar?, _ body: Length) -> (Length, Length) {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "”", "’", "〉", "】":
      (.zero, body / 2)
    case "（", "《", "「", "『", "“", "‘", "〈", "【": (body / 2, body)
    case "W", "M", "m", "w", "@", "%": (.zero, body.scaled(by: 95, over: 100))
    case let scalar? where scalar.value < 0x7F: (.zero, body.scaled(by: 65, over: 100))
    default: (.zero, body)
    }
  }
}

extension [PageItem] {
  /// The boxes of text, a piece of a line each (字行), spaces aside.
  package var wordFrames: [Rect] {
    flatMap { item -> [Rect] in
      switch item {
      case .group(let group): return group.items.wordFrames
      case .glyphs(let run):
        let frames = run.glyphFrames
        guard let first = frames.first else { return [] }
        return [frames.dropFirst().reduce(first) { $0.union($1) }]
      case .rule, .path, .picture: return []
      }
    }
  }
}
