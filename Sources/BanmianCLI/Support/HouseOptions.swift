package import ArgumentParser
package import Banmian
package import CairoBackend
internal import FoundationEssentials
package import PressDiagnostics

/// Where fonts and layouts are.
package struct HouseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the fonts.", valueName: "folder"))
  package var fonts: String?

  @Option(help: ArgumentHelp("The folder of the layout files.", valueName: "folder"))
  package var layouts: String?

  package init() {}

  package var folders: HouseFolders {
    HouseFolders.find(fonts: fonts, layouts: layouts, program: Self.program)
  }

  /// The program's own path, links followed.
  static var program: String {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return path ?? CommandLine.arguments.first ?? ""
  }

  /// The fonts, or what is wrong with them.
  package func openFonts() throws(DiagnosticsError) -> FontLibrary {
    do { return try FontLibrary(folder: folders.fonts) } catch {
      throw DiagnosticsError(error.diagnostic)
    }
  }

  /// The layouts, or what is wrong with their folder.
  package func openShelf() throws(DiagnosticsError) -> LayoutShelf {
    try LayoutShelf(folder: folders.layouts)
  }

  /// The fonts, or the program's end with what is wrong with them.
  package func fontLibrary(_ reporter: Reporter) throws -> FontLibrary {
    do { return try openFonts() } catch {
      reporter.report(error.diagnostics)
      throw ExitStatus.fontMissing
    }
  }

  /// The layouts, or the program's end.
  package func shelf(_ reporter: Reporter) throws -> LayoutShelf {
    do { return try openShelf() } catch {
      reporter.report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }
}
