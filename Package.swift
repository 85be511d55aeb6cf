// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nulage",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "nulage", targets: ["nulage"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The rooms, in the order the data flows; who may import whom is tested in HouseTests.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(name: "CByteMasks"),
    .target(name: "Diagnostics"),
    .target(name: "StrategyModel", dependencies: ["Diagnostics"]),
    .target(
      name: "Files",
      dependencies: ["Diagnostics", "CSystem", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Formats", dependencies: ["Diagnostics", "CLibXML2", "CByteMasks"]),
    .target(
      name: "Intake",
      dependencies: [
        "Diagnostics", "StrategyModel", "Formats", "Files", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Analysis", dependencies: ["Diagnostics", "StrategyModel"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Diagnostics", "StrategyModel", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "Archive",
      dependencies: [
        "Diagnostics", "StrategyModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Diagnostics", "StrategyModel", "Files", "Formats", "Intake", "Analysis", "Reporting",
        "Archive", .product(name: "Yams", package: "Yams"),
        .product(name: "Logging", package: "swift-log"),
      ],
      // The registers that ship with the tool: links to Fixtures/strategies, so that there is one copy.
      resources: [.embedInCode("Resources")]),
    .executableTarget(
      name: "nulage",
      dependencies: [
        "Pipeline", "Diagnostics", "Files",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "StrategyModelTests", dependencies: ["Diagnostics", "StrategyModel", "TestSupport"]),
    .testTarget(name: "FilesTests", dependencies: ["Diagnostics", "Files", "TestSupport"]),
    .testTarget(name: "FormatsTests", dependencies: ["Diagnostics", "CByteMasks", "Formats", "TestSupport"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Diagnostics", "StrategyModel", "Files", "Formats", "Intake", .product(name: "Yams", package: "Yams"),
        "TestSupport",
      ]),
    .testTarget(name: "AnalysisTests", dependencies: ["Diagnostics", "StrategyModel", "Analysis", "TestSupport"]),
    .testTarget(name: "ReportingTests", dependencies: ["Diagnostics", "StrategyModel", "Reporting", "TestSupport"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Diagnostics", "StrategyModel", "Archive", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Archive", "Diagnostics", "Files", "StrategyModel", "Intake", "Reporting", "Pipeline", "nulage", "TestSupport",
      ]),
    .testTarget(name: "HouseTests", dependencies: ["nulage", "TestSupport"]),
  ]
)

// The strict settings, once for all our own targets.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .strictMemorySafety(),  // SE-0458
    .treatAllWarnings(as: .error),  // SE-0443
  ]
}
