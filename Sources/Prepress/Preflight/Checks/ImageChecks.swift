internal import PressDiagnostics

/// Pictures (图片检查), prepress design §4.1, row 29.
struct ImageChecks {
  let facts: PrintFacts

  func run(_ desk: inout PreflightDesk) {
    for image in facts.images where image.width > 1 && image.height > 1 {
      resolution(image, &desk)
      coding(image, &desk)
      if image.isPolarityOpen { desk.add(.imagePolarity, Self.size(image), at: image.place) }
    }
  }

  private func resolution(_ image: ShownImage, _ desk: inout PreflightDesk) {
    let limits = desk.limits
    guard image.resolution.isFinite, image.resolution < 1e9 else { return }
    let found = Int(image.resolution.rounded())
    let detail = "\(found) ppi, \(Self.size(image))"
    if image.bits == 1 {
      if found < limits.leastBitmapResolution {
        desk.add(.imageResolution, detail, at: image.place)
      }
    } else if found < limits.leastResolution {
      desk.add(.imageResolution, detail, at: image.place)
    } else if found < limits.goodResolution || found > limits.mostResolution {
      desk.add(
        .imageResolution, detail, at: image.place, weighing: PreflightCheck.Weight.doubt)
    }
  }

  private func coding(_ image: ShownImage, _ desk: inout PreflightDesk) {
    var refused = ["LZWDecode", "LZW"]
    if desk.expected.standard != .x4 { refused += ["JPXDecode", "JBIG2Decode"] }
    for filter in image.filters where refused.contains(filter) {
      desk.add(.imageCoding, filter, at: image.place)
    }
    if image.isInterpolated, desk.expected.standard.isArchive {
      desk.add(.imageCoding, "Interpolate", at: image.place)
    }
    if image.hasAlternates { desk.add(.imageCoding, "alternates", at: image.place) }
  }

  private static func size(_ image: ShownImage) -> String { "\(image.width) × \(image.height) px" }
}

extension PreflightCheck {
  /// Weights below a check's own.
  enum Weight {
    /// What a press desk would look at, and may let through.
    static let doubt = Severity.warning
  }
}
