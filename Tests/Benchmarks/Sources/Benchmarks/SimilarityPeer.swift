import Foundation

/// scikit-learn's tf-idf with sparse_dot_topn on the same texts, in the Python that `NULAGE_PEERS` names (else
/// `python3`); nil where it has them not.
enum SimilarityPeer {
  struct Answer {
    /// Vectors and pairs, without start and reading.
    let seconds: Double
    let processor: Double
    let said: String
  }

  static func run(_ texts: [String], minimum: Double, threads: Int) -> Answer? {
    let python = ProcessInfo.processInfo.environment["NULAGE_PEERS"] ?? "python3"
    let file = FileManager.default.temporaryDirectory.appending(path: "similarity-peer.txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script, file.path, "\(minimum)", "\(threads)"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try Data((texts.joined(separator: "\n") + "\n").utf8).write(to: file)
      try process.run()
    } catch { return nil }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 3 else { return nil }
    return Answer(
      seconds: numbers[0], processor: numbers[1],
      said: "\(Int(numbers[2])) pairs by words as they stand, \(threads) threads")
  }

  private static let script = """
    import sys, time, numpy
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn
    docs = open(sys.argv[1], encoding="utf-8").read().splitlines()
    wall, cpu = time.perf_counter(), time.process_time()
    X = TfidfVectorizer(token_pattern=r"\\S+", lowercase=False, dtype=numpy.float32).fit_transform(docs)
    P = sp_matmul_topn(X, X.T.tocsr(), top_n=1000, threshold=float(sys.argv[2]) - 1e-7, n_threads=int(sys.argv[3]))
    print(time.perf_counter() - wall, time.process_time() - cpu, (P.nnz - X.shape[0]) // 2)
    """
}
