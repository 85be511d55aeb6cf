import Foundation

/// Data that lies beside the project; tests that need it are skipped where it is absent.
enum SharedData {
  static func url(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared/data").appending(path: path)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// The rows of a plain comma-separated file without quotes, by column name.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: url(path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, cells), uniquingKeysWith: { a, _ in a })
    }
  }
}
