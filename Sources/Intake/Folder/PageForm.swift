internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// `page.yaml` (一版的表): the sections of editor, layout and proof (责编、版式、校对).
struct PageForm {
  var isAbsent = true
  var section: SourcedText?
  var stem: SourcedText?
  var isFront: Bool?
  var stories: [SourcedText]?
  /// Stories that only help to close the page, by their use.
  var spares: [(use: StoryUse, names: [SourcedText])] = []
  var layout = LayoutRequest()
  var proof = ProofRequest()
  var signing = SigningRequest()
  var credits: [RoleCredit] = []
  var notices: [Notice] = []

  private static let keys: [YAMLForm.Key] = [
    YAMLForm.Key("section", "版名"), YAMLForm.Key("stem"), YAMLForm.Key("front", "头版"),
    YAMLForm.Key("editor", "责编"), YAMLForm.Key("layout", "版式"), YAMLForm.Key("proof", "校对"),
    YAMLForm.Key("duty", "值班"), YAMLForm.Key("credits", "署名"), YAMLForm.Key("notices", "启事"),
  ]
  private static let layoutKeys = [
    people, signature, YAMLForm.Key("layout", "版式文件"), YAMLForm.Key("stories", "稿位"),
    YAMLForm.Key("slots", "版位"), YAMLForm.Key("free", "可动稿件"),
    YAMLForm.Key("overflow", "转版页"),
  ]
  private static let people = YAMLForm.Key("people", "人员")
  private static let signature = YAMLForm.Key("signature", "签字")

  static func read(_ file: SourceFile) -> Diagnosed<PageForm> {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      var form = YAMLForm(file: file)
      let fields = form.fields(of: node, keys: keys)
      let value = PageForm(fields, &form)
      return Diagnosed(value, form.diagnostics)
    } catch {
      var form = PageForm()
      form.isAbsent = false
      return Diagnosed(form, error.diagnostics)
    }
  }

  init() {}

  private init(_ fields: [String: YAMLNode], _ form: inout YAMLForm) {
    isAbsent = false
    section = form.text(fields["section"])
    stem = form.text(fields["stem"])
    isFront = form.flag(fields["front"])
    notices = form.notices(fields["notices"])
    credits = form.credits(fields["credits"], desk: nil)
    if let node = fields["duty"] {
      let duty = form.fields(of: node, keys: [PageForm.people, PageForm.signature])
      credits += form.credits(duty["people"], desk: (.dutyEditor, "值班编委"))
      sign(.dutyEditor, form.flag(duty["signature"]) ?? true)
    }
    if let node = fields["editor"] {
      let keys = [
        PageForm.people, PageForm.signature, YAMLForm.Key("stories", "稿件"),
        YAMLForm.Key("reserve", "备稿"), YAMLForm.Key("fillers", "补白"),
      ]
      let editor = form.fields(of: node, keys: keys)
      sign(.editor, form.flag(editor["signature"]))
      stories = editor["stories"].map { form.texts($0) }
      spares = [
        (.reserve, form.texts(editor["reserve"])), (.filler, form.texts(editor["fillers"])),
      ]
      credits += form.credits(editor["people"], desk: (.editor, "责编"))
    }
    if let node = fields["layout"] {
      let desk = form.fields(of: node, keys: PageForm.layoutKeys)
      layout.layout = form.text(desk["layout"])?.text
      layout.stories = form.storyRequests(desk["stories"])
      layout.slots = form.slots(desk["slots"])
      layout.free = desk["free"].map { form.texts($0) }
      layout.overflow = form.text(desk["overflow"])
      credits += form.credits(desk["people"], desk: (.layout, "版式"))
      sign(.layout, form.flag(desk["signature"]))
    }
    if let node = fields["proof"] {
      // Rounds have no effect yet; what is accepted is read by proofreading.
      let keys =
        [PageForm.people, PageForm.signature, YAMLForm.Key("rounds", "校次")] + ProofForm.keys
      let desk = form.fields(of: node, keys: keys)
      proof = form.proofRequest(desk)
      credits += form.credits(desk["people"], desk: (.proof, "校对"))
      sign(.proof, form.flag(desk["signature"]))
    }
  }

  /// Adds a role to those who sign, or takes it off; nil leaves what is usual.
  private mutating func sign(_ role: EditorialRole, _ isAsked: Bool?) {
    guard let isAsked else { return }
    signing.roles.removeAll { $0 == role }
    // The duty editor reads last and signs last: 付印.
    let order: [EditorialRole] = [.editor, .layout, .proof, .dutyEditor]
    if isAsked { signing.roles = order.filter { signing.roles.contains($0) || $0 == role } }
  }
}

extension YAMLForm {
  /// People: names, or `label: names`; bare names stand under the desk's own label.
  mutating func credits(
    _ node: YAMLNode?, desk: (role: EditorialRole, label: String)?
  ) -> [RoleCredit] {
    guard let node, !node.isNull else { return [] }
    switch node.content {
    case .mapping: return labelledList(node).map { credit($0, desk?.role) }
    case .sequence(let items):
      let isBare = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
      return isBare ? bareNames(node, desk) : items.flatMap { credits($0, desk: desk) }
    default: return bareNames(node, desk)
    }
  }

  private mutating func bareNames(
    _ node: YAMLNode, _ desk: (role: EditorialRole, label: String)?
  ) -> [RoleCredit] {
    guard let desk else {
      wrong(node, zh: "人名前应有标签，如 责编: 某某", en: "names need a label here, such as 责编: name")
      return []
    }
    let names = texts(node)
    return names.isEmpty
      ? [] : [RoleCredit(role: desk.role, label: SourcedText(literal: desk.label), names: names)]
  }

  private func credit(_ people: LabelledText, _ role: EditorialRole?) -> RoleCredit {
    let role = role ?? CreditLabel.role(of: people.label.scalars.collapsed) ?? .other
    return RoleCredit(role: role, label: people.label, names: people.values)
  }
}
