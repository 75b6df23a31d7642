package import CairoBackend
internal import Digest
internal import Filing
internal import PageScene
package import PressDiagnostics
internal import Typefaces

extension PageBaseline {
  /// What decides how pages look that are set here (环境): the engine, its libraries, its fonts.
  package static func environment(
    of fonts: FontLibrary
  ) throws(DiagnosticsError) -> Environment {
    var environment: Environment = [
      ("banmian", EngineVersion.current), ("page.json", Page.schema),
    ]
    for library in EngineInfo.current.libraries {
      environment.append((library.name, library.version))
    }
    for file in fonts.files {
      environment.append((file.face.name, SHA256.hex(of: try Filing.readBytes(file.path))))
    }
    return environment
  }
}
