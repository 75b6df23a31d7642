package import Foundation

/// A program that was run to its end, with everything that it said.
package struct ChildProcess: Sendable {
  package var status: Int32
  /// Whether a signal ended it, as a trap does.
  package var isCrash: Bool
  package var outputBytes: Data
  package var errors: String
  package var seconds: Double

  package var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Standard output line by line.
  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs a program; its output goes through files, so that no full pipe can stop it.
  package static func run(
    _ program: String, _ arguments: [String], input: Data? = nil, folder: String? = nil,
    outputPath: String? = nil
  ) throws -> ChildProcess {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let output = try outputPath.map { try Self.open($0) } ?? Self.open(scratch.put([], "stdout"))
    let errors = try Self.open(scratch.put([], "stderr"))
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: scratch.put(Array(input ?? Data()), "stdin")))
    let start = ContinuousClock.now
    try process.run()
    // A program that hangs fails its test instead of stopping all of them.
    let limit = Task.detached {
      try await Task.sleep(for: .seconds(120))
      process.terminate()
    }
    process.waitUntilExit()
    limit.cancel()
    let time = ContinuousClock.now - start
    try output.close()
    try errors.close()
    let said = outputPath == nil ? try Data(contentsOf: URL(filePath: scratch("stdout"))) : Data()
    return ChildProcess(
      status: process.terminationStatus, isCrash: process.terminationReason != .exit,
      outputBytes: said,
      errors: String(
        decoding: try Data(contentsOf: URL(filePath: scratch("stderr"))), as: UTF8.self),
      seconds: time / .seconds(1))
  }

  private static func open(_ path: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: path))
  }
}
