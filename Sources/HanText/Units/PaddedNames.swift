/// Two-character names padded to three cells, such as 刘　峰 (姓名空格).
///
/// The pad is layout, not a word space: the three cells stay together (newspaper-practice §1.6).
/// A blank between whole names, 张三　李四, is a space like any other.
enum PaddedNames {
  static func join(_ units: inout [TextUnit], _ scalars: [Unicode.Scalar]) {
    guard units.count >= 2 else { return }
    for index in 1..<max(1, units.count - 1) where units[index].cls == .blank {
      guard units[index - 1].joint == .plain, units[index].joint == .plain,
        isPad(units, index - 1, index + 1, scalars)
      else { continue }
      units[index - 1].joint = .paddedName
      units[index].joint = .paddedName
    }
    for index in units.indices.dropLast() where isTypedPad(units, index, scalars) {
      units[index].joint = .paddedName
    }
  }

  /// Two or more typed spaces, or no-break spaces, pad a name as well.
  private static func isTypedPad(
    _ units: [TextUnit], _ index: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard units[index].joint == .space || units[index].joint == .noBreakSpace else { return false }
    return units[index + 1].start - units[index].end >= 2 && isPad(units, index, index + 1, scalars)
  }

  /// Whether the characters at `a` and `b` are a surname and a given name of one character each.
  private static func isPad(
    _ units: [TextUnit], _ a: Int, _ b: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard units[a].cls == .han, units[b].cls == .han else { return false }
    if surnames.contains(scalars[units[a].start]) { return true }
    // A character alone between edges is no word: 作者　某　某，
    return isEdge(units, a - 1, units[max(0, a - 1)].joint)
      || (units[b].joint == .plain && isEdge(units, b + 1, .plain))
  }

  private static func isEdge(_ units: [TextUnit], _ index: Int, _ joint: TextUnit.Joint) -> Bool {
    guard units.indices.contains(index) else { return true }
    return joint == .space || (units[index].cls != .han && units[index].cls != .blank)
  }

  /// The surnames of nine in ten people.
  private static let surnames = IdeographSet(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程\\
    苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝\\
    龚邵万钱严覃武戴莫孔向汤温康施洪季俞章鲁葛岳柳殷卓左颜管倪庞鲍阮褚耿聂焦骆梅祁纪靳\
    欧费裴娄甄翟詹申冉隋尚柴辛牛谷游舒屈项祝童蓝路兰仇卜穆萨沙阎
    """)
}
