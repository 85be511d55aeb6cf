/// All benchmarks, in the order they are printed. A new one is a new file and one line here.
let benchmarks: [any Benchmark] = [
  GoalMatchingBenchmark()
]

let wanted = Set(CommandLine.arguments.dropFirst())
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  print("\n## \(benchmark.name)\n")
  benchmark.run()
}
