/// All benchmarks, in the order they are printed. A new one is a new file and one line here.
let benchmarks: [any Benchmark] = [
  ForecastBenchmark(), GoalMatchingBenchmark(), SimilarityBenchmark(), ValidationBenchmark(),
  ReadingBenchmark(), SummaryBenchmark(),
]

if !ValidationWorker.runIfAsked(CommandLine.arguments) {
  let words = CommandLine.arguments.dropFirst()
  let wanted = words.filter { word in benchmarks.contains { $0.name == word } }
  for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
    print("\n## \(benchmark.name)\n")
    benchmark.run()
  }
}
