internal import CZip

/// An open archive with the bytes it reads from (打开的压缩包); a class, because both go with it.
@safe final class ArchiveHandle {
  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer?
  let isLibraryMissing: Bool

  init(_ content: [UInt8]) {
    unsafe bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, content.count), alignment: 1)
    unsafe bytes.copyBytes(from: content)
    let opened = unsafe banmian_zip_open(bytes.baseAddress, content.count)
    unsafe archive = opened.archive
    isLibraryMissing = unsafe opened.status == 2
  }

  deinit {
    if let archive = unsafe archive { unsafe banmian_zip_close(archive) }
    unsafe bytes.deallocate()
  }

  var isOpen: Bool { unsafe archive != nil }

  var count: Int {
    guard let archive = unsafe archive else { return 0 }
    return unsafe Int(max(0, banmian_zip_count(archive)))
  }

  /// What the directory says of an entry.
  struct Record {
    var name: String
    var size: UInt64
    var packed: UInt64
    var isEncrypted: Bool
  }

  func record(_ index: Int) -> Record? {
    var entry = unsafe banmian_zip_entry()
    guard let archive = unsafe archive,
      unsafe banmian_zip_stat(archive, UInt64(index), &entry) == 0
    else { return nil }
    return unsafe Record(
      name: String(cString: entry.name), size: entry.size, packed: entry.packed,
      isEncrypted: entry.is_encrypted != 0)
  }

  /// Unpacks an entry; the count of bytes, negative where it is damaged, more than there is room
  /// where the directory lied.
  func read(_ index: Int, into content: inout [UInt8]) -> Int {
    guard let archive = unsafe archive else { return -1 }
    return unsafe content.withUnsafeMutableBytes { buffer in
      unsafe Int(banmian_zip_read(archive, UInt64(index), buffer.baseAddress, Int64(buffer.count)))
    }
  }
}
