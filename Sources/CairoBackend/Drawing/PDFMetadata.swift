/// What a PDF says of itself (文件信息).
package struct PDFMetadata: Hashable, Sendable {
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: String
  package var creator: String
  /// When the file was made and changed, as in `2000-01-01T00:00:00Z`.
  ///
  /// Given by the caller and never by the clock, so that the same page gives the same bytes.
  package var date: String

  package init(
    title: String, author: String = "", subject: String = "", keywords: String = "",
    creator: String = "Banmian", date: String = "2000-01-01T00:00:00Z"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.date = date
  }

  /// Whether Cairo will understand the date; one that it does not it would replace by the clock's.
  var hasSoundDate: Bool {
    let zone = date.hasSuffix("Z") ? "Z" : date.suffix(6)
    let shape = "0000-00-00T00:00:00" + (zone == "Z" ? "Z" : "+00:00")
    guard date.utf8.count == shape.utf8.count else { return false }
    return zip(date.unicodeScalars, shape.unicodeScalars).allSatisfy { scalar, model in
      switch model {
      case "0": ("0"..."9").contains(scalar)
      case "+": scalar == "+" || scalar == "-"
      default: scalar == model
      }
    }
  }
}
