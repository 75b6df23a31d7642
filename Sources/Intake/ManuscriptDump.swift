internal import PressDiagnostics

extension Manuscript {
  /// One line a block: kind, place, first characters (原稿清单).
  package var dump: String {
    blocks.map { block in
      let start = file.position(at: block.range.lowerBound)
      let flags = (block.startsStory ? "*" : "") + (block.continues ? "+" : "")
      let doubt = block.certainty == .high ? "" : block.certainty == .medium ? "?" : "??"
      let kind = padded(block.kind.rawValue + flags + doubt, to: 16)
      let place = padded("\(start.line):\(start.column)", to: 8)
      let label = block.label.map { "〔\($0.text)〕" } ?? ""
      let text = block.text.scalars.prefix(Manuscript.dumpLength).string
      let rest = block.text.count > Manuscript.dumpLength ? "…" : ""
      let size = block.kind == .blank ? "" : label + text + rest
      return trimmedEnd("\(kind)\(place)\(size)") + "\n"
    }.joined()
  }

  /// How many characters of a block the dump shows.
  private static let dumpLength = 24

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
