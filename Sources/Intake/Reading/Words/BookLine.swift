/// The particulars of a book in a list of books (书目行): title, author, publisher, price.
enum BookLine {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.first == "《", scalars.count <= 90, !scalars.contains("。"),
      let close = scalars.firstIndex(of: "》"), close + 1 < scalars.count
    else { return false }
    let rest = scalars[(close + 1)...]
    return particulars.filter { $0.stand(in: rest) }.count >= 2
  }

  private static let particulars: [Phrases] = [
    ["出版社", "书局", "书店", "书社"], ["著", "编", "译", "撰", "绘"], ["定价", "元"],
    ["年版", "月版", "月出版", "年", "月"],
  ]
}
