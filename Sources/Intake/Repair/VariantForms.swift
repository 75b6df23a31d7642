/// Variant characters that the standard form has replaced (异体字).
///
/// From 第一批异体字整理表 (1955, as the 通用规范汉字表 of 2013 keeps it): each variant, then the
/// standard form. Left out are those that the table of 2013 admits in names.
package enum VariantForms {
  /// The standard form of a variant; nil for any other character.
  package static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    members.contains(scalar) ? table[scalar] : nil
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let scalars = pairs.scalarArray
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[scalars[index]] = scalars[index + 1]
    }
    return table
  }()

  private static let members = ScalarTable(table.keys)

  private static let pairs =
    "夠够羣群峯峰裏里裡里麪面衆众啓启綫线爲为説说鷄鸡躭耽綉绣牀床滙汇砲炮礮炮粇粳菸烟廼乃踫碰眞真値值敎教淸清靑青姉姊産产緖绪冺泯災灾"
    + "烖灾蹟迹襍杂棲栖塟葬箒帚粧妆妬妒囘回囬回畧略畆亩槀槁冄冉廹迫煑煮栢柏稾稿撡操筯箸欵款蘂蕊痺痹蹔暂匃丐匄丐怱匆悤匆彊强搥捶椀碗盌碗"
}
