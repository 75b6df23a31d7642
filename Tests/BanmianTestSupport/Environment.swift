internal import FoundationEssentials

/// What the environment asks of the tests, such as `BANMIAN_PROPERTY_RUNS`.
package enum Environment {
  package static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  /// A number from the environment, or `standard`.
  package static func number(_ name: String, or standard: Int) -> Int {
    self[name].flatMap { Int($0) } ?? standard
  }
}
