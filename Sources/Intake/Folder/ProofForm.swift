internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// The proof section of `edition.yaml` and `page.yaml` (校对栏).
enum ProofForm {
  static let keys: [YAMLForm.Key] = [
    YAMLForm.Key("accepted", "认可"), YAMLForm.Key("dictionary", "词表"),
    YAMLForm.Key("confusions", "易错词"),
  ]
}

extension YAMLForm {
  /// Findings that stand, words that are right, words that are often wrong.
  mutating func proofRequest(_ fields: [String: YAMLNode]) -> ProofRequest {
    ProofRequest(
      accepted: accepted(fields["accepted"]), dictionary: texts(fields["dictionary"]),
      confusions: labelledList(fields["confusions"]))
  }

  /// A list of `rule:`, `text:` and `reason:`; without a reason nothing is silenced.
  private mutating func accepted(_ node: YAMLNode?) -> [AcceptedFinding] {
    guard let node, !node.isNull else { return [] }
    guard case .sequence(let items) = node.content else {
      wrong(node, zh: "这里应是认可项的列表", en: "a list of accepted findings is expected here")
      return []
    }
    return items.compactMap { item in
      let fields = fields(
        of: item, keys: [Key("rule", "规则"), Key("text", "文字"), Key("reason", "理由")])
      let rule = self.text(fields["rule"])
      let text = self.text(fields["text"])
      guard let reason = self.text(fields["reason"]), !reason.isEmpty, rule != nil || text != nil
      else {
        wrong(
          item, zh: "认可项须写明 rule 或 text，并写明 reason（理由）",
          en: "an accepted finding needs rule or text, and a reason")
        return nil
      }
      return AcceptedFinding(rule: rule, text: text, reason: reason)
    }
  }
}
