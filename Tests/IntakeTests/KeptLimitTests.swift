import Diagnostics
import Foundation
import StrategyModel
import Synchronization
import Testing

@testable import Intake

/// Several files at a time, and more remarks and refused rows than are kept.
@Suite struct KeptLimitTests {
  private struct Threads: Workforce {
    func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
      let answers = Answers<Answer>()
      DispatchQueue.concurrentPerform(iterations: pieces) { answers.add($0, work($0)) }
      return answers.sorted
    }
  }

  private final class Answers<Answer: Sendable>: Sendable {
    private let found = Mutex<[Int: Answer]>([:])
    func add(_ number: Int, _ answer: Answer) { found.withLock { $0[number] = answer } }
    var sorted: [Answer] { found.withLock { found in found.keys.sorted().compactMap { found[$0] } } }
  }

  /// Every third row has no such kind; files 10 and later repeat the ids of earlier ones.
  private let files: [InputFile] = (0..<150).map { number in
    let rows = (0..<6).map { row in
      "Kils kommun;2024;\(number % 100)-\(row);Insats \(number) \(row);\(row % 3 == 0 ? "projket" : "projekt");pågående"
    }
    return InputFile(
      path: "in/\(number).csv", bytes: Array(([SmallCounty.header] + rows).joined(separator: "\n").utf8))
  }

  private func validate(_ options: ValidationOptions, _ workforce: any Workforce) -> ([Submission], DiagnosticLog) {
    let answer = Validate.validate(
      files: files, strategy: SmallCounty.strategy, organisations: SmallCounty.organisations,
      places: SmallCounty.places, options: options, workforce: workforce)
    return (answer.submissions, answer.log)
  }

  @Test func theNumberOfThreadsChangesNothing() {
    let (one, oneLog) = validate(ValidationOptions(), OneWorker())
    let (many, manyLog) = validate(ValidationOptions(), Threads())
    #expect(one.map(\.file) == many.map(\.file) && one.map(\.rows) == many.map(\.rows))
    #expect(one.map(\.activities) == many.map(\.activities) && one.map(\.rejected) == many.map(\.rejected))
    #expect(oneLog.diagnostics == manyLog.diagnostics)
    #expect(oneLog.codes.contains("VAL-040"), "ett id som finns i en tidigare fil")
  }

  @Test func whatIsNotKeptIsCounted() {
    let (all, allLog) = validate(ValidationOptions(), OneWorker())
    var options = ValidationOptions()
    options.limits.messages = 7
    options.limits.refused = 5
    let (kept, log) = validate(options, Threads())
    #expect(log.diagnostics == Array(allLog.diagnostics.prefix(7)))
    #expect(log.unlisted == allLog.diagnostics.count - 7 && allLog.unlisted == 0)
    for severity in Severity.allCases { #expect(log.count(severity) == allLog.count(severity)) }
    for file in files {
      #expect(log.totals(of: file.path).map(\.count) == allLog.totals(of: file.path).map(\.count))
    }
    #expect(kept.map(\.rows) == all.map(\.rows) && kept.map(\.activities) == all.map(\.activities))
    #expect(kept.reduce(0) { $0 + $1.rejected.count } == 5)
    for (one, other) in zip(kept, all) {
      #expect(one.rejected.count + one.unkeptRejected == one.rows.rejected && other.unkeptRejected == 0)
      #expect(one.rejected == Array(other.rejected.prefix(one.rejected.count)))
    }
  }
}
