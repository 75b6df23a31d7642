internal import PageGeometry
internal import PageScene

/// Draws a proofreader's sign on the new page (画校对符号), GB/T 14706-93, in the white round the words.
struct SignDrawing {
  let ink: Ink

  func items(_ correction: Correction) -> [PageItem] { [] }
}
