/// The day of an issue as its masthead writes it (出版日期), such as 2026年3月18日.
enum IssueDay {
  /// `2026-03-18`; nil where the text names no day in figures.
  static func iso(_ text: String) -> String? {
    var numbers: [[Character]] = []
    var isInNumber = false
    for character in text {
      if ("0"..."9").contains(character) {
        if isInNumber, !numbers.isEmpty {
          numbers[numbers.count - 1].append(character)
        } else {
          numbers.append([character])
        }
        isInNumber = true
      } else {
        isInNumber = false
      }
    }
    guard numbers.count >= 3, numbers[0].count == 4,
      let month = Int(String(numbers[1])), (1...12).contains(month),
      let day = Int(String(numbers[2])), (1...31).contains(day)
    else { return nil }
    return "\(String(numbers[0]))-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
