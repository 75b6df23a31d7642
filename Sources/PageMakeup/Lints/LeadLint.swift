internal import PageGeometry
internal import PressDiagnostics

/// The lead's head is the largest of the page (重号题), its room the greatest (头条不突出).
struct LeadLint: PageLint {
  static let headID = "page.lead-not-largest"
  static let roomID = "page.lead-small"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    guard let lead = page.lead else { return [] }
    return head(lead, page) + room(lead, page)
  }

  private func head(_ lead: SurveyedStory, _ page: PageSurvey) -> [Diagnostic] {
    guard let head = lead.head else { return [] }
    let others = page.stories.filter { $0.id != lead.id && $0.head != nil }
    let other = others.max { ($0.head?.size ?? .zero) < ($1.head?.size ?? .zero) }
    guard let other, let second = other.head, second.size >= head.size else { return [] }
    return [
      page.finding(
        Self.headID, .error,
        zh: "重号题：头条 \(lead.id) 的标题（\(head.size)）不比 \(other.id)（\(second.size)）大",
        en: "the lead's head (\(head.size)) is no larger than that of \(other.id) (\(second.size))",
        at: other.place, hint: "shorten the lead's head, or give the other a smaller size",
        article: other.id, area: second.frame)
    ]
  }

  private func room(_ lead: SurveyedStory, _ page: PageSurvey) -> [Diagnostic] {
    let area = Self.area(lead.frame)
    guard let other = page.hosts.max(by: { Self.area($0.frame) < Self.area($1.frame) }),
      other.id != lead.id, Self.area(other.frame) * 10 > area * 11
    else { return [] }
    return [
      page.finding(
        Self.roomID, .warning, zh: "头条不突出：\(other.id) 占的版面比头条 \(lead.id) 大",
        en: "\(other.id) takes more of the page than the lead, \(lead.id)", at: lead.place,
        hint: "give the lead more columns, a picture or a larger head, or cut the other",
        article: lead.id, area: lead.frame)
    ]
  }

  /// In square points, whole ones.
  private static func area(_ frame: Rect) -> Int {
    (frame.width.rawValue / Length.unitsPerPoint) * (frame.height.rawValue / Length.unitsPerPoint)
  }
}
