internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// `edition.yaml` (一期的总表): the paper, the issue, the publication data, the pages.
struct EditionForm {
  var edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [])
  var pages: [SourcedText] = []
  /// Notices of the first page.
  var notices: [Notice] = []

  static let keys: [YAMLForm.Key] = [
    YAMLForm.Key("paper", "报名"), YAMLForm.Key("latin", "外文报名"),
    YAMLForm.Key("supervisor", "主管"),
    YAMLForm.Key("publisher", "主办"), YAMLForm.Key("date", "日期"), YAMLForm.Key("weekday", "星期"),
    YAMLForm.Key("lunar", "农历"), YAMLForm.Key("issue", "期号"), YAMLForm.Key("pages_today", "版数"),
    YAMLForm.Key("weather", "天气"), YAMLForm.Key("price", "定价"),
    YAMLForm.Key("cn", "国内统一刊号"), YAMLForm.Key("postal", "邮发代号"), YAMLForm.Key("address", "地址"),
    YAMLForm.Key("zip", "邮编"), YAMLForm.Key("printer", "印刷"), YAMLForm.Key("contacts", "联系方式"),
    YAMLForm.Key("notices", "启事"), YAMLForm.Key("pages", "版面"),
    YAMLForm.Key("proof", "校对"),
  ]

  /// The labels that a bare value stands under.
  static let usualLabels = (
    cn: "国内统一刊号", postal: "邮发代号", address: "地址", zip: "邮编", printer: "印刷"
  )

  static func read(_ file: SourceFile) -> Diagnosed<EditionForm> {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      var form = YAMLForm(file: file)
      let fields = form.fields(of: node, keys: keys)
      let value = EditionForm(fields, &form)
      return Diagnosed(value, form.diagnostics)
    } catch {
      return Diagnosed(EditionForm(), error.diagnostics)
    }
  }

  init() {}

  private init(_ fields: [String: YAMLNode], _ form: inout YAMLForm) {
    edition.masthead = Masthead(
      name: form.text(fields["paper"]), supervisor: form.text(fields["supervisor"]),
      publisher: form.text(fields["publisher"]), date: form.text(fields["date"]),
      weekday: form.text(fields["weekday"]), lunarDate: form.text(fields["lunar"]),
      issueNumber: form.text(fields["issue"]), pageCount: form.text(fields["pages_today"]),
      weather: form.text(fields["weather"]), latinName: form.text(fields["latin"]))
    let usual = EditionForm.usualLabels
    edition.publication = PublicationData(
      serialNumber: form.labelled(fields["cn"], usual: usual.cn),
      postalCode: form.labelled(fields["postal"], usual: usual.postal),
      price: form.text(fields["price"]),
      address: form.labelled(fields["address"], usual: usual.address),
      zipCode: form.labelled(fields["zip"], usual: usual.zip),
      contacts: form.labelledList(fields["contacts"]),
      printer: form.labelled(fields["printer"], usual: usual.printer))
    notices = form.notices(fields["notices"])
    pages = form.texts(fields["pages"])
    if let node = fields["proof"] {
      edition.proof = form.proofRequest(form.fields(of: node, keys: ProofForm.keys))
    }
  }
}

extension YAMLForm {
  /// A list of `title:` and `text:`; a bare text is a notice without a title.
  mutating func notices(_ node: YAMLNode?) -> [Notice] {
    guard let node, !node.isNull else { return [] }
    guard case .sequence(let items) = node.content else {
      wrong(node, zh: "这里应是启事的列表", en: "a list of notices is expected here")
      return []
    }
    return items.map { item in
      guard case .mapping = item.content else { return Notice(paragraphs: texts(item)) }
      let fields = fields(of: item, keys: [Key("title", "题"), Key("text", "正文")])
      return Notice(title: text(fields["title"]), paragraphs: texts(fields["text"]))
    }
  }
}
