import BanmianTestSupport
import BanmianTesting
import Testing

/// The pages of the samples as they were accepted (样张基准): a change of any place on one fails here
/// in words; `scripts/accept-pages` accepts what is meant, after a look.
@Suite("The accepted pages of the samples")
struct AcceptedPagesTests {
  @Test(
    "are what the samples make",
    arguments: [("hewan-2026-03-18", "front.txt", "front"), ("hewan-2026-03-19", "edition", "A02")])
  func accepted(edition: String, input: String, page: String) async {
    let accepted = AcceptedPages(
      folder: ProjectFolder.path("samples/accepted/\(edition)"),
      fonts: ProjectFolder.path("fonts"), layouts: ProjectFolder.path("layouts"))
    await assertPage(page, of: ProjectFolder.path("samples/\(edition)/\(input)"), in: accepted)
  }
}
