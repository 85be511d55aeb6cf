/// Does numbered pieces of work, at the same time where it can. The answers come in the order of the numbers, whoever was
/// ready first, so that the number of threads changes no result. The rooms know no threads: the one above lends its own.
package protocol Workforce: Sendable {
  func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer]
}

/// One after the other.
package struct OneWorker: Workforce {
  package init() {}

  package func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
    (0..<pieces).map(work)
  }
}
