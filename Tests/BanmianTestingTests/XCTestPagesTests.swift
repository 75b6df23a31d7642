import BanmianTestSupport
import BanmianTesting
import XCTest

/// The same assertions in XCTest: they fail through it, at the caller's line.
final class XCTestPagesTests: XCTestCase {
  /// What failed, instead of failing.
  private var caught: [(message: String, file: String, line: Int)] = []
  private var isCatching = false

  override func recordFailure(
    withDescription description: String, inFile file: String, atLine line: Int, expected: Bool
  ) {
    guard isCatching else {
      return super.recordFailure(
        withDescription: description, inFile: file, atLine: line, expected: expected)
    }
    caught.append((description, file, line))
  }

  func testFailsAtTheLineOfTheCaller() async throws {
    let scratch = try TemporaryFolder()
    var accepted = AcceptedPages(
      folder: scratch("pages"), fonts: ProjectFolder.path("fonts"),
      layouts: ProjectFolder.path("layouts"))
    accepted.isRecording = true
    isCatching = true
    let text = "渡口新添一盏灯\n\n本报讯　昨晚七点，老渡口亮起一盏新灯。\n"
    await assertPages(ofText: text, named: "lamp.txt", in: accepted)
    accepted.isRecording = false
    let isSame = await assertPages(ofText: text, named: "lamp.txt", in: accepted)
    let line = #line + 1
    await assertPages(ofText: text.replacing("昨", with: "今"), named: "lamp.txt", in: accepted)
    isCatching = false
    XCTAssertTrue(isSame)
    XCTAssertEqual(caught.count, 2)
    XCTAssertEqual(caught.last?.line, line)
    XCTAssertEqual(caught.last?.file.hasSuffix("XCTestPagesTests.swift"), true)
    XCTAssertEqual(caught.last?.message.contains("became “今”"), true)
  }
}
