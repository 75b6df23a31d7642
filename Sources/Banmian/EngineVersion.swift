/// The version of the engine (版本), as `--version` and the lock of a baseline tell it.
package enum EngineVersion {
  package static let current = "0.1.0"
}
