import BanmianTestSupport
import Foundation
import Testing

/// The built `banmian`, run as a user runs it.
enum Program {
  /// The program beside the running test bundle.
  static let path: String = {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bundle = URL(filePath: own ?? CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appending(path: "banmian").path
  }()

  /// The sample page as a raw dump, and as an edition folder.
  static let sample = ProjectFolder.path("samples/hewan-2026-03-18/front.txt")
  static let sampleFolder = ProjectFolder.path("samples/hewan-2026-03-18/edition")

  static func run(
    _ arguments: String..., input: String? = nil, folder: String? = nil, outputPath: String? = nil
  ) throws -> ChildProcess {
    try run(arguments, input: input, folder: folder, outputPath: outputPath)
  }

  static func run(
    _ arguments: [String], input: String? = nil, folder: String? = nil, outputPath: String? = nil
  ) throws -> ChildProcess {
    let result = try ChildProcess.run(
      path, arguments, input: input.map { Data($0.utf8) }, folder: folder, outputPath: outputPath)
    #expect(!result.isCrash, "signal \(result.status): \(result.errors)")
    return result
  }
}

extension ChildProcess {
  /// The ids of the findings that were printed as text, in order.
  var ids: [String] {
    errors.matches(of: /\[([a-z]+\.[a-z-]+)\]/).map { String($0.1) }
  }
}

/// Text of our own that makes a small page.
enum SmallPage {
  static let text = """
    渡口新添一盏灯 夜归的人看得见岸

    本报讯　昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的，杆子用旧桅杆改成，灯罩是一只补过的铜盆。

    "以前靠岸全凭水声。"船工说，"现在孩子们放学，隔着半条河就能看见家。"

    （记者　岳棠）

    """
}
