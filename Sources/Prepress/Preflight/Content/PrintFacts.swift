/// What a file puts on paper, as its content streams say it (版面事实): the ground of most checks.
struct PrintFacts {
  var texts: [ShownText] = []
  var lines: [StrokedPath] = []
  var areas: [FilledPath] = []
  var images: [ShownImage] = []
  /// The colour spaces that are used, each with where first.
  var spaces: [ColorUse] = []
  /// What each spot ink is made of elsewhere; more than one recipe is ambiguous.
  var spots: [SpotUse] = []
  /// Transparency, and what no press file may hold.
  var transparency: [PlacedNote] = []
  var forbidden: [PlacedNote] = []
  var fonts: [FontFact] = []
  /// Streams that are no content.
  var faults: [PlacedNote] = []

  /// Where in the file something was seen.
  struct Place: Hashable {
    /// From 0.
    var page: Int
    var box: PrintBox?

    init(page: Int, box: PrintBox? = nil) {
      self.page = page
      self.box = box
    }
  }

  struct PlacedNote: Hashable {
    var text: String
    var place: Place
  }

  struct ColorUse: Hashable {
    var family: ColorFamily
    /// Content, image, shading, pattern, or the alternate of a spot ink.
    var usage: String
    var place: Place
  }

  struct SpotUse: Hashable {
    var name: String
    var recipes: [String]
    var place: Place
  }

  mutating func note(_ space: ColorSpace, _ usage: String, _ place: Place) {
    add(ColorUse(family: space.family, usage: usage, place: place))
    if let alternate = space.alternateFamily {
      add(ColorUse(family: alternate, usage: "alternate", place: place))
    }
    for name in space.names {
      if let index = spots.firstIndex(where: { $0.name == name }) {
        if space.family == .separation, !spots[index].recipes.contains(space.alternate) {
          spots[index].recipes.append(space.alternate)
        }
      } else {
        let recipes = space.family == .separation ? [space.alternate] : []
        spots.append(SpotUse(name: name, recipes: recipes, place: place))
      }
    }
  }

  private mutating func add(_ use: ColorUse) {
    let isKnown = spaces.contains {
      $0.family == use.family && $0.usage == use.usage && $0.place.page == use.place.page
    }
    if !isKnown { spaces.append(use) }
  }
}

/// How overprinting is set (叠印): for fills, for strokes, and the mode of zero shares.
struct OverprintState: Hashable {
  var fills = false
  var strokes = false
  /// With mode 1, a share of 0 of CMYK leaves the plate as it is (ISO 32000-1, 8.6.7).
  var mode = 0
}

/// Text that one operator shows (文字).
struct ShownText {
  var place: PrintFacts.Place
  var color: SetColor
  var overprint: OverprintState
  /// The size on paper, in points.
  var size: Double
  var glyphs: Int
  /// The text rendering mode (9.3.6): 0 fills, 2 fills and strokes, 3 is invisible.
  var mode: Int
  /// The font's number in `PrintFacts.fonts`.
  var font: Int?

  var isVisible: Bool { mode == 0 || mode == 2 }
}

/// A path drawn by its outline (线).
struct StrokedPath {
  var place: PrintFacts.Place
  var color: SetColor
  var overprint: OverprintState
  /// On paper, in points.
  var width: Double
}

/// A path filled with colour (色块).
struct FilledPath {
  var place: PrintFacts.Place
  var color: SetColor
  var overprint: OverprintState
  /// How thin the shape is where it is a box; nil of curved shapes.
  var thinnest: Double?
}

/// An image as it is shown (图片).
struct ShownImage {
  var place: PrintFacts.Place
  var width: Int
  var height: Int
  var bits: Int
  var isStencil: Bool
  var family: ColorFamily
  var filters: [String]
  /// Pixels an inch on paper, the lesser of both ways.
  var resolution: Double
  /// A CMYK JPEG with Adobe's marker and no inverting Decode array, which some print as a negative.
  var isPolarityOpen: Bool
  var hasAlternates: Bool
  var isInterpolated = false
}

/// A font that a file uses (字体).
struct FontFact: Hashable {
  var name: String
  var subtype: String
  var isEmbedded: Bool
  var hasToUnicode: Bool
  /// Codes of two bytes, which are glyph numbers (Identity-H).
  var isComposite: Bool
  /// A TrueType font in CID form that does not say which glyph is which.
  var lacksGlyphMap: Bool
  /// A subset in CID form that does not say which glyphs it has.
  var lacksGlyphSet: Bool
  var place: PrintFacts.Place
  /// How many of its shows hold glyph 0.
  var missingGlyphs = 0

  init(_ font: PDFObject, place: PrintFacts.Place) {
    self.place = place
    subtype = font["Subtype"]?.name ?? ""
    isComposite = subtype == "Type0"
    let descendant = isComposite ? font["DescendantFonts"]?.items.first : font
    let descriptor = descendant?["FontDescriptor"]
    let files = ["FontFile", "FontFile2", "FontFile3"]
    isEmbedded = subtype == "Type3" || files.contains { descriptor?[$0] != nil }
    name = font["BaseFont"]?.name ?? font["Name"]?.name ?? "?"
    hasToUnicode = font["ToUnicode"] != nil
    lacksGlyphMap =
      descendant?["Subtype"]?.name == "CIDFontType2" && descendant?["CIDToGIDMap"] == nil
    lacksGlyphSet = isComposite && descriptor?["CIDSet"] == nil
  }
}
