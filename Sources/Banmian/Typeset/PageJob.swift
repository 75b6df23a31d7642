package import Editorial
package import PageDesign
internal import PressDiagnostics

/// What a page can be written as (输出格式).
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case pdf
  case png
  case svg
  case json

  /// The end of the file's name.
  package var ending: String { self == .json ? "page.json" : rawValue }
}

/// What is drawn over a page to look at it (叠加图), and is never part of it.
package enum PageOverlay: String, Hashable, Sendable, CaseIterable {
  /// Where each line was squeezed or opened.
  case lines
}

/// One page to be made (一个版的任务).
package struct PageJob: Sendable {
  package var edition: Edition
  package var page: EditionPage
  package var layout: LayoutSpec
  /// The name of the output without ending.
  package var stem: String
  package var formats: [OutputFormat]
  package var pixelsPerInch: Int
  package var overlay: PageOverlay?
  /// Whether the page itself is to be made, or only what goes on from it on others.
  package var isWanted: Bool

  package init(
    edition: Edition, page: EditionPage, layout: LayoutSpec, stem: String,
    formats: [OutputFormat], pixelsPerInch: Int, overlay: PageOverlay? = nil,
    isWanted: Bool = true
  ) {
    self.edition = edition
    self.page = page
    self.layout = layout
    self.stem = stem
    self.formats = formats
    self.pixelsPerInch = pixelsPerInch
    self.overlay = overlay
    self.isWanted = isWanted
  }
}

extension [PageJob] {
  /// The jobs with a number behind each name that another has, so that none overwrites another.
  package func withDistinctStems() -> [PageJob] {
    var taken = Set(map(\.stem))
    var seen: Set<String> = []
    return map { job in
      guard !seen.insert(job.stem).inserted else { return job }
      var job = job
      var number = 2
      while taken.contains("\(job.stem)-\(number)") { number += 1 }
      job.stem = "\(job.stem)-\(number)"
      taken.insert(job.stem)
      return job
    }
  }
}

/// A file made of a page (成品文件).
package struct RenderedPage: Hashable, Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
