internal import Editorial
internal import HanText
internal import PressDiagnostics

/// The names of people in a story's head (题中人名), which no line of it may part.
///
/// No dictionary knows them, and some hold words of it: 王国庆 is 王 and 国庆. What begins with a
/// surname in the head is a name where the story is signed with it, where a proof-reader's line
/// marks it, or where the story says it at least twice.
enum HeadlineNames {
  static func names(of article: Article) -> [[Unicode.Scalar]] {
    let heads = (article.headline.upper + article.headline.main + article.headline.deck)
      .map { $0.scalars }
    guard heads.contains(where: { $0.contains(where: surnames.contains) }) else { return [] }
    var body: [Unicode.Scalar] = []
    for paragraph in article.paragraphs {
      body += paragraph.lead?.scalars ?? []
      body += paragraph.text.scalars
      body.append("\n")
    }
    let signed = signed(article)
    var names: [[Unicode.Scalar]] = []
    for head in heads {
      var at = 0
      while at < head.count {
        let found = candidates(head, at).first {
          signed.contains($0) || count($0, in: body) >= leastMentions
        }
        if let found { names.append(found) }
        at += found?.count ?? 1
      }
    }
    return names
  }

  /// How often a story says the name of somebody whom its head names.
  private static let leastMentions = 2

  /// What may be a name from there on, the longest first.
  private static func candidates(_ head: [Unicode.Scalar], _ start: Int) -> [[Unicode.Scalar]] {
    let isDouble = start + 1 < head.count && doubles.contains(Array(head[start...start + 1]))
    guard isDouble || surnames.contains(head[start]) else { return [] }
    return (isDouble ? [4, 3] : [3, 2]).compactMap { length in
      guard start + length <= head.count else { return nil }
      let name = Array(head[start..<start + length])
      return name.allSatisfy { CharacterTable.baseClass(of: $0) == .han } ? name : nil
    }
  }

  private static func count(_ name: [Unicode.Scalar], in body: [Unicode.Scalar]) -> Int {
    var count = 0
    var at = 0
    while at + name.count <= body.count, count < leastMentions {
      if body[at] == name[0], body[at..<at + name.count].elementsEqual(name) {
        count += 1
        at += name.count
      } else {
        at += 1
      }
    }
    return count
  }

  /// Names in the signature, in credits of pictures and under the editor's own marks.
  private static func signed(_ article: Article) -> Set<[Unicode.Scalar]> {
    let texts = [article.byline].compactMap { $0 } + article.pictures.compactMap(\.credit)
    let tokens = texts.flatMap { text in
      text.scalars.split { CharacterTable.baseClass(of: $0) != .han }.map(Array.init)
    }
    let marked = article.paragraphs.flatMap { paragraph in
      paragraph.marks.filter { $0.kind == .properName }.map {
        Array(paragraph.text.scalars[$0.range])
      }
    }
    return Set(tokens + marked)
  }

  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤\
    温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴\
    霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚\
    岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑\
    迟邝傅
    """.unicodeScalars.filter { CharacterTable.baseClass(of: $0) == .han })

  private static let doubles = Set(
    ["欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "东方", "慕容", "令狐", "司徒"].map {
      Array($0.unicodeScalars)
    })
}
