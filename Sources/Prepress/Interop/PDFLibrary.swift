internal import CPrepress

/// qpdf, opened by whoever first makes a press file (PDF 对象库); the only door to it.
enum PDFLibrary {
  /// Where the opened library stands; 0 where it is not installed.
  ///
  /// It is read only from then on, so a number may be shared where a pointer may not.
  private static let address = unsafe UInt(bitPattern: banmian_qpdf_open())

  static var table: UnsafePointer<banmian_qpdf>? { unsafe UnsafePointer(bitPattern: address) }
}

/// Little CMS, opened by whoever first needs a profile (色彩管理库); the only door to it.
enum ColourLibrary {
  private static let address = unsafe UInt(bitPattern: banmian_lcms_open())

  static var table: UnsafePointer<banmian_lcms>? { unsafe UnsafePointer(bitPattern: address) }
}
