internal import CPangoCairo
internal import HanText

/// UAX #14 as Pango has it (西文断行): the untailored algorithm, which passes Unicode's whole test.
package struct PangoLineBreaks: LineBreakFinder {
  package init() {}

  package func breaks(in scalars: ArraySlice<Unicode.Scalar>) -> [Bool] {
    var utf8: [CChar] = []
    for scalar in scalars {
      utf8.append(contentsOf: (UTF8.encode(scalar) ?? .init()).map { CChar(bitPattern: $0) })
    }
    guard let size = Int32(exactly: utf8.count), let count = Int32(exactly: scalars.count) else {
      return []
    }
    var marks = [UInt8](repeating: 0, count: scalars.count)
    let isFound = unsafe utf8.withUnsafeBufferPointer { text in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        unsafe banmian_line_breaks(text.baseAddress, size, marks.baseAddress, count)
      }
    }
    return isFound == 0 ? [] : marks.map { $0 != 0 }
  }
}
