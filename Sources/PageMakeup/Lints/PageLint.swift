internal import PressDiagnostics

/// One thing that a layout editor would mark on the finished page (版面规矩), newspaper-practice §1.8.
protocol PageLint {
  /// What is wrong, each with its place on the page.
  func findings(_ page: PageSurvey) -> [Diagnostic]
}
