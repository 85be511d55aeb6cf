import Diagnostics
import Foundation
import Synchronization

/// Writes many files at once: each worker takes the next one when it has finished the last.
struct FileWriters {
  private struct Work {
    var next = 0
    var written: [(place: Int, file: WrittenFile)] = []
    /// The failure of the file that stands first, so that the message does not depend on who was first.
    var failure: (place: Int, error: FileError)?
  }

  let files: [GeneratedFile]
  let folder: String

  /// A disk is waited for longer than the processor works, so more hands than cores: each has one file open.
  private static let hands = 8

  /// What was written, sorted by path.
  func written(by workforce: any Workforce) throws(FileError) -> [WrittenFile] {
    // The largest first, so that the last to be written is a small one.
    let order = files.indices.sorted { (-files[$0].pieces, $0) < (-files[$1].pieces, $1) }
    let work = Mutex(Work())
    // The mutex is what the compiler trusts; ThreadSanitizer does not see it, but knows of this one.
    let gate = NSLock()
    _ = workforce.map(min(FileWriters.hands, files.count)) { _ in
      while let place = gate.withLock({ work.withLock { $0.failure == nil ? FileWriters.next(&$0, order) : nil } }) {
        do throws(FileError) {
          let file = try FileWriter.create(folder + "/" + files[place].path, files[place])
          gate.withLock { work.withLock { $0.written.append((place, file)) } }
        } catch {
          gate.withLock { work.withLock { if place < $0.failure?.place ?? .max { $0.failure = (place, error) } } }
        }
      }
    }
    let (written, failure) = work.withLock { ($0.written, $0.failure) }
    if let failure { throw failure.error }
    return written.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }.map(\.file)
  }

  private static func next(_ work: inout Work, _ order: [Int]) -> Int? {
    guard work.next < order.count else { return nil }
    work.next += 1
    return order[work.next - 1]
  }
}
