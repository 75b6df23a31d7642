package import Editorial
internal import Intake

/// The names of the roles that sign a page (签字岗位).
extension EditorialRole {
  /// Those who may sign, in the order in which a page is made: the duty editor signs last (付印).
  package static let signing: [EditorialRole] = [.editor, .layout, .proof, .dutyEditor]

  /// The word in commands and in `signatures.yaml`.
  package var signingKey: String { self == .dutyEditor ? "duty" : rawValue }

  /// The word of the desk.
  package var signingName: String {
    switch self {
    case .dutyEditor: "值班"
    case .editor: "责编"
    case .layout: "版式"
    case .proof: "校对"
    case .other: "其他"
    }
  }

  /// The role behind a word: its key, or any label that credits know, such as 封面责编.
  package static func signing(_ word: String) -> EditorialRole? {
    if let role = signing.first(where: { $0.signingKey == word }) { return role }
    guard let role = CreditLabel.role(of: word), role != .other else { return nil }
    return role
  }
}
