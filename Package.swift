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
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: houseSettings)
}

/// The tests of a room, or of the built program.
func tests(
  of name: String, imports: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports, resources: resources,
    swiftSettings: houseSettings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "banmian",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: what every room stands on.
    room("PageGeometry"),
    room("PressDiagnostics"),
    room("Typefaces", imports: ["PageGeometry"]),
    // Floor 1: the values of each craft.
    room("HanText", imports: ["PageGeometry"]),
    room("Editorial", imports: ["PressDiagnostics"]),
    room("PositionedYAML", imports: ["PressDiagnostics", yams]),
    room("PageScene", imports: ["PageGeometry", "PressDiagnostics", "Typefaces"]),
    // Floor 2: intake and composition.
    room(
      "Intake", imports: ["Editorial", "HanText", "PositionedYAML", "PressDiagnostics"]),
    tests(of: "Intake", imports: ["Editorial", "Intake", "PositionedYAML", "PressDiagnostics"]),
    room("Typesetting", imports: ["HanText", "PageGeometry", "PressDiagnostics", "Typefaces"]),
  ],
  swiftLanguageModes: [.v6]
)
