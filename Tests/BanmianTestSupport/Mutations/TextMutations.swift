internal import PageComparison
internal import PageGeometry
internal import PageScene
internal import Typefaces

/// Faults of text and letters: what a proofreader looks for (文字变异).
package enum TextMutations {
  /// Characters that are taken for one another, and marks for one another.
  static let lookalikes: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("未", "末"), ("己", "已"), ("人", "入"), ("戊", "戌"), ("日", "曰"), ("士", "土"), ("干", "千"),
    ("，", ","), ("，", "、"), ("“", "\""), ("。", "．"), ("。", "，"), ("：", "；"), ("（", "("),
    ("0", "O"), ("1", "l"), ("一", "—"),
  ]

  package static var all: [Mutation] {
    lookalikes.map { pair in
      let name = "look-alike \(pair.0) for \(pair.1)"
      var mutation = Mutation(name, [.text]) { page, random in
        func put(_ run: inout GlyphRun, _ index: Int) {
          run.setScalar(index, pair.1)
          run.glyphs[index].id += 1
        }
        // Where the page has the character it is that one, else any but its look-alike.
        return edit(
          &page, &random, at: { Array($0.text.unicodeScalars).firstIndex(of: pair.0) }, put)
          ?? edit(
            &page, &random, at: { Array($0.text.unicodeScalars).firstIndex { $0 != pair.1 } }, put)
      }
      mutation.written = pair.1
      return mutation
    } + edits + looks + places
  }

  static let edits: [Mutation] = [
    Mutation("a character lost, the others where they stood", [.text]) { page, random in
      edit(&page, &random) { run, index in
        run.glyphs.remove(at: index)
        run.setScalar(index, nil)
      }
    },
    Mutation("a character lost, the others moved up", [.text]) { page, random in
      edit(&page, &random) { run, index in
        let width = run.size
        run.glyphs.remove(at: index)
        run.setScalar(index, nil)
        for later in index..<run.glyphs.count { run.glyphs[later].offset.x -= width }
      }
    },
    Mutation("the last character of a line lost", [.text]) { page, random in
      edit(&page, &random, at: { $0.glyphs.count - 1 }) { run, index in
        run.glyphs.remove(at: index)
        run.setScalar(index, nil)
      }
    },
    Mutation("a character doubled", [.text]) { page, random in
      edit(&page, &random) { run, index in
        var glyph = run.glyphs[index]
        glyph.offset.x += run.size
        run.glyphs.insert(glyph, at: index + 1)
        let scalars = Array(run.text.unicodeScalars)
        run.text = String(
          String.UnicodeScalarView(scalars[...index] + [scalars[index]] + scalars[(index + 1)...]))
      }
    },
    Mutation("two characters swapped", [.text]) { page, random in
      edit(&page, &random, at: { $0.firstUnlikeNeighbours }) { run, index in
        let scalars = Array(run.text.unicodeScalars)
        run.setScalar(index, scalars[index + 1])
        run.setScalar(index + 1, scalars[index])
        let id = run.glyphs[index].id
        run.glyphs[index].id = run.glyphs[index + 1].id
        run.glyphs[index + 1].id = id
      }
    },
    Mutation("the text wrong, drawn right", [.text]) { page, random in
      edit(&page, &random) { run, index in run.setScalar(index, "囧") }
    }.unseen,
    Mutation("the text right, another glyph drawn", [.glyphs]) { page, random in
      edit(&page, &random) { run, index in run.glyphs[index].id += 7 }
    },
    Mutation("two lines swapped", [.text]) { page, random in
      let runs = page.wholeLines
      let pairs = zip(runs, runs.dropFirst()).filter {
        $0.run.text != $1.run.text && $0.path.story == $1.path.story
          && $0.path.path.dropLast() == $1.path.path.dropLast()
      }
      guard let pair = random.pick(pairs) else { return nil }
      var (first, second) = (pair.0.run, pair.1.run)
      (first.origin, second.origin) = (second.origin, first.origin)
      page.replace(pair.0.path.path, [.glyphs(second)])
      page.replace(pair.1.path.path, [.glyphs(first)])
      return Mutation.Spot(
        frame: pair.0.run.box.union(pair.1.run.box), story: pair.0.path.story)
    }.pushing,
    Mutation("a line lost", [.text]) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      page.replace(found.path.path, [])
      return Mutation.Spot(frame: found.run.box, story: found.path.story)
    },
    Mutation("a line twice", [.text]) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      page.replace(found.path.path, [found.path.item, found.path.item])
      return Mutation.Spot(frame: found.run.box, story: found.path.story)
    },
    Mutation("a break one character earlier", [.reflow]) { page, random in
      let runs = page.bodyRuns
      let pairs = zip(runs, runs.dropFirst()).filter {
        $0.path.path.dropLast() == $1.path.path.dropLast() && $1.run.origin.y > $0.run.origin.y
          && $1.run.origin.x <= $0.run.origin.x
      }
      guard let pair = random.pick(pairs), var last = pair.0.run.glyphs.last,
        let scalar = pair.0.run.text.unicodeScalars.last
      else { return nil }
      var (first, second) = (pair.0.run, pair.1.run)
      first.glyphs.removeLast()
      first.text.unicodeScalars.removeLast()
      last.offset = .zero
      for index in second.glyphs.indices { second.glyphs[index].offset.x += second.size }
      second.glyphs.insert(last, at: 0)
      second.text = String(Character(scalar)) + second.text
      page.replace(pair.0.path.path, [.glyphs(first)])
      page.replace(pair.1.path.path, [.glyphs(second)])
      return Mutation.Spot(
        frame: pair.0.run.box.union(pair.1.run.box), story: pair.0.path.story)
    }.pushing,
  ]

  static let looks: [Mutation] = [
    line("bold for regular", [.face]) { $0.face = Face($0.face.family, .bold) },
    line("Hei for Song", [.face]) { $0.face = Face(.kai) },
    line("the fallback face", [.face]) { $0.face = Face(.songComplete) },
    line("0.1 pt larger", [.size]) { $0.size += .points(0.1) },
    line("0.5 pt smaller", [.size]) { $0.size -= .points(0.5) },
    line("letters 2 % narrower", [.scale]) { $0.horizontalScale = 980 },
    line("ink 2 % lighter", [.ink]) { $0.ink = .tint(980) }.unseen,
    line("ink 10 % lighter", [.ink]) { $0.ink = .tint(900) },
    line("rich black for black", [.ink]) {
      $0.ink = .process(cyan: 600, magenta: 400, yellow: 400, black: 1000)
    }.unseen,  // Full black lets no light through, with other inks under it or without.
    line("red for black", [.ink]) { $0.ink = .red },
    line("a spot ink for black", [.ink]) { $0.ink = .spot(name: "套红", tint: 1000) },
    Mutation("one character turned", [.turn]) { page, random in
      edit(&page, &random) { run, index in run.glyphs[index].turn = .clockwise }
    },
    Mutation("a headline's face", [.face]) { page, random in
      head(&page, &random) { $0.face = Face(.kai) }
    },
    Mutation("a headline 1 pt larger", [.size]) { page, random in
      head(&page, &random) { $0.size += .points(1) }
    },
    Mutation("a headline 2 % lighter", [.ink]) { page, random in
      head(&page, &random) { $0.ink = .tint(980) }
    }.unseen,
  ]

  package static let places: [Mutation] =
    [0.02, 0.05, 0.1, 0.2, 0.5, 1].flatMap { points in
      [
        line("moved \(points) pt to the right", [.lineMoved, .respaced]) {
          $0.origin.x += .points(points)
        },
        line("moved \(points) pt down", [.lineMoved, .respaced]) { $0.origin.y += .points(points) },
      ].map { points < 0.05 ? $0.unseen : $0 }
    }
    + [5, 10, 20, 50].map { thousandths in
      let spaced = line("letter-spaced by \(thousandths)/1000 em", [.respaced]) { run in
        for index in run.glyphs.indices {
          run.glyphs[index].offset.x += Em(thousandths * index, over: 1000).at(run.size)
        }
      }
      return thousandths < 10 ? spaced.unseen : spaced
    }
    + [
      Mutation("a mark half-width instead of full", [.respaced]) { page, random in
        edit(&page, &random) { run, index in
          for later in index..<run.glyphs.count { run.glyphs[later].offset.x -= run.size / 2 }
        }
      },
      Mutation("one character raised 0.3 pt", [.respaced]) { page, random in
        edit(&page, &random) { run, index in run.glyphs[index].offset.y -= .points(0.3) }
      },
      Mutation("a line pushed down by one line", [.lineMoved]) { page, random in
        // Part of a line that goes down alone is a line of its own then, which is a reflow.
        guard let found = random.pick(page.wholeLines) else { return nil }
        var run = found.run
        run.origin.y += .points(11.25)
        page.replace(found.path.path, [.glyphs(run)])
        return Mutation.Spot(frame: found.run.box.union(run.box), story: found.path.story)
      }.pushing,
      Mutation("a headline moved 0.05 pt", [.lineMoved]) { page, random in
        head(&page, &random) { $0.origin.x += .points(0.05) }
      },
    ]

  // MARK: Tools

  static func edit(
    _ page: inout Page, _ random: inout SplitMix64, at place: ((GlyphRun) -> Int?)? = nil,
    _ change: (inout GlyphRun, Int) -> Void
  ) -> Mutation.Spot? {
    let runs = page.bodyRuns.filter { place == nil || place?($0.run) != nil }
    guard let found = random.pick(runs) else { return nil }
    let index =
      place.flatMap { $0(found.run) }
      ?? Int.random(in: 1..<found.run.glyphs.count - 1, using: &random)
    var run = found.run
    change(&run, index)
    page.replace(found.path.path, [.glyphs(run)])
    return Mutation.Spot(frame: found.run.box.union(run.box), story: found.path.story)
  }

  private static func line(
    _ name: String, _ kinds: Set<ChangeKind>, _ change: @escaping @Sendable (inout GlyphRun) -> Void
  ) -> Mutation {
    Mutation("a line \(name)", kinds) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      var run = found.run
      change(&run)
      guard run != found.run else { return nil }
      page.replace(found.path.path, [.glyphs(run)])
      return Mutation.Spot(frame: found.run.box.union(run.box), story: found.path.story)
    }
  }

  private static func head(
    _ page: inout Page, _ random: inout SplitMix64, _ change: (inout GlyphRun) -> Void
  ) -> Mutation.Spot? {
    guard let found = random.pick(page.runs { $0.role == .mainHead }) else { return nil }
    var run = found.run
    change(&run)
    page.replace(found.path.path, [.glyphs(run)])
    return Mutation.Spot(frame: found.run.box.union(run.box), story: found.path.story)
  }
}

extension GlyphRun {
  /// The first place where two neighbours are not the same.
  fileprivate var firstUnlikeNeighbours: Int? {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).enumerated().first { $0.element.0 != $0.element.1 }?
      .offset
  }
}
