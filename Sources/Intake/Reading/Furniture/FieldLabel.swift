internal import Editorial

/// What a label in front of a value announces (栏目标签).
enum FieldLabel {
  /// The kind of block that a label, white space taken out, begins; nil if it is no label.
  static func kind(of label: String) -> BlockKind? {
    if let kind = exact[label] { return kind }
    if CreditLabel.role(of: label) != nil { return .credit }
    let name = label.scalarArray
    if contactEndings.end(name) { return .contact }
    if priceEndings.end(name) { return .price }
    return nil
  }

  /// Labels whose value may follow without any separator, the longer first.
  static let codeLabels = [
    "国内统一连续出版物号", "国内统一标准刊号", "国内统一刊号", "国内刊号", "全国统一刊号", "统一刊号", "国际标准刊号", "邮发代号", "邮政编码", "邮编",
  ]

  private static let exact: [String: BlockKind] = {
    let table: [(BlockKind, String)] = [
      (.serialNumber, "国内统一连续出版物号 国内统一标准刊号 国内统一刊号 国内刊号 全国统一刊号 统一刊号 国际标准刊号 刊号 CN ISSN"),
      (.postalCode, "邮发代号 国外代号 国外发行代号 代号"),
      (.zipCode, "邮编 邮政编码"),
      (.address, "地址 社址 本报地址 本社地址 报社地址 编辑部地址 通讯地址 通信地址 联系地址 办公地址"),
      (.publisher, "主办 主办单位 出版 出版单位 出版者 编辑出版 主管主办 主管、主办 主办主管"),
      (.supervisor, "主管 主管单位"),
      (.printer, "印刷 承印 承印单位 印刷单位 印刷者 印刷厂 承印者 印刷地址"),
      (.mastheadName, "报头 报名 报纸 报纸名称"),
      (.date, "出版日期 日期"),
      (.issueNumber, "期号 总期号"),
      (.pageCount, "版数"),
      (.weather, "天气 今日天气 明日天气 今天天气 明天天气 天气预报 气温"),
    ]
    var kinds: [String: BlockKind] = [:]
    for (kind, labels) in table {
      for label in labels.split(separator: " ") { kinds[String(label)] = kind }
    }
    return kinds
  }()

  private static let contactEndings: Phrases = [
    "热线", "电话", "传真", "邮箱", "信箱", "电邮", "邮件", "投稿", "爆料", "报料", "投诉", "举报", "网址", "网站", "官网",
    "微信", "微信号", "微博", "公众号", "客户端", "QQ", "QQ群", "qq", "Email", "E-mail", "email", "e-mail", "邮购",
    "订阅", "征订", "手机", "咨询", "联系人", "联系方式", "办公室", "编辑部", "广告部", "发行部", "总机", "抖音号", "Tel", "TEL",
  ]

  private static let priceEndings: Phrases = ["零售价", "定价", "售价", "零售", "全年订价", "年价", "月价"]
}
