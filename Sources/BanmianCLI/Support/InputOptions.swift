package import ArgumentParser
package import Filing

/// What is said of the input.
package struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the text, where it says nothing itself: utf-8, utf-16, gb18030, big5.",
      valueName: "name"))
  package var encoding: String?

  package init() {}

  package func validate() throws {
    if let encoding, TextEncoding(name: encoding) == nil {
      throw ValidationError("--encoding is utf-8, utf-16, utf-16be, gb18030, gbk, gb2312 or big5")
    }
  }

  package var textEncoding: TextEncoding? { encoding.flatMap { TextEncoding(name: $0) } }
}
