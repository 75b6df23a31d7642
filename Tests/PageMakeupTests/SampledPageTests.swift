import BanmianTestSupport
import PageDesign
import PressDiagnostics
import Testing

/// What holds of any page in any layout of the house, whatever stories, pictures and wishes it has:
/// six of them, or as many as `BANMIAN_PROPERTY_RUNS` says.
///
/// `banmian-figures pages` looks at thousands of the same pages in a release build.
@Suite("Any page, with pictures and wishes")
struct SampledPageTests {
  static let layouts: [LayoutSpec] = {
    let files = ProjectFolder.files(under: "layouts", endings: [".yaml"]).compactMap { path in
      (try? ProjectFolder.text(path)).map { SourceFile(name: path, text: $0) }
    }
    return files.compactMap { file in
      LayoutSpec.decode(files: files, name: LayoutSpec.layoutName(of: file)).value
    }
  }()

  /// In a debug build a page of fifteen stories takes some seconds.
  static let stories = Environment["BANMIAN_PROPERTY_RUNS"] == nil ? 3...6 : 3...15

  static let seeds = Array(0..<Environment.number("BANMIAN_PROPERTY_RUNS", or: 6))

  @Test("is whole, sound, without errors where it is closed, and the same twice", arguments: seeds)
  func sound(_ seed: Int) {
    let input = SampledPage(seed: seed, layouts: Self.layouts, stories: Self.stories)
    let sample = PageSample(input)
    // Every third is made again: in a debug build a page takes a second.
    let faults = sample.faults + (seed % 3 == 0 ? sample.repetitionFaults : [])
    #expect(faults.isEmpty, "\(input): \(faults.prefix(5))")
  }

  @Test("there are layouts to look at")
  func layouts() { #expect(Self.layouts.count >= 3) }
}
