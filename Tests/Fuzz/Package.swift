// swift-tools-version: 6.2
import PackageDescription

// A package folder of its own, so that users and the ordinary build never compile it. `Rooms` is a link to the
// project's Sources: the package bears the project's name, so that `package` declarations can be fuzzed as they are.
// Of the Pipeline room only what reads a configuration is linked here.
let package = Package(
  name: "nulage",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CSystem", path: "Rooms/CSystem"),
    .target(name: "CByteMasks", path: "Rooms/CByteMasks"),
    .target(name: "Diagnostics", path: "Rooms/Diagnostics"),
    .target(name: "StrategyModel", dependencies: ["Diagnostics"], path: "Rooms/StrategyModel"),
    .target(name: "Analysis", dependencies: ["Diagnostics", "StrategyModel"], path: "Rooms/Analysis"),
    .target(
      name: "Files", dependencies: ["Diagnostics", "CSystem", .product(name: "Crypto", package: "swift-crypto")],
      path: "Rooms/Files"),
    .target(name: "Formats", dependencies: ["Diagnostics", "CLibXML2", "CByteMasks"], path: "Rooms/Formats"),
    .target(
      name: "Intake",
      dependencies: ["Diagnostics", "StrategyModel", "Formats", "Files", .product(name: "Yams", package: "Yams")],
      path: "Rooms/Intake"),
    .target(
      name: "Reporting",
      dependencies: ["Diagnostics", "StrategyModel", .product(name: "Mustache", package: "swift-mustache")],
      path: "Rooms/Reporting"),
    .target(
      name: "Archive",
      dependencies: [
        "Diagnostics", "StrategyModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Rooms/Archive"),
    .target(
      name: "Pipeline",
      dependencies: [
        "Diagnostics", "StrategyModel", "Files", "Intake", "Analysis", .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/Pipeline"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Diagnostics", "StrategyModel", "Files", "Formats", "Intake", "Reporting", "Archive", "Pipeline"],
      path: "Sources/Fuzz",
      // libFuzzer has the program's main function.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(), .treatAllWarnings(as: .error), .unsafeFlags(["-enable-testing"]),
    ]
}
