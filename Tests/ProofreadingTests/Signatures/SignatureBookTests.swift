import Editorial
import PressDiagnostics
import Proofreading
import Testing

/// `signatures.yaml`, written and read (签字簿).
@Suite("The book of signatures")
struct SignatureBookTests {
  private func read(_ text: String) -> Diagnosed<SignatureBook> {
    SignatureBook.read(SourceFile(name: "A01/signatures.yaml", text: text))
  }

  @Test("what is written is read again, whatever the name and the time hold")
  func roundTrip() {
    let digest = String(repeating: "0f", count: 32)
    let book = SignatureBook([
      Signature(role: .editor, name: "岳　棠", digest: digest),
      Signature(
        role: .dutyEditor, name: "\"O'Brien\": #1\n", digest: digest, round: 3, time: "22:40"),
    ])
    let again = read(book.text)
    #expect(again.diagnostics.isEmpty)
    var bare = again.value
    for index in bare.signatures.indices { bare.signatures[index].place = nil }
    #expect(bare == book)
    #expect(again.value.signatures.first?.place?.start.line == 2)
  }

  @Test("an empty book is no fault")
  func empty() {
    #expect(read("").value.signatures.isEmpty && read("").diagnostics.isEmpty)
    #expect(read(SignatureBook().text).diagnostics.isEmpty)
  }

  @Test(
    "an entry that cannot be read is an error with its place and does not count",
    arguments: [
      "- role: editor\n  name: 甲\n",
      "- role: 读者\n  name: 甲\n  sha256: \"" + String(repeating: "a", count: 64) + "\"\n",
      "- role: editor\n  sha256: \"" + String(repeating: "a", count: 64) + "\"\n",
      "- role: editor\n  name: 甲\n  sha256: abc\n", "- 甲\n", "甲: 乙\n",
    ])
  func damaged(_ text: String) {
    let book = read(text)
    #expect(book.value.signatures.isEmpty)
    #expect(book.diagnostics.map(\.id) == ["signature.form"])
    #expect(book.diagnostics.first?.place?.file == "A01/signatures.yaml")
  }
}
