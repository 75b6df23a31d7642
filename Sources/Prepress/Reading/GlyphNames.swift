/// What the names of glyphs mean (字形名): the Latin set of ISO 32000-1, annex D, the ligatures, and
/// the Greek letters and signs that TeX's fonts name.
enum GlyphNames {
  /// The text of a glyph's name; nil of a name that means nothing to a reader.
  static func text(of name: String) -> String? {
    if name.utf8.count == 1 || ligatures.contains(name) { return name }
    if let known = table[name] { return known }
    // `a.sc` is drawn otherwise and still an a; `f_i` stands for both.
    let base = name.prefix { $0 != "." }
    if !base.isEmpty, base.count < name.count { return text(of: String(base)) }
    if name.contains("_") {
      let parts = name.split(separator: "_").map { text(of: String($0)) }
      return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined()
    }
    return numbered(name)
  }

  /// Letters that are cast together are read apart.
  private static let ligatures: Set<String> = ["ff", "fi", "fl", "ffi", "ffl"]

  /// `uni4E00` and `u2A700`.
  private static func numbered(_ name: String) -> String? {
    let digits = name.hasPrefix("uni") ? name.dropFirst(3) : name.dropFirst(1)
    guard name.first == "u", (4...6).contains(digits.count), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(Character(scalar))
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for entry in list.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let value = UInt32(parts[1], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { continue }
      table[String(parts[0])] = String(Character(scalar))
    }
    return table
  }()

  private static let list = """
    space:20 exclam:21 quotedbl:22 numbersign:23 dollar:24 percent:25 ampersand:26
    quotesingle:27 parenleft:28 parenright:29 asterisk:2A plus:2B comma:2C hyphen:2D period:2E
    slash:2F zero:30 one:31 two:32 three:33 four:34 five:35 six:36 seven:37 eight:38 nine:39
    colon:3A semicolon:3B less:3C equal:3D greater:3E question:3F at:40 bracketleft:5B
    backslash:5C bracketright:5D asciicircum:5E underscore:5F grave:60 braceleft:7B bar:7C
    braceright:7D asciitilde:7E nbspace:A0 exclamdown:A1 cent:A2 sterling:A3 currency:A4 yen:A5
    brokenbar:A6 section:A7 dieresis:A8 copyright:A9 ordfeminine:AA guillemotleft:AB
    logicalnot:AC sfthyphen:AD registered:AE macron:AF degree:B0 plusminus:B1 twosuperior:B2
    threesuperior:B3 acute:B4 mu:B5 paragraph:B6 periodcentered:B7 cedilla:B8 onesuperior:B9
    ordmasculine:BA guillemotright:BB onequarter:BC onehalf:BD threequarters:BE questiondown:BF
    Agrave:C0 Aacute:C1 Acircumflex:C2 Atilde:C3 Adieresis:C4 Aring:C5 AE:C6 Ccedilla:C7
    Egrave:C8 Eacute:C9 Ecircumflex:CA Edieresis:CB Igrave:CC Iacute:CD Icircumflex:CE
    Idieresis:CF Eth:D0 Ntilde:D1 Ograve:D2 Oacute:D3 Ocircumflex:D4 Otilde:D5 Odieresis:D6
    multiply:D7 Oslash:D8 Ugrave:D9 Uacute:DA Ucircumflex:DB Udieresis:DC Yacute:DD Thorn:DE
    germandbls:DF agrave:E0 aacute:E1 acircumflex:E2 atilde:E3 adieresis:E4 aring:E5 ae:E6
    ccedilla:E7 egrave:E8 eacute:E9 ecircumflex:EA edieresis:EB igrave:EC iacute:ED
    icircumflex:EE idieresis:EF eth:F0 ntilde:F1 ograve:F2 oacute:F3 ocircumflex:F4 otilde:F5
    odieresis:F6 divide:F7 oslash:F8 ugrave:F9 uacute:FA ucircumflex:FB udieresis:FC yacute:FD
    thorn:FE ydieresis:FF Amacron:100 amacron:101 Abreve:102 abreve:103 Aogonek:104 aogonek:105
    Cacute:106 cacute:107 Ccaron:10C ccaron:10D Dcaron:10E dcaron:10F Emacron:112 emacron:113
    Eogonek:118 eogonek:119 Ecaron:11A ecaron:11B Gbreve:11E gbreve:11F Imacron:12A imacron:12B
    Idotaccent:130 dotlessi:131 Lslash:141 lslash:142 Nacute:143 nacute:144 Ncaron:147
    ncaron:148 Omacron:14C omacron:14D Ohungarumlaut:150 ohungarumlaut:151 OE:152 oe:153
    Rcaron:158 rcaron:159 Sacute:15A sacute:15B Scedilla:15E scedilla:15F Scaron:160 scaron:161
    Umacron:16A umacron:16B Uring:16E uring:16F Uhungarumlaut:170 uhungarumlaut:171
    Ydieresis:178 Zacute:179 zacute:17A Zdotaccent:17B zdotaccent:17C Zcaron:17D zcaron:17E
    florin:192 dotlessj:237 circumflex:2C6 caron:2C7 breve:2D8 dotaccent:2D9 ring:2DA ogonek:2DB
    tilde:2DC hungarumlaut:2DD Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396
    Eta:397 Theta:398 Iota:399 Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0
    Rho:3A1 Sigma:3A3 Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 beta:3B2
    gamma:3B3 delta:3B4 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB
    nu:3BD xi:3BE omicron:3BF pi:3C0 rho:3C1 sigma1:3C2 sigma:3C3 tau:3C4 upsilon:3C5 phi:3C6
    chi:3C7 psi:3C8 omega:3C9 endash:2013 emdash:2014 bardbl:2016 quoteleft:2018 quoteright:2019
    quotesinglbase:201A quotedblleft:201C quotedblright:201D quotedblbase:201E dagger:2020
    daggerdbl:2021 bullet:2022 ellipsis:2026 perthousand:2030 prime:2032 guilsinglleft:2039
    guilsinglright:203A fraction:2044 Euro:20AC trademark:2122 arrowleft:2190 arrowup:2191
    arrowright:2192 arrowdown:2193 universal:2200 partialdiff:2202 existential:2203
    emptyset:2205 gradient:2207 element:2208 product:220F summation:2211 minus:2212
    asteriskmath:2217 radical:221A proportional:221D infinity:221E intersection:2229 union:222A
    integral:222B similar:223C approxequal:2248 notequal:2260 equivalence:2261 lessequal:2264
    greaterequal:2265 propersubset:2282 visiblespace:2423 lozenge:25CA
    """

  // MARK: Encodings without names

  /// The text of a code in one of PDF's encodings; nil where it has none.
  static func text(of code: UInt8, in encoding: String?) -> String? {
    if code < 0x20 { return nil }
    if code < 0x7F {
      // Standard and MacExpert apart, codes of ASCII are ASCII.
      guard encoding == nil else { return String(Character(Unicode.Scalar(code))) }
      return code == 0x27 ? "’" : code == 0x60 ? "‘" : String(Character(Unicode.Scalar(code)))
    }
    switch encoding {
    case "MacRomanEncoding": return code < 0x80 ? nil : String(macRoman[Int(code) - 0x80])
    case "WinAnsiEncoding":
      if code < 0x80 { return "•" }
      return code < 0xA0
        ? String(winAnsi[Int(code) - 0x80]) : String(Character(Unicode.Scalar(code)))
    default: return nil
    }
  }

  private static let macRoman = Array(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
  private static let winAnsi = Array("€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ")
}
