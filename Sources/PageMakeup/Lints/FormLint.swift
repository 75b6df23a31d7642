internal import Editorial
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// The official form of a newspaper page (出版形式规范), newspaper-practice §1.10.
///
/// 报纸出版形式差错数计算方法 (2020): page one has the paper's name larger than all other type, and in
/// a fixed place the particulars of the issue; every page has its number.
struct FormLint: PageLint {
  static let missingID = "form.missing"
  static let unprintedID = "form.not-printed"
  static let nameID = "form.name-not-largest"
  static let folioID = "form.no-page-number"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    guard page.input.isFront else { return folio(page) }
    guard page.edition.masthead.name != nil else { return [] }
    return name(page) + particulars(page)
  }

  // MARK: The name

  private func name(_ page: PageSurvey) -> [Diagnostic] {
    let masthead = page.furniture.first { $0.role == .masthead }
    guard let name = masthead?.placedLines.map(\.size).max(),
      let other = page.stories.filter({ $0.head != nil }).max(by: {
        ($0.head?.size ?? .zero) < ($1.head?.size ?? .zero)
      }), let head = other.head, head.size >= name
    else { return [] }
    return [
      page.finding(
        Self.nameID, .error, zh: "报名（\(name)）不比 \(other.id) 的标题（\(head.size)）大",
        en: "the paper's name (\(name)) is no larger than the head of \(other.id) (\(head.size))",
        at: page.edition.masthead.name?.place,
        hint: "a smaller head, or larger `masthead.name_sizes` in the layout", article: other.id,
        area: masthead?.frame)
    ]
  }

  // MARK: Particulars

  private struct Particular {
    var zh: String
    var en: String
    var key: String
    /// What there is of it in the edition.
    var texts: [SourcedText?]

    var known: [SourcedText] { texts.compactMap { $0 }.filter { !$0.isEmpty } }
  }

  private func all(_ edition: Edition) -> [Particular] {
    let (head, data) = (edition.masthead, edition.publication)
    return [
      Particular(zh: "出版日期", en: "the date", key: "date", texts: [head.date]),
      Particular(zh: "期号", en: "the issue number", key: "issue", texts: [head.issueNumber]),
      Particular(zh: "版数", en: "the number of pages", key: "pages_today", texts: [head.pageCount]),
      Particular(
        zh: "国内统一刊号", en: "the CN number", key: "cn",
        texts: data.serialNumber?.values ?? []),
      Particular(
        zh: "主管、主办或出版单位", en: "the responsible bodies", key: "publisher",
        texts: [head.supervisor, head.publisher]),
      Particular(
        zh: "地址", en: "the address", key: "address", texts: data.address?.values ?? []),
      Particular(
        zh: "联系方式", en: "a way to reach the paper", key: "contacts",
        texts: data.contacts.flatMap(\.values)),
      Particular(
        zh: "印刷单位", en: "the printer", key: "printer", texts: data.printer?.values ?? []),
      Particular(
        zh: "邮发代号", en: "the postal number", key: "postal",
        texts: data.postalCode?.values ?? []),
      Particular(zh: "定价", en: "the price", key: "price", texts: [data.price]),
    ]
  }

  private func particulars(_ page: PageSurvey) -> [Diagnostic] {
    let all = all(page.edition)
    let missing = all.filter(\.known.isEmpty)
    let printed = page.furniture.flatMap(\.placedLines).map(\.text.text).joined().solid
    let unprinted = all.filter { part in
      !part.known.isEmpty && !part.known.contains { printed.contains($0.text.solid) }
    }
    let area = page.furniture.first { $0.role == .masthead }?.frame
    var findings: [Diagnostic] = []
    if !missing.isEmpty {
      findings.append(
        page.finding(
          Self.missingID, .warning, zh: "头版缺少" + missing.map(\.zh).joined(separator: "、"),
          en: "page one lacks " + missing.map(\.en).joined(separator: ", "),
          hint: "edition.yaml takes " + missing.map(\.key).joined(separator: ", "), desk: .editor,
          area: area))
    }
    if !unprinted.isEmpty {
      findings.append(
        page.finding(
          Self.unprintedID, .warning,
          zh: "版式没有位置排" + unprinted.map(\.zh).joined(separator: "、"),
          en: "the layout has no place for " + unprinted.map(\.en).joined(separator: ", "),
          at: unprinted.first?.known.first?.place,
          hint: "give the layout a publication line, an ear and a foot", area: area))
    }
    return findings
  }

  // MARK: Page numbers

  private func folio(_ page: PageSurvey) -> [Diagnostic] {
    let number = page.name.solid
    guard !number.isEmpty,
      !page.furniture.contains(where: { block in
        block.placedLines.contains { $0.text.text.solid.contains(number) }
      })
    else { return [] }
    return [
      page.finding(
        Self.folioID, .warning, zh: "报眉上没有版次", en: "the page does not show its number",
        hint: "give the layout a folio on inside pages", area: page.typeArea)
    ]
  }
}

extension String {
  /// The text without white space.
  fileprivate var solid: String {
    String(UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
