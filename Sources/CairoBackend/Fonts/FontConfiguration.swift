internal import CPangoCairo
internal import Typefaces

/// Makes a private fontconfig configuration that holds exactly the given files.
enum FontConfiguration {
  /// Put in place once a process: Pango and Cairo call `FcInit`, which would otherwise read
  /// /etc/fonts and the font caches of the machine (measured: 8 to 720 ms).
  private static let emptyDefault: Bool = {
    banmian_hush_pango()
    guard let config = FcConfigCreate() else { return false }
    return FcConfigBuildFonts(config) != 0 && FcConfigSetCurrent(config) != 0
  }()

  static func make(_ files: [FontFile]) -> FcConfig? {
    guard emptyDefault, let config = FcConfigCreate(), FcConfigBuildFonts(config) != 0,
      let letters = FcCharSetCreate()
    else { return nil }
    // fontconfig passes over a font without a character set; what is in it does not matter,
    // because composition asks the face itself (`covers`).
    FcCharSetAddChar(letters, 0x4E00)
    for file in files {
      guard let pattern = pattern(of: file, letters) else { return nil }
      guard banmian_config_add(config, pattern) != 0 else { return nil }
    }
    return config
  }

  private static func pattern(of file: FontFile, _ letters: FcCharSet) -> FcPattern? {
    guard let pattern = FcPatternCreate() else { return nil }
    unsafe FcPatternAddString(pattern, FC_FAMILY, file.face.familyName)
    unsafe FcPatternAddString(pattern, FC_STYLE, file.face.styleName)
    unsafe FcPatternAddString(pattern, FC_FILE, file.path)
    unsafe FcPatternAddString(pattern, FC_FONTFORMAT, "CFF")
    unsafe FcPatternAddInteger(pattern, FC_INDEX, 0)
    unsafe FcPatternAddInteger(pattern, FC_WEIGHT, file.face.fontconfigWeight)
    unsafe FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    unsafe FcPatternAddInteger(pattern, FC_WIDTH, FC_WIDTH_NORMAL)
    unsafe FcPatternAddBool(pattern, FC_SCALABLE, 1)
    unsafe FcPatternAddBool(pattern, FC_OUTLINE, 1)
    unsafe FcPatternAddCharSet(pattern, FC_CHARSET, letters)
    return pattern
  }
}

extension Face {
  fileprivate var fontconfigWeight: Int32 {
    switch weight {
    case .regular: FC_WEIGHT_REGULAR
    case .bold: FC_WEIGHT_BOLD
    case .black: FC_WEIGHT_BLACK
    }
  }
}
