internal import PageGeometry
internal import PressDiagnostics

extension LayoutChecks {
  /// A block with the key that says where it stands.
  private struct Claim {
    var block: PageBlock
    var lines: BlockLines
    var key: String
  }

  private func claims(on kind: PageKind) -> [Claim] {
    let foot = Claim(block: .foot, lines: spec.foot.lines, key: "lines")
    switch kind {
    case .front:
      return [
        Claim(block: .masthead, lines: spec.masthead.lines, key: "lines"),
        Claim(block: .publicationLine, lines: spec.publicationLine.lines, key: "lines"),
        Claim(block: .articles, lines: spec.articles.front, key: "front"), foot,
      ]
    case .inside:
      return [
        Claim(block: .folio, lines: spec.folio.lines, key: "lines"),
        Claim(block: .articles, lines: spec.articles.inside, key: "inside"), foot,
      ]
    }
  }

  /// Blocks outside the type area, on top of each other, or without room for stories.
  var blockFindings: [Diagnostic] {
    var found: [Diagnostic] = []
    for kind in PageKind.allCases {
      let claims = claims(on: kind)
      // The foot is the same on both kinds of page: it is checked once.
      let own = claims.filter { kind == .front || $0.block != .foot }
      found += own.compactMap(outside)
      found += overlaps(claims, on: kind)
      if spec.lines(of: .articles, on: kind) == nil, found.isEmpty { found.append(noRoom(kind)) }
    }
    return found + heightFindings
  }

  private func outside(_ claim: Claim) -> Diagnostic? {
    switch claim.lines {
    case .none: return claim.block == .articles ? noLines(claim) : nil
    case .rest: return claim.block == .articles ? nil : noLines(claim)
    case .span, .last:
      guard claim.lines.range(in: spec.grid.lines) == nil else { return nil }
      return finding(
        LayoutRule.blockOutside, at: place(claim.block.rawValue, claim.key),
        zh: "“\(claim.lines.text)”超出版心的 \(spec.grid.lines) 行",
        en: "“\(claim.lines.text)” leaves the type area of \(spec.grid.lines) lines",
        hint: "edges run from 0 to \(spec.grid.lines)")
    }
  }

  private func noLines(_ claim: Claim) -> Diagnostic {
    finding(
      LayoutRule.blockOutside, at: place(claim.block.rawValue, claim.key),
      zh: "此处不能用“\(claim.lines.text)”", en: "“\(claim.lines.text)” cannot be used here",
      hint: "write lines such as 0-10 or last 2")
  }

  private func overlaps(_ claims: [Claim], on kind: PageKind) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, claim) in claims.enumerated() {
      guard let lines = spec.lines(of: claim.block, on: kind) else { continue }
      for other in claims[..<index] {
        guard let taken = spec.lines(of: other.block, on: kind), taken.overlaps(lines) else {
          continue
        }
        found.append(
          finding(
            LayoutRule.blockOverlap, at: place(claim.block.rawValue, claim.key),
            zh: "\(claim.block.rawValue) 与 \(other.block.rawValue) 的行位重叠",
            en: "\(claim.block.rawValue) takes lines of \(other.block.rawValue), "
              + "\(taken.lowerBound)-\(taken.upperBound)"))
      }
    }
    return found
  }

  private func noRoom(_ kind: PageKind) -> Diagnostic {
    finding(
      LayoutRule.noRoom, at: place("articles"), zh: "没有给稿件留下一行",
      en: "the blocks of a page leave no line for its stories",
      hint: "make the other blocks of \(kind.rawValue) pages lower")
  }

  /// Type and rules that are higher than the block they stand in.
  private var heightFindings: [Diagnostic] {
    let pitch = spec.grid.linePitch
    var found: [Diagnostic] = []
    func check(_ block: PageBlock, _ kind: PageKind, _ need: Length, _ key: String) {
      guard let lines = spec.lines(of: block, on: kind), need > pitch * lines.count else { return }
      let height = pitch * lines.count
      found.append(
        finding(
          LayoutRule.blockTooLow, at: place(block.rawValue, key),
          zh: "需高 \(need.written)，\(lines.count) 行只有 \(height.written)",
          en: "\(need.written) are needed, \(lines.count) lines have \(height.written)",
          hint: "give it \(need.roundedUp(in: pitch)) lines or smaller type"))
    }
    check(.masthead, .front, spec.masthead.nameSizes.smallest, "name_size")
    check(.publicationLine, .front, spec.publicationLine.size, "size")
    check(.folio, .inside, max(spec.folio.numberSize, spec.folio.sectionSize), "number_size")
    check(.foot, .front, spec.foot.size + spec.foot.rule, "size")
    return found
  }
}
