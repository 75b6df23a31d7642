internal import PressDiagnostics

/// Fails at the caller's line, with the verdict in one sentence, unless every page of the input is
/// as it was accepted (版面断言).
///
/// For Swift Testing and XCTest alike. Pictures before and after, their difference and a report to
/// look at are written into `AcceptedPages.failures`; to a test of Swift Testing they are attached
/// as well. A page that was never accepted fails too; `BANMIAN_RECORD=1` accepts.
///
/// `path` is what `banmian typeset` takes, copy or an edition folder; without a `layout` each page
/// has the one that it asks for. The result says whether the pages are as accepted.
@discardableResult
public func assertPages(
  of path: String, layout: String? = nil, in accepted: AcceptedPages,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line,
  column: UInt = #column
) async -> Bool {
  let caller = Caller(fileID: fileID, filePath: filePath, line: line, column: column)
  return await PageTrial(accepted, layout: layout).run(.path(path), only: nil, caller)
}

/// Fails at the caller's line unless one page of the input, such as `A01`, is as it was accepted.
///
/// See `assertPages(of:layout:in:)`.
@discardableResult
public func assertPage(
  _ name: String, of path: String, layout: String? = nil, in accepted: AcceptedPages,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line,
  column: UInt = #column
) async -> Bool {
  let caller = Caller(fileID: fileID, filePath: filePath, line: line, column: column)
  return await PageTrial(accepted, layout: layout).run(.path(path), only: name, caller)
}

/// Fails at the caller's line unless the pages of a text in memory are as they were accepted.
///
/// See `assertPages(of:layout:in:)`. `name` is the file name that the text would have: `.md` means
/// Markdown, and the rest of it is the name under which the page is accepted.
@discardableResult
public func assertPages(
  ofText text: String, named name: String, layout: String? = nil, in accepted: AcceptedPages,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line,
  column: UInt = #column
) async -> Bool {
  let caller = Caller(fileID: fileID, filePath: filePath, line: line, column: column)
  let copy = SourceFile(name: name, text: text)
  return await PageTrial(accepted, layout: layout).run(.copy(copy), only: nil, caller)
}
