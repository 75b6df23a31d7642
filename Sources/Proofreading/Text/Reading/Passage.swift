internal import Editorial
package import PressDiagnostics

/// A stretch of the edition that is read by itself (校对文段): a headline part, a paragraph, a field.
package struct Passage: Hashable, Sendable {
  package var part: Part
  package var text: SourcedText
  /// The story that the passage belongs to.
  package var article: String?

  /// What the passage is on the page.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// The name of a column (栏题).
    case column
    /// 引题.
    case kicker
    /// 主题.
    case main
    /// 副题.
    case deck
    /// A paragraph with its opening words (正文).
    case body
    /// 插题.
    case subhead
    /// Verse, a list, a row of a table.
    case line
    /// 图片说明.
    case caption
    /// 文末附记.
    case endnote
    /// 署名.
    case byline
    /// The paper's name, the date and what else the masthead has (报头、报眉).
    case masthead
    /// Publication data and contacts (出版信息).
    case field
    /// Who answers for the page (责任署名).
    case credit
    /// 声明、启事.
    case notice
  }

  package init(_ part: Part, _ text: SourcedText, article: String? = nil) {
    self.part = part
    self.text = text
    self.article = article
  }

  /// Whether errors count double (报头、报眉、栏头、标题), newspaper-practice.md §1.13.
  package var countsDouble: Bool {
    switch part {
    case .column, .kicker, .main, .deck, .masthead: true
    default: false
    }
  }

  /// Whether the passage is running text rather than a head, a name or a field.
  package var isRunning: Bool {
    switch part {
    case .body, .caption, .endnote, .notice, .line: true
    default: false
    }
  }
}

extension Paragraph.Kind {
  /// The part of the page that a paragraph of the kind is.
  var part: Passage.Part {
    switch self {
    case .body: .body
    case .subhead: .subhead
    case .line: .line
    case .caption: .caption
    case .endnote: .endnote
    }
  }
}
