internal import FoundationEssentials
internal import Glibc

/// Writes bytes to an open descriptor, all of them.
struct FileOutput {
  let descriptor: Int32

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
