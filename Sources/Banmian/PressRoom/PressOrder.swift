package import Prepress
package import Proofreading

/// How separated pictures are kept in a press file (图片编码).
package enum PictureCoding: String, Hashable, Sendable, CaseIterable {
  /// Photographs as JPEG, drawings without loss.
  case automatic
  case jpeg
  /// Without loss (Flate): larger files, and no rings round edges that add to the ink.
  case flate
}

/// What is asked of a press file (付印要求).
package struct PressOrder: Sendable {
  package var standard: PressStandard
  package var condition: OutputCondition
  package var total: TotalInk
  package var intent: ColourTransform.Intent
  package var unit: PressUnit
  package var pictures: PictureCoding
  /// All text as paths (转曲).
  package var isOutlined: Bool
  package var hasMarks: Bool
  /// Who lets pages go without signatures, if somebody does (免签放行).
  package var override: SignatureOverride?
  /// What the plant asks of the file (印厂要求).
  package var limits: PreflightLimits
  /// Makes the plates, for looks and for preflight; nil leaves them out.
  package var plates: PlateRoom?
  /// Where separated pictures are kept from run to run; nil for nowhere.
  package var pictureFolder: String?
  /// The engine and its version, for the slug and the file.
  package var engine: String

  package init(
    standard: PressStandard, condition: OutputCondition, total: TotalInk = .coldset,
    intent: ColourTransform.Intent = .relative, unit: PressUnit = .asDesigned,
    pictures: PictureCoding = .automatic, isOutlined: Bool = false, hasMarks: Bool = true,
    override: SignatureOverride? = nil,
    limits: PreflightLimits = PreflightLimits(), plates: PlateRoom? = nil,
    pictureFolder: String? = nil, engine: String
  ) {
    self.standard = standard
    self.condition = condition
    self.total = total
    self.intent = intent
    self.unit = unit
    self.pictures = pictures
    self.isOutlined = isOutlined
    self.hasMarks = hasMarks
    self.override = override
    self.limits = limits
    self.plates = plates
    self.pictureFolder = pictureFolder
    self.engine = engine
  }

  /// How the names of the files end.
  package var ending: String { standard.isArchive ? ".archive.pdf" : ".press.pdf" }
}
