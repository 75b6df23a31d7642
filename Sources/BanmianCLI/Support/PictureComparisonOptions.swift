internal import ArgumentParser
package import Banmian

/// How pictures of pages that other programs made are compared.
package struct PictureComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pictures: how far colours may stand apart, from 0 to 1.", valueName: "share"))
  package var threshold = 0.1

  @Flag(help: "Pictures: count the smoothed edges of letters too.")
  package var smoothed = false

  @Flag(help: "Pictures: compare the tones of small squares only, as of two renderers.")
  package var tones = false

  @Flag(help: "Pictures of two resolutions: bring both to the coarser one, and compare tones.")
  package var rescale = false

  package init() {}

  package func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold is a number from 0 to 1")
    }
  }

  package var options: ForeignDesk.PictureOptions {
    ForeignDesk.PictureOptions(
      threshold: threshold, isRescaled: rescale, isByTones: tones || rescale,
      countsSmoothed: smoothed)
  }
}
