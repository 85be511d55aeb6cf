import Foundation

/// scikit-learn's tf-idf with sparse_dot_topn on the same texts, where a Python that has them is named in
/// `NULAGE_PEER_PYTHON`. Its script is `bench/py/simpeer.py` beside the shared data.
enum SimilarityPeer {
  /// The wall-clock seconds of the whole program, start and reading included, and what it printed.
  static func run(_ texts: [String], minimum: Double, threads: Int) -> (seconds: Double, said: String)? {
    guard let python = ProcessInfo.processInfo.environment["NULAGE_PEER_PYTHON"] else { return nil }
    let script = sharedData.deletingLastPathComponent().appending(path: "bench/py/simpeer.py")
    let file = FileManager.default.temporaryDirectory.appending(path: "similarity-peer.txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [script.path, "sdtn", file.path, "\(minimum)", "\(threads)"]
    process.standardOutput = output
    var said = ""
    var failed = false
    let time = seconds {
      do {
        try Data((texts.joined(separator: "\n") + "\n").utf8).write(to: file)
        try process.run()
        said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        failed = process.terminationStatus != 0
      } catch { failed = true }
    }
    return failed ? nil : (time, said.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
