import Foundation

/// Runs a program that may be installed on the machine: for tests that judge a rendering by another program's eyes.
enum Shell {
  /// Where the program is; nil where it is not installed.
  static func path(of program: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program writes on standard output for `input`.
  static func run(_ program: String, _ arguments: [String], input: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nulage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("in")
    try Data(input.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
