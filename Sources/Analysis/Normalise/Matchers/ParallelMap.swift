import Dispatch
import Synchronization

/// Works on numbered pieces on all cores. The order of the answers does not depend on which was ready first.
func parallelMap<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
  let answers = Mutex<[Int: Answer]>([:])
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let answer = work(piece)
    answers.withLock { $0[piece] = answer }
  }
  return answers.withLock { found in (0..<pieces).compactMap { found[$0] } }
}
