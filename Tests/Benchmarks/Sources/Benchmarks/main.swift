/// All benchmarks, in the order they are printed. A new one is a new file and one line here.
let benchmarks: [any Benchmark] = [
  ForecastBenchmark(), GoalMatchingBenchmark(), SimilarityBenchmark(), StatisticsBenchmark(), ValidationBenchmark(),
  ReadingBenchmark(), SummaryBenchmark(), RunBenchmark(),
]

if !ValidationWorker.runIfAsked(CommandLine.arguments), !StatisticsWorker.runIfAsked(CommandLine.arguments) {
  let words = CommandLine.arguments.dropFirst()
  let named: [any Benchmark] = benchmarks + [GoalMatchingSpeed()]
  let wanted = words.filter { word in named.contains { $0.name == word } }
  for benchmark in wanted.isEmpty ? benchmarks : named.filter({ wanted.contains($0.name) }) {
    print("\n## \(benchmark.name)\n")
    benchmark.run()
  }
}
