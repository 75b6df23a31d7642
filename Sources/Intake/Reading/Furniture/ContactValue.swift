/// Telephone numbers, mailboxes and addresses of the net (电话、信箱、网址).
enum ContactValue {
  /// The fewest digits that make a telephone number in a newspaper: short service numbers aside.
  private static let fewestDigits = 7

  /// Whether the text begins with a number to dial or an address to write to.
  static func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let head = text.prefix { $0.value < 0x7F && !$0.isBlank }
    return isReachable(head) || beginsWithTelephone(text)
  }

  /// Whether such a thing stands anywhere in the text.
  static func contains(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var run = 0
    for scalar in text {
      run = scalar.isASCIIDigit ? run + 1 : (scalar == "-" ? run : 0)
      if run >= fewestDigits { return true }
    }
    return isReachable(text)
  }

  private static func isReachable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first?.isASCIIWord == true else { return false }
    if let at = text.firstIndex(of: "@") { return text[at...].contains(".") }
    return text.starts(with: "http".unicodeScalars) || text.starts(with: "www.".unicodeScalars)
  }

  private static func beginsWithTelephone(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let number = text.prefix { $0.isASCIIDigit || "-()（）+— ".unicodeScalars.contains($0) }
    let digits = number.filter { $0.isASCIIDigit }.count
    guard digits >= fewestDigits else { return false }
    // 2020年… and 3000万元 are no telephone numbers.
    let unit = text.dropFirst(number.count).first
    return unit.map { !"年月日万亿元多余名人个".unicodeScalars.contains($0) } ?? true
  }
}
