internal import CXML
package import Markup
package import PressDiagnostics

/// Reads XML and HTML with libxml2 (读标记文字); the only door to it.
///
/// Nothing is fetched from anywhere, and a file that declares entities of its own is refused, for
/// no newsroom's export needs them and every attack on XML readers does (billion laughs, XXE).
package enum MarkupReader {
  package static let damagedID = "markup.damaged"
  package static let entitiesID = "markup.entities"
  package static let tooLargeID = "markup.too-large"
  package static let libraryID = "markup.no-library"

  /// The longest file that is read, in characters: an edition's page has some thousands.
  package static let limit = 16 << 20

  /// How the file is written.
  package enum Syntax: Hashable, Sendable {
    case xml
    /// Whatever browsers read: tags may be missing.
    case html
  }

  /// The tree of a file, or why it has none.
  package static func read(
    _ file: SourceFile, as syntax: Syntax
  ) throws(DiagnosticsError) -> MarkupTree {
    guard file.scalars.count <= limit else { throw DiagnosticsError(tooLarge(file)) }
    if syntax == .xml, let place = EntityGuard.firstDeclaration(in: file) {
      throw DiagnosticsError(entities(file, place))
    }
    // A NUL would end the text for the library; where it stood a space does no harm.
    let bytes = Array(file.text.utf8).map { $0 == 0 ? 0x20 : $0 }
    guard let count = Int32(exactly: bytes.count) else { throw DiagnosticsError(tooLarge(file)) }
    guard !bytes.isEmpty else { return MarkupTree(file: file) }
    var markup = unsafe banmian_markup()
    var failure = banmian_markup_failure()
    let status = unsafe bytes.withUnsafeBytes { bytes in
      unsafe banmian_open_markup(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, syntax == .html ? 1 : 0,
        &markup, &failure)
    }
    guard status == 0 else {
      // An HTML file without a single tag or text has no document.
      if syntax == .html, failure.status == 1 { return MarkupTree(file: file) }
      throw DiagnosticsError(self.failure(file, failure))
    }
    defer { unsafe banmian_close_markup(&markup) }
    var walk = TreeWalk(file: file, isHTML: syntax == .html)
    unsafe walk.read(markup)
    return walk.tree
  }

  private static func failure(
    _ file: SourceFile, _ failure: banmian_markup_failure
  ) -> Diagnostic {
    if failure.status == 2 {
      return Diagnostic(
        libraryID, .error, zh: "读 XML、HTML 要用的 libxml2 不在本机",
        en: "libxml2, which reads XML and HTML, is not on this machine", at: .file(file.name),
        hint: "apt-get install libxml2")
    }
    var copy = failure
    let message = unsafe withUnsafeBytes(of: &copy.message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let line = min(max(1, Int(failure.line)), file.lineStarts.count)
    let start = file.lineStarts[line - 1]
    let offset = min(start + max(0, Int(failure.column) - 1), file.scalars.count)
    if failure.status == 3 {
      return Diagnostic(
        tooLargeID, .error, zh: "标记嵌套过深或一段文字过长，不读",
        en: "the markup is nested too deeply or one text is too long: \(message)",
        at: file.range(offset..<offset), hint: "make sure that the file is a story or a page")
    }
    return Diagnostic(
      damagedID, .error, zh: "XML 在这里断了：\(message)", en: "the XML is broken here: \(message)",
      at: file.range(offset..<offset), hint: "export the file again, or save it as plain text")
  }

  private static func tooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      tooLargeID, .error, zh: "“\(file.name)”超过 \(limit >> 20) 兆字，不读",
      en: "'\(file.name)' has more than \(limit >> 20) million characters and is not read",
      at: .file(file.name), hint: "make sure that the file is a story or a page")
  }

  private static func entities(_ file: SourceFile, _ place: Range<Int>) -> Diagnostic {
    Diagnostic(
      entitiesID, .error, zh: "文件自己声明了实体，不读：这样的文件可以撑爆内存、偷读别的文件",
      en: "the file declares entities of its own and is refused: such files can fill the memory "
        + "and read other files", at: file.range(place),
      hint: "take the <!ENTITY …> lines out if the file is trustworthy")
  }
}

/// Finds declarations of entities before the first element (实体声明).
enum EntityGuard {
  static func firstDeclaration(in file: SourceFile) -> Range<Int>? {
    let scalars = file.scalars
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<" else {
        index += 1
        continue
      }
      let rest = scalars[index...]
      if rest.starts(with: "<!--".unicodeScalars) {
        index = end(of: "-->", in: scalars, from: index + 4)
      } else if rest.starts(with: "<?".unicodeScalars) {
        index = end(of: "?>", in: scalars, from: index + 2)
      } else if rest.starts(with: "<!ENTITY".unicodeScalars) {
        return index..<index + 8
      } else if rest.starts(with: "<!".unicodeScalars) {
        index += 2
      } else {
        return nil
      }
    }
    return nil
  }

  private static func end(
    of words: String, in scalars: [Unicode.Scalar], from start: Int
  ) -> Int {
    let words = Array(words.unicodeScalars)
    var index = start
    while index < scalars.count {
      if scalars[index] == words[0], scalars[index...].starts(with: words) {
        return index + words.count
      }
      index += 1
    }
    return scalars.count
  }
}
