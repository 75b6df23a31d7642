internal import Glibc

/// The system calls that files need, each with its error as a thrown value.
///
/// The only file of the house, beside the character converter, in which `unsafe` stands for the
/// sake of files: C strings and buffers are lent for the length of one call and never kept.
enum Posix {
  /// What stands behind a path or a descriptor.
  struct Status: Hashable, Sendable {
    enum FileType: Hashable, Sendable {
      case regular
      case folder
      /// A device, a pipe or a socket: it cannot be replaced by a file.
      case special
    }

    var type: FileType
    var size: Int
    var permissions: mode_t
    var identity: Identity
    var owner: uid_t
    var group: gid_t
  }

  /// The same for every path that leads to the same file.
  struct Identity: Hashable, Sendable {
    var device: dev_t
    var inode: ino_t
  }

  static func status(_ path: String) throws(SystemError) -> Status {
    try checkName(path)
    var record = stat()
    try retrying { unsafe stat(path, &record) }
    return Status(record)
  }

  static func status(of file: Int32) throws(SystemError) -> Status {
    var record = stat()
    try retrying { unsafe fstat(file, &record) }
    return Status(record)
  }

  static func isLink(_ path: String) -> Bool {
    var record = stat()
    guard !path.utf8.contains(0), unsafe lstat(path, &record) == 0 else { return false }
    return record.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links, or nil when it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  static func mayWrite(_ path: String) throws(SystemError) {
    try checkName(path)
    try retrying { unsafe access(path, W_OK) }
  }

  static func openToRead(_ path: String) throws(SystemError) -> Int32 {
    try checkName(path)
    return try retrying { unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
  }

  /// Opens what is already there, such as a device.
  static func openToWrite(_ path: String) throws(SystemError) -> Int32 {
    try checkName(path)
    return try retrying { unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
  }

  /// Makes a file that was not there before.
  static func create(_ path: String) throws(SystemError) -> Int32 {
    try checkName(path)
    return try retrying { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    try checkName(path)
    try retrying { unsafe mkdir(path, 0o777) }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    try checkName(new)
    try retrying { unsafe Glibc.rename(old, new) }
  }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Closes the descriptor; a late error of the device comes out here.
  static func close(_ file: Int32) throws(SystemError) {
    // Linux frees the descriptor even when the call is interrupted: close(2).
    if Glibc.close(file) != 0, errno != EINTR { throw SystemError(errno) }
  }

  /// Gives a new file the owner and the permissions of the file that it replaces, where allowed.
  static func dress(_ file: Int32, like status: Status) {
    _ = fchown(file, status.owner, status.group)
    _ = fchmod(file, status.permissions)
  }

  /// Reads into the bytes from an index on; 0 at the end of the file.
  static func read(
    _ file: Int32, into bytes: inout [UInt8], from start: Int
  ) throws(SystemError) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count >= 0 { return count }
      try waitOrThrow(file, POLLIN)
    }
  }

  /// Writes bytes from an index on, and returns how many were taken.
  static func write(_ file: Int32, _ bytes: [UInt8], from start: Int) throws(SystemError) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count >= 0 { return count }
      try waitOrThrow(file, POLLOUT)
    }
  }

  /// The names in a folder, in the order in which the system gives them.
  static func names(in path: String) throws(SystemError) -> [[UInt8]] {
    try checkName(path)
    guard let folder = unsafe opendir(path) else { throw SystemError(errno) }
    defer { _ = unsafe closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      unsafe names.append(name(of: entry))
      errno = 0
    }
    if errno != 0 { throw SystemError(errno) }
    return names
  }
}

extension Posix {
  /// A C string ends at NUL, so a name with one would mean another file.
  private static func checkName(_ path: String) throws(SystemError) {
    if path.isEmpty { throw SystemError(ENOENT) }
    if path.utf8.contains(0) { throw SystemError(EINVAL) }
  }

  /// Repeats a call that a signal interrupted.
  @discardableResult
  private static func retrying(_ call: () -> Int32) throws(SystemError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(errno) }
    }
  }

  /// After a failed read or write: returns when it may be tried again.
  private static func waitOrThrow(_ file: Int32, _ event: Int32) throws(SystemError) {
    let code = errno
    if code == EINTR { return }
    guard code == EAGAIN else { throw SystemError(code) }
    var request = pollfd(fd: file, events: Int16(event), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
  }
}

extension Posix.Status {
  fileprivate init(_ record: stat) {
    type =
      switch record.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .regular
      default: .special
      }
    size = Int(record.st_size)
    permissions = record.st_mode & 0o777
    identity = Posix.Identity(device: record.st_dev, inode: record.st_ino)
    owner = record.st_uid
    group = record.st_gid
  }
}
