import Analysis
import Diagnostics
import Dispatch
import Synchronization

/// Every core of the machine, for the pieces of work that the rooms below divide.
struct AllCores: Workforce {
  func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
    let answers = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let answer = work(piece)
      answers.withLock { $0[piece] = answer }
    }
    return answers.withLock { found in (0..<pieces).compactMap { found[$0] } }
  }
}
