import Foundation
import TestSupport
import Testing

/// Numbers at and beyond the end of what a computer counts with: every one is answered by a whole run.
@Suite(.serialized) struct ExtremeValueTests {
  private static let values = [
    "9223372036854775807", "-99999999999999999999", "1e308", String(repeating: "9", count: 400),
    "0." + String(repeating: "0", count: 400) + "1", "-0",
  ]

  /// 1e308 and its opposite made the axis of a figure endless.
  @Test(arguments: values)
  func statistics(value: String) throws {
    let place = try TemporaryFolder()
    let folder = place.path + "/lan"
    try FaultCounty.write(to: folder)
    let opposite = value.hasPrefix("-") ? String(value.dropFirst()) : "-" + value
    let series = ["1", "2", value, "3", value, opposite, value, "5", value]
    let text = "indikator,plats,kon,ar,varde\n" + figures("I1", from: 2015, series, place: "99")
    try Data(text.utf8).write(to: URL(filePath: folder + "/statistik.csv"))
    try expectRun(in: folder)
  }

  /// The largest amount in öre was rounded by adding to it first.
  @Test func amounts() throws {
    let place = try TemporaryFolder()
    let folder = place.path + "/lan"
    try FaultCounty.write(to: folder)
    let rows = (1...3).map {
      "Björkängs kommun;2024;B-\($0);Insats \($0);projekt;pågående;K1;92233720368547758,07;2023\n"
    }
    let text = "organisation;ar;insats_id;rubrik;typ;status;mal;budget;start\n" + rows.joined()
    try Data(text.utf8).write(to: URL(filePath: folder + "/in/bjorkang.csv"))
    try expectRun(in: folder)
  }

  /// A word of forty thousand letters was cut at each of them, and each part stemmed: for hours.
  @Test func aWordWithoutEnd() throws {
    let place = try TemporaryFolder()
    let word = String(repeating: "läslyft", count: 6_000)
    try place.write("t.csv", "id,rubrik,beskrivning\n1,\(word),\(word)\n2,Läxhjälp,Fler klarar skolan\n")
    let result = try Tool.run(
      ["-c", "ulimit -t 60; exec '\(Tool.path)' suggest --texts t.csv"], in: place.path,
      environment: ["SWIFT_BACKTRACE": "enable=no"], program: "/bin/sh")
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.output.contains("\n2,1,"))
  }

  /// The system ends a run that has used a minute of processor time.
  private func expectRun(in folder: String) throws {
    let result = try Tool.run(
      ["-c", "ulimit -t 60; exec '\(Tool.path)' run"], in: folder, environment: ["SWIFT_BACKTRACE": "enable=no"],
      program: "/bin/sh")
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.output == "ut/nulage.md\n")
  }
}
