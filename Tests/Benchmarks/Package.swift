// swift-tools-version: 6.2
import PackageDescription

// A package folder of its own, so that users and the ordinary build never compile it. `Rooms` is a link to the
// project's Sources: the package bears the project's name, so that `package` declarations can be measured as they are.
let package = Package(
  name: "nulage",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CSystem", path: "Rooms/CSystem"),
    .target(name: "CByteMasks", path: "Rooms/CByteMasks"),
    .target(name: "Diagnostics", path: "Rooms/Diagnostics"),
    .target(name: "StrategyModel", dependencies: ["Diagnostics"], path: "Rooms/StrategyModel"),
    .target(
      name: "Analysis",
      dependencies: [
        "Diagnostics", "StrategyModel",
      ], path: "Rooms/Analysis"),
    .target(
      name: "Files",
      dependencies: ["Diagnostics", "CSystem", .product(name: "Crypto", package: "swift-crypto")],
      path: "Rooms/Files"),
    .target(name: "Formats", dependencies: ["Diagnostics", "CLibXML2", "CByteMasks"], path: "Rooms/Formats"),
    .target(
      name: "Intake",
      dependencies: [
        "Diagnostics", "StrategyModel", "Formats", "Files", .product(name: "Yams", package: "Yams"),
      ], path: "Rooms/Intake"),
    .target(
      name: "Archive",
      dependencies: [
        "Diagnostics", "StrategyModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Rooms/Archive"),
    .executableTarget(
      name: "SAX2Count", dependencies: ["CLibXML2"], path: "Peers/SAX2Count", linkerSettings: [.linkedLibrary("xml2")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Diagnostics", "StrategyModel", "Analysis", "Archive", "Formats", "Intake", "Files"],
      path: "Sources/Benchmarks"),
  ]
)

for target in package.targets where target.type != .system && target.name != "SAX2Count" {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
  ]
}
