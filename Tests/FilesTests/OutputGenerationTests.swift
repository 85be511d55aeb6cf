import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Files

struct OutputGenerationTests {
  /// A manifest of lines `path sum`, enough for these tests.
  private func sums(_ bytes: [UInt8]) -> [String: String]? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    guard lines.allSatisfy({ $0.count == 2 }) else { return nil }
    return Dictionary(lines.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, _ in first })
  }

  private func manifest(_ files: [WrittenFile]) -> [UInt8] {
    Array(files.map { "\($0.path) \($0.sha256)" }.joined(separator: "\n").utf8)
  }

  private func prepare(_ generation: OutputGeneration, _ files: [(path: String, bytes: [UInt8])]) throws {
    try generation.prepare(
      files.map { GeneratedFile(path: $0.path, bytes: $0.bytes) }, workforce: OneWorker(), manifest: manifest)
  }

  private func replace(
    _ generation: OutputGeneration, with files: [(path: String, bytes: [UInt8])], keepFormer: Bool
  ) throws -> String? {
    let kept = try generation.recover()
    try prepare(generation, files)
    return try generation.commit(keepFormer: keepFormer) ?? kept
  }

  private let first: [(path: String, bytes: [UInt8])] = [("nulage.md", Array("ett".utf8)), ("data/a.csv", [1, 2])]
  private let second: [(path: String, bytes: [UInt8])] = [("nulage.md", Array("två".utf8))]

  @Test func anAbsentFolderIsMade() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/djupt/ner/ut/", manifestSums: sums)
    #expect(try generation.former() == .absent)
    #expect(try replace(generation, with: first, keepFormer: false) == nil)
    #expect(try generation.former() == .ours)
    #expect(try String(contentsOfFile: place.path + "/djupt/ner/ut/nulage.md", encoding: .utf8) == "ett")
  }

  @Test func theWholeSetIsReplaced() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/ut", manifestSums: sums)
    _ = try replace(generation, with: first, keepFormer: false)
    _ = try replace(generation, with: second, keepFormer: false)
    #expect(try Folder.files(at: place.path + "/ut").map { PathName.split($0).name } == ["manifest.json", "nulage.md"])
    #expect(try Folder.names(in: place.path) == ["ut"], "inget tillfälligt ligger kvar")
  }

  @Test func anEditedFolderIsSeenAndKept() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/ut", manifestSums: sums)
    _ = try replace(generation, with: first, keepFormer: false)
    try place.write("ut/nulage.md", "min egen text")
    try place.write("ut/.dold", "x")
    #expect(try generation.former() == .edited([".dold", "nulage.md"]))
    let kept = try replace(generation, with: second, keepFormer: true)
    #expect(kept == place.path + "/ut.andrad-1")
    #expect(try String(contentsOfFile: place.path + "/ut.andrad-1/nulage.md", encoding: .utf8) == "min egen text")
    try place.write("ut/nulage.md", "igen")
    #expect(
      try replace(generation, with: first, keepFormer: true) == place.path + "/ut.andrad-2")
  }

  @Test func aRemovedFileIsAnEdit() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/ut", manifestSums: sums)
    _ = try replace(generation, with: first, keepFormer: false)
    try FileManager.default.removeItem(atPath: place.path + "/ut/data/a.csv")
    #expect(try generation.former() == .edited(["data/a.csv"]))
  }

  @Test func somebodyElsesFolderIsForeign() throws {
    let place = try TemporaryFolder()
    try place.write("ut/brev.txt", "viktigt")
    #expect(try OutputGeneration(folder: place.path + "/ut", manifestSums: sums).former() == .foreign)
    try place.write("fil", "x")
    #expect(try OutputGeneration(folder: place.path + "/fil", manifestSums: sums).former() == .foreign)
  }

  @Test func leftoversOfAKilledRunAreRemoved() throws {
    let place = try TemporaryFolder()
    try place.write(".ut.nulage-ny/halv.md", "…")
    try place.write(".ut.nulage-gammal/x", "…")
    _ = try replace(
      OutputGeneration(folder: place.path + "/ut", manifestSums: sums), with: first, keepFormer: false)
    #expect(try Folder.names(in: place.path) == ["ut"])
  }

  /// Killed between the exchange and the rename: what somebody had edited waits under the name of a new set.
  @Test func whatSomebodyEditedIsKeptAfterAKill() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/ut", manifestSums: sums)
    _ = try replace(generation, with: first, keepFormer: false)
    try place.write("ut/nulage.md", "min egen text")
    try FileManager.default.moveItem(atPath: place.path + "/ut", toPath: place.path + "/.ut.nulage-ny")
    #expect(try generation.recover() == place.path + "/ut.andrad-1")
    #expect(try String(contentsOfFile: place.path + "/ut.andrad-1/nulage.md", encoding: .utf8) == "min egen text")
    #expect(try Folder.names(in: place.path) == ["ut.andrad-1"])
  }

  /// Killed between two renames, where the file system has no exchange: the former set comes back.
  @Test func theFormerSetComesBackWhereNothingTookItsPlace() throws {
    let place = try TemporaryFolder()
    let generation = OutputGeneration(folder: place.path + "/ut", manifestSums: sums)
    _ = try replace(generation, with: first, keepFormer: false)
    try FileManager.default.moveItem(atPath: place.path + "/ut", toPath: place.path + "/.ut.nulage-gammal")
    try prepare(generation, second)
    #expect(try generation.recover() == nil)
    #expect(try generation.former() == .ours)
    #expect(try Folder.names(in: place.path) == ["ut"])
  }
}
