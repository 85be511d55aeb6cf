import Foundation

/// One table of figures that the benchmark command prints.
protocol Benchmark: Sendable {
  /// What it is called on the command line.
  var name: String { get }
  /// Runs and prints. Figures are ratios taken in this run; data is generated from a seed or read from `../shared/data`.
  func run()
}

/// Wall-clock seconds of a piece of work.
func seconds(_ work: () -> Void) -> Double {
  let start = ContinuousClock.now
  work()
  let elapsed = (ContinuousClock.now - start).components
  return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
}

/// Public data beside the checkout; the benchmarks that need it say so where it is absent.
let sharedData = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared/data")
