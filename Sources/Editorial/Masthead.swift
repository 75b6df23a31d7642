package import PressDiagnostics

/// What stands in the masthead and the ear (报头、报眼).
package struct Masthead: Hashable, Sendable {
  /// The paper's name (报名).
  package var name: SourcedText?
  /// The name in Latin letters, such as HEWAN DAILY (外文报名).
  package var latinName: SourcedText?
  /// Who runs the paper (主管), as written.
  package var supervisor: SourcedText?
  /// Who publishes the paper (主办), as written.
  package var publisher: SourcedText?
  /// The date as written, such as 2022年7月4日 (出版日期).
  package var date: SourcedText?
  package var weekday: SourcedText?
  /// The date of the Chinese calendar (农历).
  package var lunarDate: SourcedText?
  /// The running number of the issue (总第N期).
  package var issueNumber: SourcedText?
  /// How many pages the issue has (今日N版).
  package var pageCount: SourcedText?
  package var weather: SourcedText?

  package init(
    name: SourcedText? = nil, supervisor: SourcedText? = nil, publisher: SourcedText? = nil,
    date: SourcedText? = nil, weekday: SourcedText? = nil, lunarDate: SourcedText? = nil,
    issueNumber: SourcedText? = nil, pageCount: SourcedText? = nil, weather: SourcedText? = nil,
    latinName: SourcedText? = nil
  ) {
    self.name = name
    self.latinName = latinName
    self.supervisor = supervisor
    self.publisher = publisher
    self.date = date
    self.weekday = weekday
    self.lunarDate = lunarDate
    self.issueNumber = issueNumber
    self.pageCount = pageCount
    self.weather = weather
  }
}

/// The particulars that the form rules ask for (出版信息).
package struct PublicationData: Hashable, Sendable {
  /// The national serial number, such as CN32-0092, label included (国内统一刊号).
  package var serialNumber: LabelledText?
  /// The post office's number (邮发代号), label included.
  package var postalCode: LabelledText?
  /// The price as written (零售价).
  package var price: SourcedText?
  package var address: LabelledText?
  /// The zip code (邮编).
  package var zipCode: LabelledText?
  /// Telephone numbers and mailboxes, in the order of the manuscript (热线、信箱).
  package var contacts: [LabelledText]
  /// The printer (印刷), if given.
  package var printer: LabelledText?

  package init(
    serialNumber: LabelledText? = nil, postalCode: LabelledText? = nil, price: SourcedText? = nil,
    address: LabelledText? = nil, zipCode: LabelledText? = nil, contacts: [LabelledText] = [],
    printer: LabelledText? = nil
  ) {
    self.serialNumber = serialNumber
    self.postalCode = postalCode
    self.price = price
    self.address = address
    self.zipCode = zipCode
    self.contacts = contacts
    self.printer = printer
  }
}

/// A label and what it labels, such as 发行热线 and two numbers.
package struct LabelledText: Hashable, Sendable {
  package var label: SourcedText
  /// One value a line of the manuscript.
  package var values: [SourcedText]

  package init(label: SourcedText, values: [SourcedText]) {
    self.label = label
    self.values = values
  }
}

/// A person or several in charge of something on the page (责任署名).
package struct RoleCredit: Hashable, Sendable {
  package var role: EditorialRole
  /// The label as it is printed, such as 封面责编.
  package var label: SourcedText
  package var names: [SourcedText]

  package init(role: EditorialRole, label: SourcedText, names: [SourcedText]) {
    self.role = role
    self.label = label
    self.names = names
  }
}

/// The roles that make and answer for a page (岗位).
package enum EditorialRole: String, Hashable, Sendable, CaseIterable {
  /// 值班编委, 值班总编, 总值班.
  case dutyEditor
  /// 责编, 责任编辑, 封面责编.
  case editor
  /// 版式, 美编, 组版.
  case layout
  /// 校对, 检校.
  case proof
  /// Any other role that is named.
  case other
}

/// Text of the page that is neither a story nor a credit (声明、联系方式).
package struct Notice: Hashable, Sendable {
  package var title: SourcedText?
  package var paragraphs: [SourcedText]

  package init(title: SourcedText? = nil, paragraphs: [SourcedText]) {
    self.title = title
    self.paragraphs = paragraphs
  }
}
