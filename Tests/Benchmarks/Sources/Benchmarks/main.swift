/// All benchmarks, in the order they are printed. A new one is a new file and one line here.
let benchmarks: [any Benchmark] = [
  ForecastBenchmark(), GoalMatchingBenchmark(), SimilarityBenchmark(), StatisticsBenchmark(), ValidationBenchmark(),
  SpeedBenchmark(), ReadingBenchmark(), SummaryBenchmark(), RunBenchmark(),
]

if !ValidationWorker.runIfAsked(CommandLine.arguments), !StatisticsWorker.runIfAsked(CommandLine.arguments),
  !StructureWorker.runIfAsked(CommandLine.arguments), !LikenessWorker.runIfAsked(CommandLine.arguments)
{
  let words = CommandLine.arguments.dropFirst()
  let named: [any Benchmark] = benchmarks + [GoalMatchingSpeed(), RegressionBenchmark()]
  let wanted = words.filter { word in named.contains { $0.name == word } }
  for benchmark in wanted.isEmpty ? benchmarks : named.filter({ wanted.contains($0.name) }) {
    print("\n## \(benchmark.name)\n")
    benchmark.run()
  }
}
