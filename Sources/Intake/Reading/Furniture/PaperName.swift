/// Which words are the name of a paper (报名).
enum PaperName {
  /// Whether a line or a word is a paper's name: Han only, short, with a paper's ending.
  static func matches(_ word: some Collection<Unicode.Scalar>) -> Bool {
    var name = word.bare[...]
    if name.first == "《", name.last == "》" { name = name.dropFirst().dropLast() }
    guard (3...12).contains(name.count), name.allSatisfy(\.isHan) else { return false }
    return endings.end(name.dropFirst()) || whole.hold(Array(name))
  }

  private static let whole: Phrases = ["参考消息"]
  private static let endings: Phrases = [
    "日报", "晚报", "早报", "晨报", "午报", "时报", "周报", "商报", "快报", "导报", "都市报", "青年报", "新报", "画报", "文摘报",
    "体育报", "工人报", "农民报", "教育报", "法制报", "法治报", "科技报", "旅游报", "老年报", "少年报", "经济报", "健康报", "文艺报",
    "广播电视报",
    "政协报", "消费者报", "邮电报", "铁道报", "建设报", "环境报", "财经报", "卫生报", "公安报", "民族报", "法院报", "校报", "周刊", "周末",
  ]
}
