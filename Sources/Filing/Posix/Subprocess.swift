internal import Glibc

/// Another program, started and waited for (外部程序).
///
/// It gets no environment of ours but a plain one, no input, and a file for all it says.
enum Subprocess {
  /// How a program ended.
  struct End: Hashable, Sendable {
    /// Its exit status; nil where a signal ended it, ours after too long a time included.
    var status: Int32?
    var isTooSlow = false
  }

  private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]
  /// How long is waited between two looks, in microseconds.
  private static let nap: UInt32 = 4000

  /// Starts the program at a path and waits at most so many seconds for its end.
  static func run(
    _ path: String, _ arguments: [String], log: String, seconds: Int
  ) throws(SystemError) -> End {
    let child = try start(path, arguments, log: log)
    var status: Int32 = 0
    for _ in 0..<seconds * 1_000_000 / Int(nap) {
      let ended = unsafe waitpid(child, &status, WNOHANG)
      if ended == child { return End(status: Self.exitStatus(status)) }
      if ended < 0, errno != EINTR { throw SystemError(errno) }
      usleep(nap)
    }
    kill(child, SIGKILL)
    _ = unsafe waitpid(child, &status, 0)
    return End(status: nil, isTooSlow: true)
  }

  /// What `wait` packs into a number: the low seven bits are the signal.
  private static func exitStatus(_ packed: Int32) -> Int32? {
    packed & 0x7F == 0 ? packed >> 8 & 0xFF : nil
  }

  private static func start(
    _ path: String, _ arguments: [String], log: String
  ) throws(SystemError) -> pid_t {
    let words = [path] + arguments
    guard (words + [log]).allSatisfy({ !$0.utf8.contains(0) }) else { throw SystemError(EINVAL) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe arguments.forEach { unsafe free($0) }
      unsafe variables.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, path, &actions, nil, &arguments, &variables)
    guard code == 0 else { throw SystemError(code) }
    return child
  }

  /// The program of that name in the folders that `PATH` names.
  static func find(_ name: String) -> String? {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") {
      let path = "\(folder)/\(name)"
      if let status = try? Posix.status(path), status.type == .regular,
        unsafe access(path, X_OK) == 0
      {
        return path
      }
    }
    return nil
  }

  /// A new folder for passing files, which nobody else may read.
  static func makeScratchFolder() throws(SystemError) -> String {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/banmian-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError(errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes a folder with plain files away.
  static func removeScratchFolder(_ folder: String) {
    for name in (try? Posix.names(in: folder)) ?? [] {
      Posix.remove("\(folder)/\(String(decoding: name, as: UTF8.self))")
    }
    _ = unsafe rmdir(folder)
  }
}
