import Banmian
import Editorial
import Intake
import PressDiagnostics

/// Copy that was opened and read as the program does it.
func received(_ bytes: [UInt8], _ name: String) throws -> ReceivedEdition {
  try EditionReader().edition(of: CopyOpener.opened(bytes, name: name))
}

func received(_ text: String, _ name: String) throws -> ReceivedEdition {
  try received(Array(text.utf8), name)
}

extension ReceivedEdition {
  /// The lines of the edition's dump, without the page's own.
  var lines: [String] {
    edition.dump.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("版面") && !$0.hasPrefix("稿件")
    }.map { $0.hasPrefix("　") ? String($0.dropFirst()) : $0 }
  }

  /// The findings' names, those about half-width marks aside.
  var ids: [String] { diagnostics.map(\.id).filter { $0 != "intake.mark-width" } }

  func places(_ id: String) -> [String] {
    diagnostics.filter { $0.id == id }.map { $0.place?.description ?? "" }
  }
}
