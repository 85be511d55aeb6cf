import Foundation

/// One run of the worker: a process from start to exit.
struct ValidationRun {
  /// By the clock: the checking alone, and the whole process.
  let seconds: Double
  let wall: Double
  /// User and system, up to the end of the checking.
  let processor: Double
  let rows: Int
  let findings: Int
  /// MiB.
  let memory: Double
  /// What does not hold, in words.
  let problems: [String]

  /// `arguments`: as `ValidationWorker` reads them.
  init(_ arguments: [String]) throws {
    guard let process = ChildProcess(arguments) else { throw CocoaError(.executableLoad) }
    let lines = try String(contentsOfFile: arguments[3], encoding: .utf8).split(separator: "\n")
    let facts = (lines.first ?? "").split(separator: " ")
    guard facts.count == 5, let seconds = Double(facts[0]), let rows = Int(facts[1]), let findings = Int(facts[2]),
      let memory = Double(facts[3]), let processor = Double(facts[4])
    else { throw CocoaError(.fileReadCorruptFile) }
    (self.seconds, self.rows, self.findings, self.memory, self.processor) = (seconds, rows, findings, memory, processor)
    wall = process.wall
    problems = lines.dropFirst().map(String.init)
  }
}
