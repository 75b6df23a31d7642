package import PressDiagnostics

/// Why a PDF cannot be read or written.
package enum PDFError: Error, Hashable, Sendable {
  /// qpdf is not on this machine.
  case libraryMissing
  /// The file is damaged or an object is not what it should be; the reason is qpdf's.
  case broken(String)

  package var diagnostic: Diagnostic {
    switch self {
    case .libraryMissing:
      Diagnostic(
        "press.engine-missing", .error, zh: "没有 qpdf，不能制作印刷文件",
        en: "qpdf is not there, so no press file can be made",
        hint: "install it (Debian: libqpdf29)")
    case .broken(let reason):
      Diagnostic(
        "press.pdf-broken", .error, zh: "PDF 对象有误：\(reason)", en: "the PDF is damaged: \(reason)",
        hint: "make the page again; if it stays, report it")
    }
  }
}
