internal import FoundationEssentials
internal import Glibc

/// Writes bytes to an open descriptor, all of them.
struct FileOutput {
  let descriptor: Int32

  /// - Returns: Whether all of them were taken.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
