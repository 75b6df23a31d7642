internal import PressDiagnostics

/// Finds out how a text is written and decodes it (转码).
struct TextDecoder: Sendable {
  /// The name of the file, for findings.
  let name: String

  /// Decodes what says nothing of its encoding, or what its reader says; `declared` outweighs looks.
  func decode(
    _ bytes: [UInt8], declared: TextEncoding? = nil
  ) throws(DiagnosticsError) -> Diagnosed<SourceFile> {
    try refuseBinary(bytes)
    for encoding in TextEncoding.allCases
    where !encoding.mark.isEmpty && bytes.starts(with: encoding.mark) {
      return Diagnosed(try file(encoding, encoding.decode(bytes, from: encoding.mark.count), bytes))
    }
    if let declared { return Diagnosed(try file(declared, declared.decode(bytes), bytes)) }
    if let said = DeclaredEncoding.encoding(in: bytes), let text = said.decode(bytes) {
      if text.failure == nil { return Diagnosed(try file(said, text, bytes)) }
      var guessed = try decodeUnmarked(bytes)
      guessed.diagnostics.insert(falselyDeclared(said), at: 0)
      return guessed
    }
    return try decodeUnmarked(bytes)
  }

  /// Refuses what begins as a format that is no text.
  func refuseBinary(_ bytes: [UInt8]) throws(DiagnosticsError) {
    guard let kind = BinaryKind.of(bytes) else { return }
    throw binary(zh: "像是\(kind.zh)", en: "it looks like \(kind.en)")
  }

  private func decodeUnmarked(_ bytes: [UInt8]) throws(DiagnosticsError) -> Diagnosed<SourceFile> {
    if let zero = bytes.firstIndex(of: 0) {
      guard let (encoding, text) = UTF16Text.unmarked(bytes) else {
        throw binary(zh: "第 \(zero + 1) 字节是 NUL", en: "byte \(zero + 1) is NUL")
      }
      return Diagnosed(try file(encoding, text, bytes), [assumed(encoding, .high)])
    }
    let text = UTF8Text.decode(bytes)
    if text.failure == nil { return Diagnosed(try file(.utf8, text, bytes)) }
    // Chinese text of UTF-16 need not hold a single NUL.
    if let (encoding, text) = UTF16Text.unmarked(bytes), UTF16Text.hasHanAndMarks(text) {
      return Diagnosed(try file(encoding, text, bytes), [assumed(encoding, .high)])
    }
    try refuseControls(bytes)
    if !UTF8Text.isLikely(bytes), let guess = EncodingGuess.of(bytes) {
      let text = guess.encoding.decode(bytes)
      return Diagnosed(
        try file(guess.encoding, text, bytes), [assumed(guess.encoding, guess.certainty)])
    }
    throw undecodable(.utf8, text, bytes)
  }

  /// The decoded text as a file, if all of it could be decoded and it is text.
  private func file(
    _ encoding: TextEncoding, _ text: DecodedText?, _ bytes: [UInt8]
  ) throws(DiagnosticsError) -> SourceFile {
    guard let text, text.failure == nil else { throw undecodable(encoding, text, bytes) }
    try refuseControls(text.scalars.lazy.map { UInt8(truncatingIfNeeded: min($0.value, 0xFF)) })
    return SourceFile(name: name, scalars: text.scalars)
  }

  /// Refuses what has a NUL, or control characters in more than one of 32 places.
  ///
  /// A few come with text out of old word processors (end of file, soft hyphen, page break).
  private func refuseControls(_ units: some Sequence<UInt8>) throws(DiagnosticsError) {
    var controls = 0
    var count = 0
    for unit in units {
      count += 1
      guard unit < 0x20, !(0x09...0x0D ~= unit), unit != 0x1A else { continue }
      if unit == 0 { throw binary(zh: "文字里有 NUL", en: "there is a NUL in it") }
      controls += 1
    }
    guard controls * 32 > count else { return }
    throw binary(zh: "控制字符有 \(controls) 个", en: "it has \(controls) control characters")
  }
}

extension TextDecoder {
  private func binary(zh: String, en: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        FilingRule.binary, .error, zh: "“\(name)”不是文字：\(zh)", en: "'\(name)' is not text: \(en)",
        at: .file(name), hint: "另存为纯文本（UTF-8）再来 · save it as plain text (UTF-8)"))
  }

  /// A note where the looks leave no doubt, a warning where another encoding could be meant.
  private func assumed(
    _ encoding: TextEncoding, _ certainty: Certainty
  ) -> Diagnostic {
    Diagnostic(
      FilingRule.encodingAssumed, certainty == .low ? .warning : .note,
      zh: "“\(name)”按 \(encoding.rawValue) 读入", en: "'\(name)' was read as \(encoding.rawValue)",
      at: .file(name),
      hint: "存为 UTF-8 就不必猜，或用 --encoding 指明 · saved as UTF-8 it needs no guess; --encoding says it",
      reading: Reading(read: "没有声明编码的文字", made: encoding.rawValue, certainty: certainty))
  }

  private func falselyDeclared(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      FilingRule.encodingDeclared, .warning, zh: "“\(name)”自称 \(encoding.rawValue)，其实不是",
      en: "'\(name)' says that it is \(encoding.rawValue), and is not", at: .file(name),
      hint: "look whether the text is right; --encoding says what it is")
  }

  private func undecodable(
    _ encoding: TextEncoding, _ text: DecodedText?, _ bytes: [UInt8]
  ) -> DiagnosticsError {
    guard let text, let offset = text.failure, offset < bytes.count else {
      return DiagnosticsError(noTables(encoding))
    }
    let before = SourceFile(name: name, scalars: text.scalars)
    let place = before.range(text.scalars.count..<text.scalars.count)
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    let byte = "0x" + (digits.count < 2 ? "0" : "") + digits
    return DiagnosticsError(
      Diagnostic(
        FilingRule.encoding, .error,
        zh: "这里的字节不是 \(encoding.rawValue) 文字（第 \(offset + 1) 字节，\(byte)）",
        en: "the bytes here are no \(encoding.rawValue) text (byte \(offset + 1), \(byte))",
        at: place, hint: "用 UTF-8 或 GB 18030 重新保存 · save the file again as UTF-8 or GB 18030"))
  }

  private func noTables(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      FilingRule.encoding, .error,
      zh: "“\(name)”像是 \(encoding.rawValue)，但本机没有它的码表",
      en: "'\(name)' looks like \(encoding.rawValue), but this machine lacks its tables",
      at: .file(name), hint: "iconv -f GB18030 -t UTF-8")
  }
}
