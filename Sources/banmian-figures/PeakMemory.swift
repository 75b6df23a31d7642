internal import Filing

/// The most memory that this process has held (内存峰值), as Linux tells it.
enum PeakMemory {
  /// In bytes; 0 where the system does not tell.
  static var bytes: Int {
    guard let status = try? Filing.readBytes("/proc/self/status") else { return 0 }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    return (kilobytes.flatMap { Int($0) } ?? 0) << 10
  }
}
