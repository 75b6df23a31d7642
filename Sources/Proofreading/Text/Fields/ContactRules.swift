internal import Editorial
internal import PressDiagnostics

/// Telephone numbers of no form (电话号码), 电信网编号计划 (2017).
///
/// Mobile numbers have eleven digits from 13 to 19; fixed ones seven or eight, behind an area code
/// of three or four; 400 and 800 numbers ten; services three to six.
struct PhoneRule: PassageRule {
  let card = RuleCard(
    "check.phone", .error, zh: "电话号码位数不对", en: "a telephone number of a wrong length",
    citation: "《电信网编号计划》(2017)", hint: "dial the number", cost: .fact)

  private static let labels: [String] = [
    "电话", "热线", "手机", "传真", "拨打", "致电", "手机号", "联系方式", "咨询", "专线", "报名",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return runs(scalars).compactMap { run in
      guard isLabelled(run.lowerBound, scalars) || Self.isTrunk(scalars[run]),
        !isCounted(run, scalars), !Self.isPhone(scalars[run])
      else { return nil }
      return hit(run, scalars)
    }
  }

  /// 0510-812300123: a trunk code says what it is without a label.
  private static func isTrunk(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count >= 2 && parts[0].first == "0" && (3...4).contains(parts[0].count)
      && word.count(where: \.isDigit) >= 9
  }

  /// 电话47万部, 电话24小时开通: the number counts.
  private func isCounted(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let next = scalars.at(run.upperBound) else { return false }
    return next.isOne(of: ".．%％时分秒万亿余多部架次个户台条人天年月日元起件号线小：:")
      && run.count < 7 || next == "." && scalars.at(run.upperBound + 1)?.isDigit == true
      || scalars.at(run.lowerBound - 1) == "."
  }

  /// Digits with single hyphens, as telephone numbers are written.
  private func runs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit, scalars.at(index - 1).map({ $0.isLetter }) != true else {
        index += 1
        continue
      }
      let end = scalars.end(of: index) { $0.isDigit || $0 == "-" }
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  /// A label stands before the number, and nothing but marks and other numbers between the two.
  private func isLabelled(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var index = start
    while let scalar = scalars.at(index - 1),
      scalar.isDigit || scalar.isOne(of: "：:、-/ ，或（(") || scalar.isOne(of: "为是号")
    {
      index -= 1
    }
    return Self.labels.contains { scalars.holds($0, before: index) }
  }

  private func hit(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit {
    Hit(
      run, zh: "电话号码“\(scalars[run].string)”位数不对",
      en: "'\(scalars[run].string)' is no telephone number")
  }

  static func isPhone(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(\.string)
    let digits = word.filter(\.isDigit)
    guard parts.allSatisfy({ !$0.isEmpty }), let first = digits.first else { return false }
    switch parts.count {
    case 1: return isPlain(digits, first)
    case 2:
      // An area code with its number, or a number with an extension.
      if first == "0" {
        return (3...4).contains(parts[0].count) && (7...8).contains(parts[1].count)
      }
      return (7...8).contains(parts[0].count) && (1...6).contains(parts[1].count)
    default:
      if first == "0" {
        return (3...4).contains(parts[0].count) && (7...8).contains(parts[1].count)
      }
      return digits.count == 10 || digits.count == 11
    }
  }

  private static func isPlain(_ digits: [Unicode.Scalar], _ first: Unicode.Scalar) -> Bool {
    switch digits.count {
    case 3...6: return true
    case 7, 8: return first != "0"
    case 10:
      return digits.starts(with: "400".unicodeScalars) || digits.starts(with: "800".unicodeScalars)
        || first == "0"
    case 11: return first == "0" || (first == "1" && (digits[1].digit ?? 0) >= 3)
    case 12: return first == "0"
    default: return false
    }
  }
}

/// Mailboxes of no form (电子邮箱), RFC 5321 §4.1.2.
struct MailRule: PassageRule {
  let card = RuleCard(
    "check.mail", .error, zh: "邮箱地址形式不对", en: "a mailbox of no form", citation: "RFC 5321 §4.1.2",
    hint: "send a letter to the address", cost: .fact)

  private static let letters = "._-+%@"

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return scalars.indices.compactMap { index in
      guard scalars[index] == "@" || scalars[index] == "＠" else { return nil }
      var low = index
      while low > 0, isPart(scalars[low - 1]) { low -= 1 }
      var high = scalars.end(of: index + 1, where: isPart)
      // 163。com: a Chinese stop inside the address.
      if scalars.at(high) == "。", scalars.at(high + 1)?.isLetter == true {
        high = scalars.end(of: high + 1, where: isPart)
      }
      // A handle of a social network has nothing before its sign.
      if low == index {
        guard scalars.at(index - 1)?.isOne(of: "：:") == true, high > index + 1,
          ["邮箱", "信箱", "mail", "Mail"].contains(where: { scalars.holds($0, before: index - 1) })
        else { return nil }
      } else if isAddress(scalars[low..<high], at: index - low) {
        return nil
      }
      return Hit(
        low..<high, zh: "邮箱“\(scalars[low..<high].string)”形式不对",
        en: "'\(scalars[low..<high].string)' is no mailbox")
    }
  }

  private func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isLetter || scalar.isOne(of: Self.letters)
  }

  private func isAddress(_ word: ArraySlice<Unicode.Scalar>, at sign: Int) -> Bool {
    var word = Array(word)
    // The stop of a sentence is none of the address.
    while let last = word.last, last.isOne(of: "。，.,") { word.removeLast() }
    guard word.count > sign + 1, word[sign] == "@", !word.contains(where: { $0.isOne(of: "。，,") })
    else { return false }
    let host = word[(sign + 1)...].split(separator: ".", omittingEmptySubsequences: false)
    guard host.count >= 2, host.allSatisfy({ !$0.isEmpty && !$0.contains("@") }),
      let end = host.last, end.count >= 2, end.allSatisfy(\.isLetter)
    else { return false }
    return word.first != "." && word[sign - 1] != "."
  }
}

/// The paper's own numbers (刊号、邮发代号、邮编), 报纸出版形式规范 §1.10.
struct SerialNumberRule: PageRule {
  let card = RuleCard(
    "check.serial-number", .error, zh: "刊号、邮发代号或邮编形式不对",
    en: "a number of the paper has a wrong form",
    citation: "newspaper-practice §1.10；GB/T 9999.2",
    hint: "copy the number from the paper's licence",
    cost: .none)

  func hits(on page: ReadPage) -> [PageHit] {
    let told = page.passages.enumerated().flatMap { number, text in
      labelled(in: text).map { PageHit(passage: number, hit: $0) }
    }
    guard page.page.isFront else { return told }
    let data = page.edition.publication
    return told + check(data.serialNumber, "国内统一刊号", "CN00-0000", page, isSerial)
      + check(data.postalCode, "邮发代号", "00-000", page, isPostal)
      + check(data.zipCode, "邮编", "000000", page) { $0.count == 6 && $0.allSatisfy(\.isDigit) }
  }

  private func check(
    _ field: LabelledText?, _ name: String, _ form: String, _ page: ReadPage,
    _ isRight: ([Unicode.Scalar]) -> Bool
  ) -> [PageHit] {
    guard let value = field?.values.first else { return [] }
    let word = value.scalars.filter { $0 != " " && $0 != "　" }
    guard !isRight(word), let number = page.passages.firstIndex(where: { $0.passage.text == value })
    else { return [] }
    return [
      PageHit(
        passage: number,
        hit: Hit(
          0..<value.count, zh: "\(name)“\(word.string)”不合“\(form)”的形式",
          en: "\(name) '\(word.string)' is not of the form \(form)"))
    ]
  }

  /// 邮编：21412, 国内统一刊号：CN32/0092 in a notice or a story.
  private func labelled(in text: ReadPassage) -> [Hit] {
    guard text.passage.isRunning else { return [] }
    let scalars = text.scalars
    let forms: [(String, String, ([Unicode.Scalar]) -> Bool)] = [
      ("邮政编码", "000000", isZip), ("邮编", "000000", isZip), ("统一刊号", "CN00-0000", isAnySerial),
      ("连续出版物号", "CN00-0000", isAnySerial), ("邮发代号", "00-000", isPostal),
    ]
    return forms.flatMap { label, form, isRight in
      scalars.places(of: label).compactMap { place -> Hit? in
        let start = scalars.end(of: place + label.scalarCount) { $0.isOne(of: "：: 　为是") }
        let end = scalars.end(of: start) { $0.isDigit || $0.isLetter || $0.isOne(of: "-/—－ ") }
        let word = scalars[start..<end].filter { $0 != " " }
        guard !word.isEmpty, word.contains(where: \.isDigit), !isRight(word) else { return nil }
        return Hit(
          start..<end, zh: "\(label)“\(word.string)”不合“\(form)”的形式",
          en: "'\(word.string)' is not of the form \(form)")
      }
    }
  }

  private func isZip(_ word: [Unicode.Scalar]) -> Bool {
    word.count == 6 && word.allSatisfy(\.isDigit)
  }

  /// A serial number of any publication: periodicals have a class behind a stroke.
  private func isAnySerial(_ word: [Unicode.Scalar]) -> Bool {
    let own = word.prefix { $0 != "/" }
    return own.count == 9 && own.starts(with: "CN".unicodeScalars) && own[4] == "-"
      && own[2..<4].allSatisfy(\.isDigit) && own[5...].allSatisfy(\.isDigit)
      && (own.count == word.count || own[5] != "0")
  }

  /// CN, two digits of the region, -, and 0001 to 0999 for newspapers.
  private func isSerial(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count == 9, word.starts(with: "CN".unicodeScalars), word[4] == "-" else {
      return false
    }
    return word[2..<4].allSatisfy(\.isDigit) && word[5] == "0" && word[6...].allSatisfy(\.isDigit)
      && word[6...].contains { $0 != "0" }
  }

  private func isPostal(_ word: [Unicode.Scalar]) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && (1...4).contains(parts[1].count)
      && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
  }
}

/// What page one has to tell (出版形式), 报纸出版形式差错数计算方法 (2020).
struct FormRule: PageRule {
  let card = RuleCard(
    "check.form", .warning, zh: "头版缺少出版信息", en: "page one lacks particulars",
    citation: "报纸出版形式差错数计算方法 (2020)；newspaper-practice §1.10",
    hint: "fill the keys in edition.yaml",
    cost: .none)

  func hits(on page: ReadPage) -> [PageHit] {
    let masthead = page.edition.masthead
    let data = page.edition.publication
    guard page.page.isFront, masthead.name != nil else { return [] }
    let items: [(String, String, Bool)] = [
      ("出版日期", "date", masthead.date != nil), ("期号", "issue", masthead.issueNumber != nil),
      ("版数", "pages_today", masthead.pageCount != nil), ("国内统一刊号", "cn", data.serialNumber != nil),
      ("主办单位", "publisher", masthead.publisher != nil), ("地址", "address", data.address != nil),
      ("联系方式", "contacts", !data.contacts.isEmpty), ("印刷单位", "printer", data.printer != nil),
      ("邮发代号", "postal", data.postalCode != nil), ("定价", "price", data.price != nil),
    ]
    let missing = items.filter { !$0.2 }
    guard !missing.isEmpty else { return [] }
    var hit = Hit(
      0..<0, zh: "头版缺少" + missing.map(\.0).joined(separator: "、"),
      en: "page one lacks " + missing.map(\.1).joined(separator: ", "))
    hit.count = missing.count
    return [PageHit(passage: nil, hit: hit)]
  }
}
