// swift-tools-version: 6.2
import PackageDescription

// A package folder of its own, so that users and the ordinary build never compile it. `Rooms` is a link to the
// project's Sources: the package bears the project's name, so that `package` declarations can be measured as they are.
let package = Package(
  name: "nulage",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(name: "Diagnostics", path: "Rooms/Diagnostics"),
    .target(name: "StrategyModel", dependencies: ["Diagnostics"], path: "Rooms/StrategyModel"),
    .target(
      name: "Analysis",
      dependencies: [
        "Diagnostics", "StrategyModel", .product(name: "Collections", package: "swift-collections"),
        .product(name: "Algorithms", package: "swift-algorithms"),
      ], path: "Rooms/Analysis"),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Diagnostics", "StrategyModel", "Analysis"], path: "Sources/Benchmarks"),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
  ]
}
