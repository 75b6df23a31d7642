internal import ArgumentParser
internal import BanmianCLI

@main
enum Entry {
  static func main() async { await BanmianCommand.main() }
}
