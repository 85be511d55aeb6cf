import Dispatch
import Files
import Synchronization

/// Two pieces of work at the same time, where there are two cores.
enum BothAtOnce {
  static func run<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws(FileError) -> First, _ second: @Sendable () throws(FileError) -> Second
  ) -> (Result<First, FileError>, Result<Second, FileError>) {
    let answers = Mutex<(first: Result<First, FileError>?, second: Result<Second, FileError>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let answer = result(first)
        answers.withLock { $0.first = answer }
      } else {
        let answer = result(second)
        answers.withLock { $0.second = answer }
      }
    }
    let done = answers.withLock { $0 }
    // Both are there: what is done at once is waited for.
    return (done.first ?? result(first), done.second ?? result(second))
  }

  private static func result<Answer>(_ work: () throws(FileError) -> Answer) -> Result<Answer, FileError> {
    do throws(FileError) { return .success(try work()) } catch { return .failure(error) }
  }
}
