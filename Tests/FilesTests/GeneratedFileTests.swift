import Diagnostics
import TestSupport
import Testing

@testable import Files

@Suite("Files that are made while they are written")
struct GeneratedFileTests {
  private func generation(_ place: borrowing TemporaryFolder) -> OutputGeneration {
    OutputGeneration(folder: place.path + "/ut") { _ in nil }
  }

  @Test("pieces become one file, with the sum and size of all of it", arguments: [0, 1, 3, 40])
  func pieces(_ count: Int) throws {
    let place = try TemporaryFolder()
    // Some are larger than what is gathered before it is written.
    let piece: @Sendable (Int) -> [UInt8] = { number in
      Array(repeating: UInt8(number), count: number % 5 == 4 ? 1_500_000 : number * 1_000)
    }
    let whole = (0..<count).flatMap(piece)
    var written: [WrittenFile] = []
    try generation(place).prepare(
      [GeneratedFile(path: "data/b.csv", pieces: count, piece: piece), GeneratedFile(path: "a.md", bytes: [65])],
      workforce: OneWorker()
    ) {
      written = $0
      return [1]
    }
    #expect(written.map(\.path) == ["a.md", "data/b.csv"])
    #expect(written.last == WrittenFile(path: "data/b.csv", sha256: Digest.sha256(whole), bytes: whole.count))
    #expect(try ByteSource(opening: place.path + "/.ut.nulage-ny/data/b.csv").all(limit: .max) == whole)
  }

  @Test("a file that cannot be written leaves nothing behind")
  func failure() throws {
    let place = try TemporaryFolder()
    let files = (0..<20).map { GeneratedFile(path: "\($0)", bytes: [1]) } + [GeneratedFile(path: "3", bytes: [2])]
    #expect(throws: FileError.self) {
      try generation(place).prepare(files, workforce: OneWorker()) { _ in [] }
    }
    #expect(try Folder.names(in: place.path).isEmpty)
  }
}
