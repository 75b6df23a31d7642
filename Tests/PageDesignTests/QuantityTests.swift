import Testing

@testable import PageDesign
@testable import PageGeometry

@Suite struct QuantityTests {
  static let context = Quantity.Context()

  @Test(arguments: [
    ("9pt", 9.0), ("9 pt", 9), ("９ｐｔ", 9), ("9PT", 9), ("10.5磅", 10.5), ("25.4mm", 72),
    ("2.54cm", 72), ("254毫米", 720), ("2字", 18), ("2em", 18), ("1/2字", 4.5), ("3行", 33.75),
    ("2 lines", 22.5), ("小五", 9), ("小五号", 9), ("xiaowu", 9), ("五号", 10.5), ("wuhao", 10.5),
    ("初号", 42), ("小初", 36), ("二号", 22), ("小六", 6.5), ("-2pt", -2), (".5pt", 0.5),
  ])
  func lengths(text: String, points: Double) throws {
    let quantity = try Quantity(text)
    #expect(quantity.length(in: Self.context) == .points(points))
  }

  @Test(arguments: [
    ("-2%", -0.02), ("40%", 0.4), ("0.5em", 0.5), ("1.18", 1.18), ("34/26", 34 / 26.0),
  ])
  func ratios(text: String, value: Double) throws {
    #expect(try Quantity(text).em == Em(value))
  }

  @Test func sixMillimetresAreExact() throws {
    let length = try Quantity("6mm").length(in: Self.context)
    #expect(length == .millimeters(6))
    #expect(length?.written == "6mm")
    #expect(Length.points(11.25).written == "11.25pt")
    #expect(Em(3, over: 5).written == "0.6em")
    #expect(try Quantity("17.00787pt").length(in: Self.context) == length)
  }

  @Test(arguments: [
    ("", 0), ("九磅", 0), ("pt", 0), ("9xx", 1), ("9.5.5pt", 3), ("12 mn", 2), ("1234567pt", 0),
    ("1/0字", 0), ("1/字", 0), ("-", 0), ("9pt9", 1),
  ])
  func failuresNameTheCharacter(text: String, offset: Int) {
    #expect {
      _ = try Quantity(text)
    } throws: { error in
      (error as? Quantity.Failure)?.offset == offset
    }
  }

  @Test func failuresHaveAHint() {
    func hint(_ text: String) -> String? {
      do throws(Quantity.Failure) {
        _ = try Quantity(text)
        return nil
      } catch {
        return error.hint
      }
    }
    #expect(hint("12 mn") == "did you mean mm?")
    #expect(hint("xiaowo") == "did you mean xiaowu?")
    #expect(hint("九磅")?.contains("9pt") == true)
  }

  /// What is written is read back to the last unit, near round numbers and far from them.
  @Test(arguments: [1, 7, 65_535, 65_536, 65_537, 1_114_628, 5_898_240, 123_456_789, -42_001])
  func writtenLengthsComeBack(units: Int) throws {
    for units in units..<units + 50 {
      let length = Length(rawValue: units)
      #expect(try Quantity(length.written).length(in: Self.context) == length)
      let em = Em(rawValue: units)
      #expect(try Quantity(em.written).em == em)
    }
  }

  @Test func numbersBeyondAnyPaperDoNotOverflow() throws {
    for text in ["999999.999999mm", "-999999.999999cm", "999999.999999行", "999999/1000字"] {
      let quantity = try Quantity(text)
      let length = try #require(quantity.length(in: Self.context))
      #expect(length.rawValue.magnitude > Length.millimeters(2000).rawValue.magnitude)
    }
  }
}

/// The tables of named sizes (newspaper-practice §1.4).
@Suite struct SizeTableTests {
  @Test(arguments: [
    ("小初", 36, 30.0), ("二号", 22, 21), ("五号", 10.5, 10.5), ("小五", 9, 9), ("一号", 26, 28),
    ("七号", 5.5, 5.25),
  ])
  func wordAndMetalDiffer(name: String, word: Double, metal: Double) {
    #expect(SizeTable(.word).size(named: name) == .points(word))
    #expect(SizeTable(.metal).size(named: name) == .points(metal))
  }

  @Test func metalComesInFamiliesThatHalve() {
    let table = SizeTable(.metal)
    for family in [
      ["初号", "二号", "五号", "七号"], ["一号", "四号", "小六"], ["三号", "六号"], ["小二", "小五", "八号"],
    ] {
      let sizes = family.compactMap { table.size(named: $0) }
      #expect(sizes.count == family.count)
      for (large, small) in zip(sizes, sizes.dropFirst()) { #expect(large == small * 2) }
    }
  }

  @Test func theHouseWins() throws {
    let table = SizeTable(
      .metal, house: [.init("小初", .points(36)), .init("特号", .points(63))])
    #expect(table.size(named: "小初") == .points(36))
    #expect(table.size(named: "小初号") == .points(36))
    #expect(table.size(named: "xiaochu") == .points(36))
    #expect(table.size(named: "特号") == .points(63))
    #expect(table.size(named: "小三") == nil)
    let size = try TypeSize("特号", in: Quantity.Context(sizes: table))
    #expect(size.description == "特号 (63pt)")
  }

  @Test(arguments: ["0pt", "-9pt", "9", "50%", "大号"])
  func thisIsNoSize(text: String) {
    #expect(throws: Quantity.Failure.self) { try TypeSize(text, in: Quantity.Context()) }
  }
}
