internal import Glibc

/// A failed system call, by its error number.
struct SystemError: Error, Hashable, Sendable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// Nothing stands at the path.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The device has failed or is full: what was allowed to begin could not be done.
  var isOfTheDevice: Bool {
    [ENOSPC, EDQUOT, EIO, EFBIG, ENOMEM, ENOBUFS, EPIPE, ETIMEDOUT, ESTALE].contains(code)
  }

  /// What happened, in the two languages of the desk.
  ///
  /// Written here and not taken from `strerror`, whose words depend on the locale of the process.
  var words: (zh: String, en: String) {
    switch code {
    case ENOENT: ("没有这个文件或文件夹", "no such file or folder")
    case ENOTDIR: ("路径中有一段不是文件夹", "a part of the path is not a folder")
    case EISDIR: ("那是一个文件夹", "it is a folder")
    case EACCES, EPERM: ("没有权限", "permission denied")
    case EROFS: ("文件系统只读", "the file system is read-only")
    case ENAMETOOLONG: ("名字太长", "the name is too long")
    case EINVAL: ("名字不合规定", "the name is not allowed")
    case ELOOP: ("链接成环", "links in a loop")
    case EMFILE, ENFILE: ("打开的文件太多", "too many open files")
    case ENOSPC: ("磁盘已满", "the disk is full")
    case EDQUOT: ("磁盘配额用尽", "the disk quota is used up")
    case EFBIG: ("文件太大", "the file is too large")
    case EIO: ("设备读写出错", "the device failed")
    case EPIPE: ("接收一方已经关闭", "the receiver has closed")
    default: ("系统错误 \(code)", "system error \(code)")
    }
  }
}
