/// The family names of most Chinese (常见姓氏).
///
/// 《二〇二〇年全国姓名报告》: the first hundred names cover 86 % of the people; with those behind
/// them here about 97 %. A short line is a name more likely when it begins with one.
package enum Surname {
  /// Whether the characters begin with a family name.
  package static func begins(_ name: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = name.first else { return false }
    // With one character of family name, a name has three at most.
    if single.contains(first), name.filter(\.isHan).count <= 3 { return true }
    return compound.begin(Array(name.prefix(compound.longest)))
  }

  private static let single = ScalarTable(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤\
    常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季\
    裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑\
    景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟\
    邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹\
    井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印\
    逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由闪邵
    """.unicodeScalars.filter { !$0.isBlank })

  private static let compound: Phrases = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木", "南宫", "长孙", "宇文",
    "轩辕", "独孤", "百里", "呼延", "闻人", "拓跋", "澹台", "公冶", "淳于", "申屠", "太史",
    // The rest of 百家姓; not 南门, 第五 and 微生, with which other words begin.
    "万俟", "赫连", "宗政", "濮阳", "单于", "公羊", "仲孙", "钟离", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "巫马",
    "公西", "漆雕", "乐正", "壤驷", "公良", "夹谷", "宰父", "谷梁", "段干", "东郭", "羊舌", "梁丘", "左丘", "南荣", "伯赏",
  ]
}
