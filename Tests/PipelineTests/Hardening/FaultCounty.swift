import Foundation
import TestSupport

@testable import Archive

/// A county as small as it can be, whose run is over in a moment, and the states that its outputs may be in.
struct FaultCounty: Sendable {
  /// What a run leaves: the output folder by relative path, and the archive's contents.
  struct State: Sendable, Equatable {
    let outputs: [String: [UInt8]]
    let archive: String
  }

  struct Failure: Error { let messages: String }

  /// Never been run.
  let untouched: String
  /// Run before its second file came.
  let earlier: String
  /// Run with both files.
  let done: String
  let before: State
  let after: State
  /// The names beside the outputs when all is well.
  let names: [String]

  init(in place: String) throws {
    untouched = place + "/orord"
    earlier = place + "/tidigare"
    done = place + "/klar"
    try FaultCounty.write(to: untouched)
    let second = "/in/region.xml"
    try FileManager.default.copyItem(atPath: untouched, toPath: earlier)
    try FileManager.default.removeItem(atPath: earlier + second)
    try FaultCounty.run(earlier)
    before = try FaultCounty.state(of: earlier)
    try FileManager.default.copyItem(atPath: untouched + second, toPath: earlier + second)
    try FileManager.default.copyItem(atPath: earlier, toPath: done)
    try FaultCounty.run(done)
    after = try FaultCounty.state(of: done)
    names = try FileManager.default.contentsOfDirectory(atPath: done).sorted()
    guard before != after, before.outputs.count > 20, !after.archive.isEmpty else {
      throw Failure(messages: "länet säger inget")
    }
  }

  private static func run(_ folder: String) throws {
    let result = try Tool.run(["run"], in: folder)
    guard result.exitCode == 0 else { throw Failure(messages: result.messages) }
  }

  static func state(of folder: String) throws -> State {
    let isThere = FileManager.default.fileExists(atPath: folder + "/ut")
    // As a copy: what a killed run has left half done in the archive is rolled back by whoever opens it.
    let copy = try TemporaryFolder()
    for name in ["arkiv.sqlite", "arkiv.sqlite-journal"]
    where FileManager.default.fileExists(atPath: folder + "/" + name) {
      try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: copy.path + "/" + name)
    }
    return State(
      outputs: isThere ? try contents(of: folder + "/ut") : [:],
      archive: try RunArchive(path: copy.path + "/arkiv.sqlite").logicalDump())
  }

  static func write(to folder: String) throws {
    let files = [
      "register.yml": """
      id: prov
      titel: Provstrategin
      omraden:
        - id: a
          titel: Området
          mal:
            - {id: K1, titel: Fler klarar skolan, indikatorer: [I1]}
            - {id: K2, titel: Fler är i arbete}
      indikatorer:
        - {id: I1, titel: Elever med behörighet, enhet: procent, riktning: hogre, malslag: niva, basar: 2019, malar: 2030, malvarde: 95, kalla: prov}

      """,
      "kommuner.yml": """
      lan: {kod: "99", namn: Exempellän, kolada: "0099"}
      riket: {kod: "00", namn: Riket, kolada: "0000"}
      kommuner:
        - {kod: "9900", namn: Björkäng}

      """,
      "organisationer.yml": """
      organisationer:
        - {id: bjorkangs-kommun, namn: Björkängs kommun, typ: kommun, vantas: true}
        - {id: region, namn: Regionen, typ: region, vantas: true}

      """,
      "statistik.csv": "indikator,plats,kon,ar,varde\n"
        + figures("I1", from: 2019, ["81.5", "82.1", "83", "83.2", "84"], place: "99"),
      "pipeline.yml": """
      datum: 2024-03-08
      arkiv: arkiv.sqlite
      validate: {inrapporteringar: [in], strategi: register.yml, organisationer: organisationer.yml, kommuner: kommuner.yml}
      merge: {statistik: [{fil: statistik.csv}]}

      """,
      "in/bjorkang.csv": """
      organisation;ar;insats_id;rubrik;typ;status;mal;budget;start
      Björkängs kommun;2024;B-1;Läxhjälp på biblioteket;projekt;pågående;K1;450 tkr;2023
      Björkängs kommun;2024;B-2;=1+1;projekt;pågående;K9;450 tkr;2023

      """,
      "in/region.xml": """
      <?xml version="1.0" encoding="UTF-8"?>
      <uppfoljning xmlns="urn:nulage:uppfoljning:1"><organisation>Regionen</organisation><ar>2024</ar><insatser>
      <insats id="R-1" typ="nätverk" status="pågående"><rubrik>Jobbspår för unga</rubrik><mal ref="K2"/></insats>
      </insatser></uppfoljning>

      """,
    ]
    for (name, text) in files {
      let url = URL(filePath: folder + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
