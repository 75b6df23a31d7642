internal import Testing
internal import XCTest

/// Who asked, and in which of the two test libraries: failures are told at that line.
struct Caller: Sendable {
  let fileID: StaticString
  let filePath: StaticString
  let line: UInt
  let column: UInt

  /// A test of Swift Testing knows itself; else it is one of XCTest.
  private var isSwiftTesting: Bool { Test.current != nil }

  private var place: SourceLocation {
    SourceLocation(
      fileID: "\(fileID)", filePath: "\(filePath)", line: Int(line), column: Int(column))
  }

  func fail(_ message: String) {
    if isSwiftTesting {
      Issue.record(Comment(rawValue: message), sourceLocation: place)
    } else {
      XCTFail(message, file: filePath, line: line)
    }
  }

  /// XCTest has attachments on Apple's systems only; there and here the file is written anyway.
  func attach(_ bytes: [UInt8], named name: String) {
    guard isSwiftTesting else { return }
    Attachment.record(bytes, named: name, sourceLocation: place)
  }
}
