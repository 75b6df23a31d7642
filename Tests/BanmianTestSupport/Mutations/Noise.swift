package import PageComparison
internal import PageGeometry
package import PageScene
internal import PressDiagnostics
internal import Typefaces

/// A difference that nobody can see or read, and of which a comparison must say nothing (噪声).
package struct Noise: Sendable, CustomStringConvertible {
  package var name: String
  package var ignored = IgnoredParts()
  /// Whether only who knows the page's groups can leave it out: a PDF has neither overlays nor names.
  package var isOfPages = false
  package var apply: @Sendable (inout Page, inout SplitMix64) -> Void

  package var description: String { name }

  init(
    _ name: String, ignoring ignored: IgnoredParts = IgnoredParts(),
    _ apply: @escaping @Sendable (inout Page, inout SplitMix64) -> Void
  ) {
    self.name = name
    self.ignored = ignored
    self.apply = apply
  }

  /// The same noise, of which a PDF cannot know that it is one.
  fileprivate var ofPages: Noise {
    var noise = self
    noise.isOfPages = true
    return noise
  }

  package static let all: [Noise] = jitters + writings + orders + masked

  private static let jitters: [Noise] = [
    Noise("lines jittered by 0.002 pt") { page, random in
      page.mapRuns { $0.origin = $0.origin.moved(by: random.step(0.002)) }
    },
    Noise("letters jittered by 0.002 pt") { page, random in
      page.mapRuns { run in
        for index in run.glyphs.indices {
          run.glyphs[index].offset = run.glyphs[index].offset.moved(by: random.step(0.002))
        }
      }
    },
    Noise("rules jittered by 0.004 pt") { page, random in
      page.mapRules { $0.frame = $0.frame.moved(by: random.step(0.004)) }
    },
    Noise("rules thicker by 0.002 pt") { page, _ in
      page.mapRules { $0.frame.size.height += .points(0.002) }
    },
    Noise("the whole page moved by 0.005 pt") { page, _ in
      page.items = page.items.map { $0.moved(by: Point(x: .points(0.005), y: .points(-0.005))) }
    },
    Noise("places rounded to 1/100 pt") { page, _ in
      page.mapRuns { run in
        run.origin.x = .points((run.origin.x.points * 100).rounded() / 100)
        run.origin.y = .points((run.origin.y.points * 100).rounded() / 100)
      }
    },
    Noise("the sheet 0.005 pt wider") { page, _ in page.sheet.width += .points(0.005) },
  ]

  private static let writings: [Noise] = [
    Noise("nothing") { _, _ in },
    Noise("runs cut in two") { page, _ in
      for leaf in page.leaves.reversed() {
        guard case .glyphs(let run) = leaf.item, run.vertical == nil, run.glyphs.count > 4,
          run.glyphs.count == run.text.unicodeScalars.count,
          run.glyphs.allSatisfy({ $0.scalarCount == 1 && $0.offset.y == .zero })
        else { continue }
        page.replace(leaf.path, run.halves.map { .glyphs($0) })
      }
    },
    Noise("origins moved, letters where they were") { page, _ in
      page.mapRuns { run in
        guard run.vertical == nil else { return }
        run.origin.x -= .points(3)
        for index in run.glyphs.indices { run.glyphs[index].offset.x += .points(3) }
      }
    },
    Noise("sources in another folder") { page, _ in
      page.mapRuns { run in
        guard let source = run.source else { return }
        run.source?.file = "elsewhere/" + source.file
      }
    },
    Noise("sources three lines further down") { page, _ in
      page.mapRuns { run in
        run.source?.start.line += 3
        run.source?.end.line += 3
      }
    },
    Noise("no sources") { page, _ in page.mapRuns { $0.source = nil } },
    Noise("an empty run put in") { page, _ in
      page.items.append(
        .glyphs(
          GlyphRun(
            face: .init(.song), size: .points(9), ink: .black, origin: .zero, glyphs: [], text: ""))
      )
    },
    Noise("an empty group put in") { page, _ in
      page.items.append(
        .group(
          PageGroup(
            role: .furniture, id: "spare",
            frame: Rect(x: .zero, y: .zero, width: .zero, height: .zero), items: [])))
    },
    Noise("an overlay over it") { page, _ in
      let rule = Rule(frame: page.typeArea, ink: .red, opacity: 300)
      page.items.append(
        .group(PageGroup(role: .overlay, id: "lines", frame: page.typeArea, items: [.rule(rule)])))
    }.ofPages,
    Noise("written and read again") { page, _ in
      page = (try? Page(json: page.json.text(.compact), file: "x")) ?? page
    },
    Noise("the picture's file renamed") { page, _ in
      for found in page.placedPictures {
        var picture = found.picture
        picture.name = "copy-of-" + picture.name
        page.replace(found.path.path, [.picture(picture)])
      }
    },
  ]

  private static let orders: [Noise] = [
    Noise("groups drawn in another order") { page, random in page.items.shuffle(using: &random) },
    Noise("rules of a group drawn in another order") { page, random in
      page.items = page.items.map { item in
        guard case .group(var group) = item,
          group.items.allSatisfy({ if case .rule = $0 { true } else { false } })
        else { return item }
        group.items.shuffle(using: &random)
        return .group(group)
      }
    },
    Noise("stories numbered anew") { page, _ in
      page.items = page.items.map { item in
        guard case .group(var group) = item, group.role == .article else { return item }
        group.id = "1" + group.id
        return .group(group)
      }
    },
    Noise("frames of paragraphs wider") { page, _ in
      page.items = page.items.map { item in
        guard case .group(var story) = item else { return item }
        story.items = story.items.map { inner in
          guard case .group(var paragraph) = inner else { return inner }
          paragraph.frame.size.width += .points(3)
          return .group(paragraph)
        }
        return .group(story)
      }
    },
  ]

  private static let masked: [Noise] = [
    Noise("a story's text, left out by name", ignoring: IgnoredParts(names: ["article"])) {
      page, random in
      _ = TextMutations.edit(&page, &random) { run, index in run.setScalar(index, "囧") }
    }.ofPages,
    Noise(
      "a line, left out by its area",
      ignoring: IgnoredParts(areas: [
        Rect(x: .points(-9), y: .points(-9), width: .points(9999), height: .points(9999))
      ])
    ) { page, random in
      _ = TextMutations.edit(&page, &random) { run, _ in run.ink = .red }
    },
  ]
}

extension Page {
  mutating func mapRuns(_ change: (inout GlyphRun) -> Void) {
    items = Self.mapped(items) { item in
      guard case .glyphs(var run) = item else { return item }
      change(&run)
      return .glyphs(run)
    }
  }

  mutating func mapRules(_ change: (inout Rule) -> Void) {
    items = Self.mapped(items) { item in
      guard case .rule(var rule) = item else { return item }
      change(&rule)
      return .rule(rule)
    }
  }

  private static func mapped(
    _ items: [PageItem], _ change: (PageItem) -> PageItem
  ) -> [PageItem] {
    items.map { item in
      guard case .group(var group) = item else { return change(item) }
      group.items = mapped(group.items, change)
      return .group(group)
    }
  }
}

extension GlyphRun {
  /// The run as two, each with its own origin and text.
  fileprivate var halves: [GlyphRun] {
    let middle = glyphs.count / 2
    let scalars = Array(text.unicodeScalars)
    var (first, second) = (self, self)
    first.glyphs = Array(glyphs[..<middle])
    first.text = String(String.UnicodeScalarView(scalars[..<middle]))
    second.glyphs = Array(glyphs[middle...])
    second.text = String(String.UnicodeScalarView(scalars[middle...]))
    let start = glyphs[middle].offset.x
    second.origin.x += start
    for index in second.glyphs.indices { second.glyphs[index].offset.x -= start }
    return [first, second]
  }
}

extension SplitMix64 {
  /// A step of at most so many points each way.
  mutating func step(_ points: Double) -> Point {
    Point(
      x: .points(Double.random(in: -points...points, using: &self)),
      y: .points(Double.random(in: -points...points, using: &self)))
  }
}
