/// Figures in columns (表列数字).
enum Figure {
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func microseconds(_ time: Duration) -> String { tenths(time / .nanoseconds(1_000)) }

  static func nanoseconds(_ time: Duration, each count: Int) -> String {
    tenths(time / .nanoseconds(max(1, count)))
  }

  static func milliseconds(_ time: Duration) -> String { tenths(time / .microseconds(1_000)) }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
