// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: no C by accident, no warning let through.
let houseSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library module of the house (ARCHITECTURE.md shows its floor).
///
/// `embedded` is a folder of files that the program carries inside itself.
func room(
  _ name: String, imports: [Target.Dependency] = [], embedded: String? = nil
) -> Target {
  .target(
    name: name, dependencies: imports, resources: embedded.map { [.embedInCode($0)] },
    swiftSettings: houseSettings)
}

/// The tests of a room, or of the built program.
func tests(
  of name: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports, exclude: exclude, swiftSettings: houseSettings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "banmian",
  products: [
    .executable(name: "banmian", targets: ["banmian-tool"]),
    .library(name: "Banmian", targets: ["Banmian"]),
    .library(name: "BanmianTesting", targets: ["BanmianTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: what every room stands on.
    room("Digest"),
    room("PageGeometry"),
    room("HanText", imports: ["PageGeometry"]),
    room("PressDiagnostics", imports: ["PageGeometry"]),
    room("Typefaces", imports: ["PageGeometry"]),
    room("PositionedYAML", imports: ["PressDiagnostics", yams]),
    // Floor 1: the values of each craft.
    room("Editorial", imports: ["PressDiagnostics"]),
    room("Markup", imports: ["PressDiagnostics"]),
    room(
      "PageDesign",
      imports: ["HanText", "PageGeometry", "PositionedYAML", "PressDiagnostics", "Typefaces"]),
    room("PageScene", imports: ["PageGeometry", "PressDiagnostics", "Typefaces"]),
    // Floor 2: intake and composition.
    room("Intake", imports: ["Editorial", "Markup", "PositionedYAML", "PressDiagnostics"]),
    tests(
      of: "Intake",
      imports: ["BanmianTestSupport", "Editorial", "Intake", "PositionedYAML", "PressDiagnostics"],
      exclude: ["Corpus"]),
    room("Typesetting", imports: ["HanText", "PageGeometry", "Typefaces"]),
    // Floor 3: the page.
    room(
      "PageMakeup",
      imports: [
        "Editorial", "HanText", "PageDesign", "PageGeometry", "PageScene", "PressDiagnostics",
        "Typefaces", "Typesetting",
      ]),
    // Floor 4: the outlets; each is the only door to its C module.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    room(
      "CairoBackend",
      imports: [
        "CPangoCairo", "HanText", "PageGeometry", "PageScene", "PressDiagnostics", "Typefaces",
        "Typesetting",
      ]),
    room(
      "PageComparison",
      imports: ["Digest", "PageGeometry", "PageScene", "PressDiagnostics", "Typefaces"],
      embedded: "Report/HTML/Web"),
    // Not linked, so without pkgConfig: each is opened when its kind of input comes in.
    .systemLibrary(name: "CUchardet", providers: [.apt(["libuchardet-dev"])]),
    room("Filing", imports: ["CUchardet", "PressDiagnostics"]),
    .systemLibrary(name: "CXML", providers: [.apt(["libxml2-dev"])]),
    room("MarkupReading", imports: ["CXML", "Markup", "PressDiagnostics"]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    room("Archives", imports: ["CZip", "PressDiagnostics"]),
    // Not linked, so without pkgConfig: WordBreaking opens ICU when a head is to be broken.
    .systemLibrary(name: "CICU", providers: [.apt(["libicu72"])]),
    room("WordBreaking", imports: ["CICU", "PressDiagnostics", "Typesetting"]),
    // Not linked either: WordDividing opens libhyphen when a Western word may be divided.
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen0"])]),
    room("WordDividing", imports: ["CHyphen", "PressDiagnostics", "Typesetting"]),
    // Not linked either: Pictures opens libvips when a page has a picture. Its header wants GLib's,
    // which Pango has loaded anyway.
    .systemLibrary(
      name: "CVips", pkgConfig: "gobject-2.0",
      providers: [.apt(["libvips-dev"])]),
    room("Pictures", imports: ["CVips", "Digest", "PageScene", "PressDiagnostics"]),
    // Not linked either: Prepress opens qpdf and Little CMS when a press file is made.
    .systemLibrary(
      name: "CPrepress", providers: [.apt(["libqpdf-dev", "liblcms2-dev"])]),
    room(
      "Prepress",
      imports: [
        "CPrepress", "Digest", "PageGeometry", "PageScene", "PositionedYAML", "PressDiagnostics",
      ]),
    room(
      "ProofSheets",
      imports: [
        "HanText", "PageDesign", "PageGeometry", "PageMakeup", "PageScene", "PressDiagnostics",
        "Typefaces", "Typesetting",
      ]),
    room(
      "Proofreading",
      imports: [
        "Digest", "Editorial", "Intake", "PageScene", "PositionedYAML", "PressDiagnostics",
        "Typesetting",
      ]),
    // Floor 5: the whole.
    room(
      "Banmian",
      imports: [
        "Archives", "CairoBackend", "Digest", "Editorial", "Filing", "HanText", "Intake", "Markup",
        "MarkupReading", "PageComparison", "PageDesign", "PageGeometry", "PageMakeup", "PageScene",
        "Pictures", "PositionedYAML", "Prepress", "PressDiagnostics", "ProofSheets", "Proofreading",
        "Typefaces", "Typesetting", "WordBreaking", "WordDividing",
      ]),
    // Floor 6: the commands.
    room(
      "BanmianCLI",
      imports: [
        "Banmian", "CairoBackend", "Digest", "Editorial", "Filing", "Intake", "PageComparison",
        "PageDesign", "PageGeometry", "PageMakeup", "PageScene", "Prepress", "PressDiagnostics",
        "ProofSheets", "Proofreading", "Typefaces", "Typesetting", argumentParser,
      ]),
    // For the tests of others; it imports Testing and XCTest, so no program links it.
    room(
      "BanmianTesting",
      imports: [
        "Banmian", "CairoBackend", "Filing", "Intake", "PageComparison", "PageGeometry",
        "PressDiagnostics",
      ]),
    .executableTarget(
      name: "banmian-tool", dependencies: ["BanmianCLI", argumentParser],
      swiftSettings: houseSettings),
    // Figures of composition; no product needs them.
    .executableTarget(
      name: "banmian-figures",
      dependencies: [
        "Banmian", "BanmianTestSupport", "CairoBackend", "Editorial", "Filing", "Intake",
        "PageComparison", "PageDesign", "PageGeometry", "PageMakeup", "PageScene", "Prepress",
        "PressDiagnostics", "Proofreading", "Typefaces", "Typesetting", "WordBreaking",
        argumentParser,
      ], swiftSettings: houseSettings),
    // Tests.
    .target(
      name: "BanmianTestSupport",
      dependencies: [
        "Editorial", "HanText", "PageComparison", "PageDesign", "PageGeometry", "PageMakeup",
        "PageScene", "PressDiagnostics", "Proofreading", "Typefaces", "Typesetting",
      ],
      path: "Tests/BanmianTestSupport", swiftSettings: houseSettings),
    tests(of: "HanText", imports: ["HanText", "PageGeometry"]),
    tests(
      of: "PageScene",
      imports: ["BanmianTestSupport", "PageGeometry", "PageScene", "PressDiagnostics", "Typefaces"]),
    tests(
      of: "Typesetting",
      imports: ["BanmianTestSupport", "HanText", "PageGeometry", "Typefaces", "Typesetting"]),
    tests(
      of: "CairoBackend",
      imports: [
        "BanmianTestSupport", "CairoBackend", "HanText", "PageGeometry", "PageMakeup", "PageScene",
        "PressDiagnostics", "Typefaces", "Typesetting",
      ], exclude: ["Goldens"]),
    tests(
      of: "WordBreaking",
      imports: [
        "BanmianTestSupport", "Editorial", "PageMakeup", "PressDiagnostics", "Typesetting",
        "WordBreaking",
      ]),
    tests(of: "WordDividing", imports: ["PressDiagnostics", "Typesetting", "WordDividing"]),
    tests(
      of: "Pictures", imports: ["BanmianTestSupport", "PageScene", "Pictures"],
      exclude: ["Fixtures"]),
    tests(
      of: "Prepress",
      imports: [
        "BanmianTestSupport", "PageGeometry", "PageScene", "Prepress", "PressDiagnostics",
        "Typefaces",
      ]),
    // The tests.
    tests(
      of: "PageComparison",
      imports: [
        "Banmian", "BanmianTestSupport", "CairoBackend", "Filing", "PageComparison",
        "PageGeometry", "PageScene", "Prepress", "PressDiagnostics", "Typefaces",
      ]),
    tests(of: "Digest", imports: ["Digest"]),
    tests(of: "FontFiles", imports: ["Digest"]),
    tests(of: "Filing", imports: ["Filing", "PressDiagnostics"]),
    tests(
      of: "Banmian",
      imports: [
        "Banmian", "BanmianTestSupport", "Editorial", "Intake", "PageDesign", "PressDiagnostics",
      ]),
    tests(
      of: "ProofSheets",
      imports: [
        "BanmianTestSupport", "PageComparison", "PageDesign", "PageGeometry", "PageMakeup",
        "PageScene", "PressDiagnostics", "ProofSheets", "Typesetting",
      ]),
    tests(
      of: "Proofreading",
      imports: [
        "BanmianTestSupport", "Editorial", "Intake", "PageGeometry", "PageScene",
        "PressDiagnostics", "Proofreading", "Typefaces", "Typesetting", "WordBreaking",
      ], exclude: ["Cases", "Proofset", "Schema"]),
    tests(of: "Archives", imports: ["Archives", "BanmianTestSupport", "PressDiagnostics"]),
    tests(of: "MarkupReading", imports: ["Markup", "MarkupReading", "PressDiagnostics"]),
    // Tests.
    tests(
      of: "PageDesign",
      imports: ["PageDesign", "PageGeometry", "PositionedYAML", "PressDiagnostics", "Typefaces"]),
    tests(
      of: "PageMakeup",
      imports: [
        "BanmianTestSupport", "Editorial", "PageDesign", "PageGeometry", "PageMakeup", "PageScene",
        "PressDiagnostics", "Typefaces", "Typesetting",
      ], exclude: ["Goldens"]),
    // Tests of the whole.
    tests(
      of: "GoldenPage",
      imports: [
        "Banmian", "BanmianTestSupport", "BanmianTesting", "CairoBackend", "Digest", "Editorial",
        "PageDesign",
        "PageGeometry", "PageMakeup", "PageScene", "PressDiagnostics", "Typesetting",
      ], exclude: ["Goldens"]),
    tests(of: "BanmianTesting", imports: ["BanmianTestSupport", "BanmianTesting"]),
    tests(
      of: "CLI",
      imports: [
        "banmian-tool", "BanmianTestSupport", "Editorial", "Intake", "PageDesign", "PageMakeup",
        "PageScene", "PressDiagnostics",
      ], exclude: ["Acceptance/cases", "Browser"]),
    tests(of: "HouseRules", imports: ["BanmianTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzers of the readers, built by scripts/fuzz only: libFuzzer brings its own `main`.
if Context.environment["BANMIAN_FUZZ"] != nil {
  let fuzzer = Target.executableTarget(
    name: "banmian-fuzz",
    dependencies: [
      "Archives", "Banmian", "Editorial", "Filing", "Intake", "Markup", "MarkupReading",
      "PressDiagnostics",
    ], path: "Fuzz/Sources",
    swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
  package.targets.append(fuzzer)
}
