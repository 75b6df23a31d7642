/// What line ends UAX #14 allows (西文断行); the seam between us and an implementation of it.
///
/// Chinese text is broken by the rules of this module. Of Western runs that hold more than letters
/// and figures the finder is asked, and `LineBreakTailoring` says where we differ from its answer.
package protocol LineBreakFinder {
  /// For each scalar, whether a line may end before it by UAX #14 without any tailoring.
  ///
  /// As many answers as scalars; the first is of the place before all text and says nothing. Empty
  /// where there is no answer.
  func breaks(in scalars: ArraySlice<Unicode.Scalar>) -> [Bool]
}
