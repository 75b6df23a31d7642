/// The end of a line, which it has in common with every line that ends there (行末).
///
/// A break is tried from each start that reaches it; what depends on the end alone is looked up once.
struct LineEnding {
  /// The unit behind the line.
  var upper: Int
  /// The unit behind what is seen of it: blank cells vanish at the end.
  var shown: Int
  /// Whether the paragraph ends here.
  var isLast: Bool
  /// What the break costs, in the scale of `LineFit.badness`.
  var penalty: Int
  /// The boxes of all units before `shown`, in 1/65536 em.
  var boxes: Int
  /// The sums of all gaps that stand inside lines with this end.
  var sums: LineSums
}
