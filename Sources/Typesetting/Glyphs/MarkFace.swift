internal import HanText
internal import PageGeometry
internal import Typefaces

/// Chooses the face of a mark and the place of its ink in a body of half an em (标点字面).
struct MarkFace {
  let shaper: any TextShaper

  /// A mark's glyph with what is known of its ink.
  struct Mark {
    var id: UInt32
    var face: Face
    var cls: HanClass
    var advance: Em
    var ink: InkBox?

    /// Where the glyph's origin goes, from the body's start.
    func offset(in body: Em) -> Em {
      switch cls {
      case .closing, .pause, .stop: return closerOffset(in: body)
      case .opening: return openerOffset(in: body)
      case .middleDot, .solidus, .shortConnector: return inkCentred(in: body)
      default: return (body - advance) / 2
      }
    }

    /// Closing marks have their ink at the left: the origin stays, unless the ink would stick out.
    private func closerOffset(in body: Em) -> Em {
      guard body < advance, let ink else { return .zero }
      return ink.right > body ? inkCentred(in: body) : .zero
    }

    /// Opening marks have their ink at the right: the glyph moves back by what the body lacks.
    private func openerOffset(in body: Em) -> Em {
      guard let ink else { return body - advance }
      if body >= advance { return body - advance }
      return ink.left < advance - body ? inkCentred(in: body) : body - advance
    }

    func inkCentred(in body: Em) -> Em {
      guard let ink else { return (body - advance) / 2 }
      return (body - ink.width) / 2 - ink.left
    }
  }

  func glyph(of scalar: Unicode.Scalar, _ cls: HanClass, _ face: Face) -> Mark? {
    guard let own = mark(scalar, cls, face) else { return nil }
    // ／ has half a body (GB/T 15834 5.1.9) but is drawn for a whole one: the plain stroke fits.
    if cls == .solidus, let ink = own.ink, ink.width > .half, let plain = mark("/", cls, face) {
      return plain
    }
    if face.family == .kai, !fits(own), let song = mark(scalar, cls, Face(.song)) { return song }
    return own
  }

  private func mark(_ scalar: Unicode.Scalar, _ cls: HanClass, _ face: Face) -> Mark? {
    guard let glyph = shaper.shape([scalar], face: face, direction: .horizontal).first else {
      return nil
    }
    return Mark(
      id: glyph.id, face: face, cls: cls, advance: glyph.advance,
      ink: shaper.inkBox(of: glyph.id, face: face))
  }

  /// Whether the ink stands in the half of the em box in which Chinese marks are drawn.
  private func fits(_ mark: Mark) -> Bool {
    guard let ink = mark.ink else { return true }
    switch mark.cls {
    case .closing, .pause, .stop: return mark.advance == .one && ink.right <= .half
    case .opening: return mark.advance == .one && ink.left >= .half
    default: return true
    }
  }
}
