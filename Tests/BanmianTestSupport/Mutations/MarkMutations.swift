internal import PageComparison
internal import PageGeometry
internal import PageScene

/// Faults of rules, pictures, stories and sheets (线条、图片、稿件变异).
package enum MarkMutations {
  package static var all: [Mutation] { rules + pictures + stories + sheets }

  package static let rules: [Mutation] = [
    rule("gone", [.ruleRemoved, .storyRemoved]) { _ in nil },
    rule("0.1 pt thicker", [.ruleResized]) { thicken($0, by: 0.1) },
    rule("0.05 pt thinner", [.ruleResized]) { thicken($0, by: -0.05) },
    rule("1 pt short", [.ruleResized]) { rule in
      var rule = rule
      if rule.frame.width > rule.frame.height {
        rule.frame.size.width -= .points(1)
      } else {
        rule.frame.size.height -= .points(1)
      }
      return rule
    },
    rule("moved 0.05 pt", [.ruleMoved, .storyMoved]) { rule in
      var rule = rule
      rule.frame.origin.y += .points(0.05)
      return rule
    },
    rule("1 % lighter", [.ruleInk]) { rule in
      var rule = rule
      guard case .process(let c, let m, let y, let k) = rule.ink else { return rule }
      rule.ink = .process(
        cyan: c, magenta: max(0, m - 10), yellow: y, black: k >= 10 ? k - 10 : k + 10)
      return rule
    }.unseen,
    rule("half transparent", [.ruleInk]) { rule in
      var rule = rule
      rule.opacity = 500
      return rule
    },
    Mutation("a rule under the text", [.ruleAdded]) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      let box = found.run.box
      let rule = Rule(
        frame: Rect(x: box.minX, y: box.maxY + .points(1), width: box.width, height: .points(0.25)),
        ink: .black)
      page.replace(found.path.path, [found.path.item, .rule(rule)])
      return Mutation.Spot(frame: rule.frame, story: found.path.story)
    },
    Mutation("a tint over text that was under it", [.order, .ruleAdded]) { page, random in
      guard let found = random.pick(page.rules), let run = random.pick(page.bodyRuns) else {
        return nil
      }
      // The rule, drawn at the end and across a line of text.
      var rule = found.rule
      rule.frame = run.run.box
      page.items.append(.rule(rule))
      return Mutation.Spot(frame: run.run.box, story: nil)
    },
    Mutation("emphasis dots put in", [.pathAdded]) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      let box = found.run.box
      let dot = Path(
        pieces: Path.circle(Point(x: box.minX, y: box.maxY), diameter: .points(1)), paint: .fill,
        ink: .black)
      page.replace(found.path.path, [found.path.item, .path(dot)])
      return Mutation.Spot(frame: dot.frame, story: found.path.story)
    },
  ]

  static let pictures: [Mutation] = [
    picture("shifted by a pixel", [.pictureMoved]) { $0.frame.origin.x += .points(0.24) },
    picture("1 pt wider", [.pictureResized]) { $0.frame.size.width += .points(1) },
    picture("another file", [.pictureReplaced]) {
      $0.cut.digest = "0" + $0.cut.digest.dropFirst() + "f"
    },
    picture("cropped 1 % more", [.pictureCropped]) {
      $0.cut.crop.width -= max(1, $0.cut.crop.width / 100)
    },
    picture("with other words for the blind", [.pictureText]) { $0.alternative += "。" }.unseen,
    Mutation("a picture gone", [.pictureRemoved]) { page, random in
      guard let found = random.pick(page.placedPictures) else { return nil }
      page.replace(found.path.path, [])
      return Mutation.Spot(frame: found.picture.frame, story: found.path.story)
    },
  ]

  static let stories: [Mutation] = [
    story("moved by a line", [.storyMoved]) { item in
      item.moved(by: Point(x: .zero, y: .points(11.25)))
    }.pushing,
    story("moved 0.05 pt", [.storyMoved]) { item in
      item.moved(by: Point(x: .points(0.05), y: .zero))
    },
    story("gone", [.storyRemoved]) { _ in nil },
    story("with another frame", [.storyRespanned]) { item in
      guard case .group(var group) = item else { return item }
      group.frame.size.width += .points(171)
      return .group(group)
    }.unseen,
    story("one line deeper", [.storyResized]) { item in
      guard case .group(var group) = item else { return item }
      group.frame.size.height += .points(11.25)
      return .group(group)
    }.unseen,
    story("with another entry in the outline", [.storyTitle]) { item in
      guard case .group(var group) = item else { return item }
      group.title = (group.title ?? "") + "！"
      return .group(group)
    }.unseen,
    Mutation("a column gap 1 pt wider", [.lineMoved, .storyMoved]) { page, random in
      guard let found = random.pick(page.bodyRuns) else { return nil }
      var box: Rect?
      // All lines right of the column of one line, in its story.
      for leaf in page.runs({ $0.role == .paragraph && $0.story == found.path.story })
      where leaf.run.origin.x >= found.run.origin.x {
        var run = leaf.run
        run.origin.x += .points(1)
        page.replace(leaf.path.path, [.glyphs(run)])
        box = box.map { $0.union(run.box) } ?? run.box
      }
      return Mutation.Spot(frame: box, story: found.path.story)
    },
  ]

  static let sheets: [Mutation] = [
    // White paper on a white ground; a raster is so many whole pixels wide.
    sheet("the sheet 0.1 mm wider", .sheet) { $0.sheet.width += .millimeters(0.1) }.unseen,
    sheet("the page turned", .sheet) {
      $0.sheet = Size(width: $0.sheet.height, height: $0.sheet.width)
    },
    sheet("the type area 0.1 mm lower", .typeArea) { $0.typeArea.origin.y += .millimeters(0.1) }
      .unseen,
    sheet("bleed", .sheet) { page in
      var boxes = page.pressBoxes
      boxes.bleed.size.width += .millimeters(3)
      page.boxes = boxes
    }.unseen,
    sheet("another title", .pageTitle) { $0.title += "（二稿）" }.unseen,
    sheet("another name", .pageName) { $0.name += "b" }.unseen,
  ]

  // MARK: Tools

  private static func thicken(_ rule: Rule, by points: Double) -> Rule {
    var rule = rule
    if rule.frame.width > rule.frame.height {
      rule.frame.size.height += .points(points)
    } else {
      rule.frame.size.width += .points(points)
    }
    return rule
  }

  private static func rule(
    _ name: String, _ kinds: Set<ChangeKind>, _ change: @escaping @Sendable (Rule) -> Rule?
  ) -> Mutation {
    Mutation("a rule \(name)", kinds) { page, random in
      guard let found = random.pick(page.rules) else { return nil }
      let new = change(found.rule)
      page.replace(found.path.path, new.map { [.rule($0)] } ?? [])
      return Mutation.Spot(frame: found.rule.frame, story: found.path.story)
    }
  }

  private static func picture(
    _ name: String, _ kinds: Set<ChangeKind>,
    _ change: @escaping @Sendable (inout PlacedPicture) -> Void
  ) -> Mutation {
    Mutation("a picture \(name)", kinds) { page, random in
      guard let found = random.pick(page.placedPictures) else { return nil }
      var picture = found.picture
      change(&picture)
      page.replace(found.path.path, [.picture(picture)])
      return Mutation.Spot(frame: found.picture.frame, story: found.path.story)
    }
  }

  private static func story(
    _ name: String, _ kinds: Set<ChangeKind>, _ change: @escaping @Sendable (PageItem) -> PageItem?
  ) -> Mutation {
    Mutation("a story \(name)", kinds) { page, random in
      let stories = page.items.indices.filter {
        if case .group(let group) = page.items[$0] { group.role == .article } else { false }
      }
      guard let index = random.pick(stories), case .group(let group) = page.items[index] else {
        return nil
      }
      page.items.replaceSubrange(
        index...index, with: change(page.items[index]).map { [$0] } ?? [])
      return Mutation.Spot(frame: group.frame, story: group.id)
    }
  }

  private static func sheet(
    _ name: String, _ kind: ChangeKind, _ change: @escaping @Sendable (inout Page) -> Void
  ) -> Mutation {
    Mutation(name, [kind]) { page, _ in
      change(&page)
      return Mutation.Spot()
    }
  }
}
