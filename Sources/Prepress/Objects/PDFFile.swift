internal import CPrepress

/// A PDF opened by qpdf (打开的 PDF); a class, because its objects go with it.
///
/// It belongs to the task that opened it. What qpdf finds wrong is kept until `check` throws it.
@safe package final class PDFFile {
  let library: UnsafePointer<banmian_qpdf>
  let data: qpdf_data
  /// qpdf reads from these bytes as long as the file is open.
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Opens a file from its bytes.
  package init(_ bytes: [UInt8]) throws(PDFError) {
    guard let library = unsafe PDFLibrary.table, let data = unsafe banmian_pdf_new(library) else {
      throw .libraryMissing
    }
    unsafe self.library = library
    unsafe self.data = data
    unsafe source = .allocate(capacity: bytes.count)
    _ = unsafe source.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    _ = unsafe banmian_qpdf_read_memory(
      library, data, "page", source.baseAddress, UInt64(bytes.count), nil)
    try check()
  }

  deinit {
    unsafe banmian_pdf_close(library, data)
    unsafe source.deallocate()
  }

  /// Throws what qpdf found wrong since it was last asked.
  package func check() throws(PDFError) {
    guard let trouble = unsafe banmian_pdf_trouble(library, data) else { return }
    throw .broken(unsafe String(cString: trouble))
  }

  // MARK: What it holds

  package var version: String {
    unsafe banmian_qpdf_get_pdf_version(library, data).map { unsafe String(cString: $0) } ?? ""
  }

  package var isEncrypted: Bool { unsafe banmian_qpdf_is_encrypted(library, data) != 0 }

  package var trailer: PDFObject {
    unsafe PDFObject(file: self, handle: banmian_qpdf_get_trailer(library, data))
  }

  /// The catalog.
  package var root: PDFObject {
    unsafe PDFObject(file: self, handle: banmian_qpdf_get_root(library, data))
  }

  package var pages: [PDFObject] {
    let count = unsafe max(0, Int(banmian_qpdf_get_num_pages(library, data)))
    return (0..<count).map { index in
      unsafe PDFObject(file: self, handle: banmian_qpdf_get_page_n(library, data, index))
    }
  }

  package func object(_ reference: PDFReference) -> PDFObject {
    unsafe PDFObject(
      file: self,
      handle: banmian_qpdf_get_object_by_id(
        library, data, Int32(clamping: reference.id), Int32(clamping: reference.generation)))
  }

  /// The whole content of a page, decoded.
  package func content(of page: PDFObject) throws(PDFError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = unsafe banmian_qpdf_oh_get_page_content_data(
      library, data, page.handle, &start, &count)
    return try unsafe taken(start, count)
  }

  // MARK: What is put in

  /// An object that stands inside whatever it is put into.
  package func make(_ value: PDFValue) -> PDFObject {
    switch value {
    case .reference(let reference): return object(reference)
    case .array(let items):
      let array = unsafe PDFObject(file: self, handle: banmian_qpdf_oh_new_array(library, data))
      for item in items {
        unsafe banmian_qpdf_oh_append_item(library, data, array.handle, make(item).handle)
      }
      return array
    case .dictionary(let entries):
      let dictionary = unsafe PDFObject(
        file: self, handle: banmian_qpdf_oh_new_dictionary(library, data))
      for entry in entries { dictionary[entry.key] = make(entry.value) }
      return dictionary
    default:
      return unsafe PDFObject(
        file: self, handle: banmian_qpdf_oh_parse(library, data, value.source))
    }
  }

  /// An array of objects that the file has already.
  package func array(of items: [PDFObject]) -> PDFObject {
    let array = unsafe PDFObject(file: self, handle: banmian_qpdf_oh_new_array(library, data))
    for item in items {
      unsafe banmian_qpdf_oh_append_item(library, data, array.handle, item.handle)
    }
    return array
  }

  /// An object with a number of its own.
  package func add(_ value: PDFValue) -> PDFObject {
    let object = make(value)
    return unsafe PDFObject(
      file: self, handle: banmian_qpdf_make_indirect_object(library, data, object.handle))
  }

  /// A stream with a number of its own; bytes without a filter are deflated when they are written.
  package func addStream(
    _ bytes: [UInt8], _ members: [PDFValue.Entry] = [], filter: PDFValue = .null
  ) -> PDFObject {
    let stream = unsafe PDFObject(
      file: self, handle: banmian_qpdf_oh_new_stream(library, data))
    for member in members { stream.set(member.key, member.value) }
    stream.replaceData(bytes, filter: filter)
    return stream
  }

  /// The file's bytes: no object streams, an /ID from the content, equal for equal files.
  package func written(version: String) throws(PDFError) -> [UInt8] {
    try check()
    _ = unsafe banmian_qpdf_init_write_memory(library, data)
    unsafe banmian_qpdf_force_pdf_version(library, data, version)
    unsafe banmian_qpdf_set_object_stream_mode(library, data, qpdf_o_disable)
    unsafe banmian_qpdf_set_deterministic_ID(library, data, QPDF_TRUE)
    unsafe banmian_qpdf_set_newline_before_endstream(library, data, QPDF_TRUE)
    _ = unsafe banmian_qpdf_write(library, data)
    try check()
    let count = unsafe banmian_qpdf_get_buffer_length(library, data)
    guard let start = unsafe banmian_qpdf_get_buffer(library, data), count > 0 else {
      throw .broken("nothing was written")
    }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  // MARK: Bytes of C

  func streamData(
    of stream: PDFObject, _ level: qpdf_stream_decode_level_e
  ) throws(PDFError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = unsafe banmian_qpdf_oh_get_stream_data(
      library, data, stream.handle, level, nil, &start, &count)
    return try unsafe taken(start, count)
  }

  /// Copies bytes of qpdf's and gives them back.
  private func taken(
    _ start: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) throws(PDFError) -> [UInt8] {
    defer { unsafe banmian_pdf_free(start) }
    try check()
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Copies bytes that stay qpdf's.
  func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    guard let start = unsafe start else { return [] }
    return unsafe UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
  }
}
