import Foundation

/// The built `nulage`, run as a person runs it.
package enum Tool {
  package struct Result: Sendable {
    package let exitCode: Int32
    package let output: String
    package let messages: String
  }

  /// Runs the tool, or a program that is to run it, in a folder with its own environment; the locale and time zone of this process are not inherited.
  package static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], input: String? = nil,
    program: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program.map { URL(filePath: $0) } ?? executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder].merging(environment) { $1 }
    let place = try TemporaryFolder()
    let files = try [("ut", ""), ("fel", ""), ("in", input ?? "")].map { try place.write($0.0, $0.1) }
    let output = try FileHandle(forWritingTo: URL(filePath: files[0]))
    let messages = try FileHandle(forWritingTo: URL(filePath: files[1]))
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files[2]))
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOfFile: files[0], encoding: .utf8),
      messages: try String(contentsOfFile: files[1], encoding: .utf8))
  }

  /// Beside the test bundle, where the package manager puts it, or what NULAGE_TOOL names.
  package static var path: String { executable.path }

  private static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["NULAGE_TOOL"] { return URL(filePath: named) }
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "nulage")
  }()
}

/// A folder's files by relative path, for comparing whole outputs.
package func contents(of folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  let root = URL(filePath: folder).standardizedFileURL.path
  let found = FileManager.default.enumerator(atPath: root)
  while let name = found?.nextObject() as? String {
    let path = root + "/" + name
    if try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular {
      files[name] = Array(try Data(contentsOf: URL(filePath: path)))
    }
  }
  return files
}
