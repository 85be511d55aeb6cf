import Diagnostics
import Foundation
import Synchronization

/// Writes many files at once: each worker takes the next one when it has finished the last.
///
/// Small files are synced when all are written: what the disk does for the first of them it has then done for most.
struct FileWriters {
  private struct Work<Answer: Sendable>: Sendable {
    var next = 0
    var done: [(place: Int, answer: Answer)] = []
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
    let made = try each(order, by: workforce) { place throws(FileError) in
      try FileWriter.create(path(place), files[place])
    }
    let unsynced = made.filter { !$0.answer.isSynced }.map(\.place).sorted()
    _ = try each(unsynced, by: workforce) { place throws(FileError) in try FileWriter.sync(path(place)) }
    return made.map(\.answer.file).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func path(_ place: Int) -> String { folder + "/" + files[place].path }

  /// Does something for each of these files, several at a time, until one fails.
  private func each<Answer: Sendable>(
    _ order: [Int], by workforce: any Workforce, _ step: @Sendable (Int) throws(FileError) -> Answer
  ) throws(FileError) -> [(place: Int, answer: Answer)] {
    let work = Mutex(Work<Answer>())
    // The mutex is what the compiler trusts; ThreadSanitizer does not see it, but knows of this one.
    let gate = NSLock()
    _ = workforce.map(min(FileWriters.hands, order.count)) { _ in
      while let place = gate.withLock({ work.withLock { $0.failure == nil ? FileWriters.next(&$0, order) : nil } }) {
        do throws(FileError) {
          let answer = try step(place)
          gate.withLock { work.withLock { $0.done.append((place, answer)) } }
        } catch {
          gate.withLock { work.withLock { if place < $0.failure?.place ?? .max { $0.failure = (place, error) } } }
        }
      }
    }
    let (done, failure) = work.withLock { ($0.done, $0.failure) }
    if let failure { throw failure.error }
    return done
  }

  private static func next<Answer>(_ work: inout Work<Answer>, _ order: [Int]) -> Int? {
    guard work.next < order.count else { return nil }
    work.next += 1
    return order[work.next - 1]
  }
}
