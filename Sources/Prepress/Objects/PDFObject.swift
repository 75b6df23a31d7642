internal import CPrepress

/// An object of an open PDF (文件里的对象); it keeps its file open.
@safe package struct PDFObject {
  let file: PDFFile
  let handle: qpdf_oh

  /// What an object is (ISO 32000-1, 7.3).
  package enum Kind: Hashable, Sendable {
    case null
    case boolean
    case integer
    case real
    case string
    case name
    case array
    case dictionary
    case stream
    case other
  }

  package var kind: Kind {
    switch unsafe banmian_qpdf_oh_get_type_code(file.library, file.data, handle) {
    case ot_null: .null
    case ot_boolean: .boolean
    case ot_integer: .integer
    case ot_real: .real
    case ot_string: .string
    case ot_name: .name
    case ot_array: .array
    case ot_dictionary: .dictionary
    case ot_stream: .stream
    default: .other
    }
  }

  /// The object's number; nil for one that stands inside another.
  package var reference: PDFReference? {
    guard unsafe banmian_qpdf_oh_is_indirect(file.library, file.data, handle) != 0 else {
      return nil
    }
    return unsafe PDFReference(
      id: Int(banmian_qpdf_oh_get_object_id(file.library, file.data, handle)),
      generation: Int(banmian_qpdf_oh_get_generation(file.library, file.data, handle)))
  }

  // MARK: Scalars

  package var boolean: Bool? {
    guard kind == .boolean else { return nil }
    return unsafe banmian_qpdf_oh_get_bool_value(file.library, file.data, handle) != 0
  }

  package var integer: Int? {
    guard kind == .integer else { return nil }
    return unsafe Int(banmian_qpdf_oh_get_int_value(file.library, file.data, handle))
  }

  /// A number, whole or not, for measuring; never for deciding what is written.
  package var number: Double? {
    switch kind {
    case .integer: integer.map(Double.init)
    case .real:
      unsafe banmian_qpdf_oh_get_real_value(file.library, file.data, handle).flatMap {
        unsafe Double(String(cString: $0))
      }
    default: nil
    }
  }

  /// A number as the file writes it; empty of anything else.
  package var digits: String {
    switch kind {
    case .integer: integer.map { "\($0)" } ?? ""
    case .real:
      unsafe banmian_qpdf_oh_get_real_value(file.library, file.data, handle).map {
        unsafe String(cString: $0)
      } ?? ""
    default: ""
    }
  }

  /// A name without its stroke.
  package var name: String? {
    guard kind == .name,
      let text = unsafe banmian_qpdf_oh_get_name(file.library, file.data, handle)
    else { return nil }
    return unsafe String(String(cString: text).dropFirst())
  }

  /// A string as text.
  package var text: String? {
    guard kind == .string else { return nil }
    var count = 0
    let start = unsafe banmian_qpdf_oh_get_binary_utf8_value(
      file.library, file.data, handle, &count)
    return unsafe String(decoding: file.bytes(start, count), as: UTF8.self)
  }

  /// A string as bytes.
  package var bytes: [UInt8]? {
    guard kind == .string else { return nil }
    var count = 0
    let start = unsafe banmian_qpdf_oh_get_binary_string_value(
      file.library, file.data, handle, &count)
    return unsafe file.bytes(start, count)
  }

  // MARK: Arrays and dictionaries

  /// The members of an array; none of anything else.
  package var items: [PDFObject] {
    guard kind == .array else { return [] }
    let count = unsafe banmian_qpdf_oh_get_array_n_items(file.library, file.data, handle)
    return (0..<max(0, count)).map { index in
      unsafe PDFObject(
        file: file,
        handle: banmian_qpdf_oh_get_array_item(file.library, file.data, handle, index))
    }
  }

  /// The dictionary itself, or that of a stream; nil of anything else.
  package var dictionary: PDFObject? {
    switch kind {
    case .dictionary: self
    case .stream:
      unsafe PDFObject(
        file: file, handle: banmian_qpdf_oh_get_dict(file.library, file.data, handle))
    default: nil
    }
  }

  /// The keys of a dictionary or a stream, without their strokes and in order.
  package var keys: [String] {
    guard let dictionary else { return [] }
    var keys: [String] = []
    unsafe banmian_qpdf_oh_begin_dict_key_iter(file.library, file.data, dictionary.handle)
    while unsafe banmian_qpdf_oh_dict_more_keys(file.library, file.data) != 0 {
      guard let key = unsafe banmian_qpdf_oh_dict_next_key(file.library, file.data) else { break }
      keys.append(unsafe String(String(cString: key).dropFirst()))
    }
    return keys.sorted()
  }

  /// A member of a dictionary or a stream; nil where there is none.
  ///
  /// Setting nil removes it.
  package subscript(key: String) -> PDFObject? {
    get {
      guard let dictionary else { return nil }
      let member = unsafe PDFObject(
        file: file,
        handle: banmian_qpdf_oh_get_key(file.library, file.data, dictionary.handle, "/" + key))
      return member.kind == .null ? nil : member
    }
    nonmutating set {
      guard let dictionary else { return }
      if let newValue {
        unsafe banmian_qpdf_oh_replace_key(
          file.library, file.data, dictionary.handle, "/" + key, newValue.handle)
      } else {
        unsafe banmian_qpdf_oh_remove_key(file.library, file.data, dictionary.handle, "/" + key)
      }
    }
  }

  /// Puts a new value into a dictionary or a stream.
  package func set(_ key: String, _ value: PDFValue) { self[key] = file.make(value) }

  /// The dictionary under a key, made where there is none.
  package func member(_ key: String) -> PDFObject {
    if let member = self[key] { return member }
    set(key, [:])
    return self[key] ?? file.make([:])
  }

  // MARK: Streams

  /// A stream's bytes without the filters that lose nothing.
  package func decodedData() throws(PDFError) -> [UInt8] {
    try file.streamData(of: self, qpdf_dl_generalized)
  }

  /// A stream's bytes as the file keeps them.
  package func rawData() throws(PDFError) -> [UInt8] {
    try file.streamData(of: self, qpdf_dl_none)
  }

  /// Gives a stream other bytes, which its filter has coded already; without filter they are
  /// deflated when the file is written.
  package func replaceData(_ bytes: [UInt8], filter: PDFValue = .null) {
    let filter = file.make(filter)
    let parameters = file.make(.null)
    unsafe banmian_qpdf_oh_replace_stream_data(
      file.library, file.data, handle, bytes, bytes.count, filter.handle, parameters.handle)
  }
}
