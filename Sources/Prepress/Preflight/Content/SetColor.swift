/// A colour as a content stream sets it (设定的颜色): the kind of space, the shares, the inks' names.
struct SetColor: Hashable {
  var family: ColorFamily
  var values: [Double]
  /// The colorants of a Separation or DeviceN.
  var names: [String] = []

  static let blackAtStart = SetColor(family: .gray, values: [0])

  /// The inks that get paint: C, M, Y, K, or spot names; RGB counts as all four.
  var inks: Set<String> {
    switch family {
    case .cmyk, .icc(4): Set(zip(["C", "M", "Y", "K"], values).filter { $0.1 > 0 }.map(\.0))
    case .gray, .calGray, .icc(1): (values.first ?? 0) < 1 ? ["K"] : []
    case .separation, .deviceN: Set(zip(names, values).filter { $0.1 > 0 }.map(\.0))
    case .rgb, .calRGB, .lab, .icc: ["C", "M", "Y", "K"]
    case .pattern, .unknown: []
    }
  }

  /// 100 % of black ink and nothing else.
  var isKOnlyBlack: Bool {
    family == .cmyk && values.count == 4 && values[0...2].allSatisfy { $0 == 0 }
      && values[3] >= 0.9999
  }

  /// The black of a grey space, to which overprint mode 1 does not apply.
  var isGrayBlack: Bool {
    [.gray, .calGray, .icc(1)].contains(family) && (values.first ?? 1) <= 0.0001
  }

  /// Whether a reader would call it black, however it is made.
  var looksBlack: Bool {
    if isKOnlyBlack || isGrayBlack { return true }
    switch family {
    case .cmyk, .icc(4):
      guard values.count == 4 else { return false }
      let least = min(values[0], values[1], values[2])
      return values[3] >= 0.85 || (least >= 0.6 && values[3] + least >= 1)
    case .rgb, .calRGB, .icc(3): return values.count == 3 && values.allSatisfy { $0 <= 0.2 }
    case .gray, .calGray, .lab, .icc, .separation, .deviceN, .pattern, .unknown: return false
    }
  }

  var isWhite: Bool {
    switch family {
    case .cmyk, .icc(4), .separation, .deviceN:
      !values.isEmpty && values.allSatisfy { $0 == 0 }
    case .gray, .calGray, .icc(1): values == [1]
    case .rgb, .calRGB, .lab, .icc, .pattern, .unknown: false
    }
  }

  var isRegistration: Bool { names.contains("All") }

  /// The colour in a report: `cmyk 0 100 100 0`, shares in percent.
  var text: String {
    let shares = values.map { String(Int(($0 * 100).rounded())) }.joined(separator: " ")
    let name = names.isEmpty ? family.name : names.joined(separator: "+")
    return shares.isEmpty ? name : "\(name) \(shares)"
  }
}

/// The kind of a colour space (色彩空间), by what it can print.
enum ColorFamily: Hashable {
  case gray
  case rgb
  case cmyk
  case calGray
  case calRGB
  case lab
  /// An ICC profile of so many channels.
  case icc(Int)
  case separation
  case deviceN
  case pattern
  case unknown

  var isRGB: Bool { [.rgb, .calRGB, .icc(3)].contains(self) }

  /// Whether PDF/X-1a allows it: device grey, device CMYK and spot inks (ISO 15930-4, 6.2).
  var isDevice: Bool { [.gray, .cmyk, .separation, .deviceN, .pattern].contains(self) }

  /// The name in a report, the same as PDF's.
  var name: String {
    switch self {
    case .gray: "gray"
    case .rgb: "rgb"
    case .cmyk: "cmyk"
    case .calGray: "CalGray"
    case .calRGB: "CalRGB"
    case .lab: "Lab"
    case .icc(let channels): "ICCBased\(channels)"
    case .separation: "Separation"
    case .deviceN: "DeviceN"
    case .pattern: "Pattern"
    case .unknown: "?"
    }
  }
}
