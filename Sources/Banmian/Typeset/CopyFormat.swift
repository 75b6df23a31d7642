internal import Filing
internal import PressDiagnostics

/// The form in which copy comes (来稿格式).
enum CopyFormat: Hashable, Sendable {
  /// Raw text or Markdown, which intake tells by the file's name.
  case text
  /// HTML, as digital newspapers and web pages are written.
  case page
  /// XML, as agencies send it.
  case wire
  case word

  /// By the name, and where that says nothing by the first words.
  static func of(name: String, text: SourceFile) -> CopyFormat {
    let name = name.lowercased()
    if [".md", ".markdown"].contains(where: { name.hasSuffix($0) }) { return .text }
    if pageEndings.contains(where: { name.hasSuffix($0) }) { return .page }
    if name.hasSuffix(".xml") || name.hasSuffix(".nitf") || name.hasSuffix(".newsml") {
      return .wire
    }
    let view = String.UnicodeScalarView(text.scalars.prefix(1024))
    let head = String(view).lowercased().drop { $0.isWhitespace }
    guard head.hasPrefix("<") else { return .text }
    let starts = ["<!doctype html", "<html", "<head", "<body", "<founder-", "<!--enp"]
    if starts.contains(where: { head.hasPrefix($0) }) { return .page }
    guard
      ["<?xml", "<nitf", "<newsitem", "<newsmessage", "<cnml", "<!doctype nitf"]
        .contains(where: { head.hasPrefix($0) })
    else { return .text }
    return head.contains("<html") ? .page : .wire
  }

  /// Whether the bytes are a Word file, by its name or by the parts that it names near its start.
  static func isWord(_ bytes: [UInt8], name: String) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    return name.lowercased().hasSuffix(".docx") || bytes.prefix(4096).contains(Array("word/".utf8))
  }

  static func isPage(_ name: String) -> Bool {
    pageEndings.contains { name.lowercased().hasSuffix($0) }
  }

  /// Whether a file of a folder is copy.
  static func isCopy(_ name: String) -> Bool {
    let endings = [".txt", ".md", ".docx", ".xml"] + pageEndings
    return endings.contains { name.lowercased().hasSuffix($0) } && !name.hasSuffix("README.md")
  }

  private static let pageEndings = [".html", ".htm", ".xhtml", ".shtml"]

  /// The last part of a path without its ending.
  static func stem(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    if last == "-" || last == Filing.standardInput { return "page" }
    let endings = [".txt", ".md", ".markdown", ".docx", ".xml", ".nitf", ".newsml"] + pageEndings
    for ending in endings where last.lowercased().hasSuffix(ending) && last.count > ending.count {
      return String(last.dropLast(ending.count))
    }
    return last == "." || last == ".." ? "edition" : last
  }
}
