/// All benchmarks, in the order they are printed. A new one is a new file and one line here.
let benchmarks: [any Benchmark] = [
  ForecastBenchmark()
]

let wanted = Set(CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") })
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  print("\n## \(benchmark.name)\n")
  benchmark.run()
}
