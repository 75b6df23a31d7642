/// What `banmian proof` is asked for (校样要求).
package struct ProofOrder: Sendable {
  package var round: Int
  /// When, in the desk's own words; the program asks no clock.
  package var time: String?
  /// Whether notes are shown that are only remarks, such as each repair of the text.
  package var showsNotes: Bool
  package var isChinese: Bool
  package var engine: String
  package var formats: [ProofFormat]
  package var pixelsPerInch: Int

  package init(
    round: Int, time: String? = nil, showsNotes: Bool = false, isChinese: Bool = true,
    engine: String, formats: [ProofFormat], pixelsPerInch: Int
  ) {
    self.round = round
    self.time = time
    self.showsNotes = showsNotes
    self.isChinese = isChinese
    self.engine = engine
    self.formats = formats
    self.pixelsPerInch = pixelsPerInch
  }
}

/// What a proof can be written as (校样格式).
package enum ProofFormat: String, Hashable, Sendable, CaseIterable {
  case pdf
  case png
  case svg
  case json
  /// The findings or the changes in words, numbered as on the sheet.
  case txt
}
