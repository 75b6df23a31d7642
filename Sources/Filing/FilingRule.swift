/// The names of the findings about files (文件进出), and what a scheduler makes of them.
package enum FilingRule {
  /// The file holds no text but, say, a picture.
  package static let binary = "input.binary"
  /// The bytes are text in no encoding that is read here.
  package static let encoding = "input.encoding"
  /// The encoding is not written in the file but was recognised; the file is read.
  package static let encodingAssumed = "input.encoding-assumed"
  /// What the file says of its encoding is wrong; it was read by its looks.
  package static let encodingDeclared = "input.encoding-declared"
  package static let missing = "input.missing"
  package static let directory = "input.directory"
  /// The file is there, but it may not or cannot be read.
  package static let unreadable = "input.unreadable"
  package static let tooLarge = "input.too-large"
  /// The place to write to does not exist, cannot be made or may not be written.
  package static let cannotCreate = "output.cannot-create"
  /// The writing itself failed: disk full, quota, device error.
  package static let cannotWrite = "output.cannot-write"

  /// Every id that this module emits.
  package static let all = [
    binary, encoding, encodingAssumed, encodingDeclared, missing, directory, unreadable, tooLarge,
    cannotCreate, cannotWrite,
  ]
}

extension Filing {
  /// The exit code that an error of this id asks for; nil for notes and for the ids of others.
  ///
  /// The numbers are those of sysexits.h: 65 the input is wrong, 66 there is no input, 73 the
  /// output cannot be created, 74 it cannot be written. Only 73 and 74 are worth a retry.
  package static func exitCode(for id: String) -> Int32? {
    switch id {
    case FilingRule.binary, FilingRule.encoding, FilingRule.tooLarge, FilingRule.directory: 65
    case FilingRule.missing, FilingRule.unreadable: 66
    case FilingRule.cannotCreate: 73
    case FilingRule.cannotWrite: 74
    default: nil
    }
  }
}
