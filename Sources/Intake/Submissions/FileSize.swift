import Diagnostics
import Files

/// How much of a file has been read, whether that is too much, and its sum.
struct FileSize {
  private(set) var count = 0
  private let limit: Int
  private let known: String
  private var digest: RunningDigest?

  /// The sum of a file that came as bytes was taken by whoever read them.
  init(of file: InputFile, _ options: ValidationOptions) {
    limit = options.limits.file
    known = file.sha256
    switch file.content {
    case .file, .spooled: digest = options.takesSums ? RunningDigest() : nil
    case .bytes, .unopened, .tooLarge: break
    }
  }

  var isTooLarge: Bool { count > limit }

  /// Hexadecimal, lower case; empty where it is not taken.
  var sha256: String { digest?.finished() ?? known }

  /// False when the file is too large, and need not be read further.
  mutating func add(_ piece: [UInt8]) -> Bool {
    count += piece.count
    digest?.update(piece)
    return !isTooLarge
  }
}
