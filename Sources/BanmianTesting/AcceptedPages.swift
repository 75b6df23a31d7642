internal import FoundationEssentials

/// Where the accepted pages of a test are kept (基准), and how pages are held to them.
///
/// ```swift
/// let accepted = AcceptedPages(folder: "Tests/Pages", fonts: "fonts", layouts: "layouts")
/// await assertPages(of: "samples/front.txt", in: accepted)
/// ```
public struct AcceptedPages: Sendable {
  /// The folder of the baseline, as `banmian verify --baseline` keeps it.
  public var folder: String
  /// The folder that holds the Banmian fonts.
  public var fonts: String
  /// The folder that holds the layout files.
  public var layouts: String
  /// How far something may move without being a change, in points.
  public var tolerance = 0.01
  /// Parts that are left out, by the id or role of their group: `ear`, `folio`, `credits`.
  public var ignoredParts: [String] = []
  /// The resolution of the pictures of a failure, in pixels an inch.
  public var pixelsPerInch = 100
  /// Where the pictures of a failure are written; nil means `.failures` in the baseline's folder,
  /// which version control is told to leave alone.
  public var failures: String?

  /// Accepted pages in a folder, and the house whose fonts and layouts set the new ones.
  public init(folder: String, fonts: String, layouts: String) {
    self.folder = folder
    self.fonts = fonts
    self.layouts = layouts
  }

  /// Whether pages are accepted instead of compared; at first what `BANMIAN_RECORD=1` says.
  ///
  /// A test that records fails, so that nobody records by accident.
  public var isRecording = ProcessInfo.processInfo.environment["BANMIAN_RECORD"] == "1"

  var failureFolder: String { failures ?? "\(folder)/.failures" }
}
