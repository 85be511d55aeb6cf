import Foundation
import TestSupport
import Testing

@testable import Files

struct ByteSourceTests {
  @Test func readsInChunksAndWhole() throws {
    let place = try TemporaryFolder()
    let path = try place.write("a.txt", String(repeating: "å", count: 5_000))
    let source = try ByteSource(opening: path)
    #expect(source.size == 10_000)
    #expect(try source.next(4).count == 4)
    let rest = try source.all(limit: 1 << 20)
    #expect(rest?.count == 9_996)
    let end = try source.next()
    #expect(end.isEmpty)
  }

  @Test func aFileOverTheLimitIsNil() throws {
    let place = try TemporaryFolder()
    let path = try place.write("a.txt", "12345")
    let small = try ByteSource(opening: path).all(limit: 4)
    #expect(small == nil)
    let enough = try ByteSource(opening: path).all(limit: 5)
    #expect(enough?.count == 5)
  }

  @Test func whatIsNoRegularFileIsRefusedWithItsReason() throws {
    let place = try TemporaryFolder()
    let path = try place.write("a.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: place.path + "/l.txt", withDestinationPath: path)
    func reason(_ path: String) -> String? {
      do throws(FileError) {
        _ = try ByteSource(opening: path)
        return nil
      } catch { return error.reason }
    }
    #expect(reason(place.path) == "det är en mapp")
    #expect(reason(place.path + "/l.txt") == "det är en symbolisk länk")
    #expect(reason(place.path + "/saknas") == "filen finns inte")
    #expect(reason("/dev/null") == "det är ingen vanlig fil")
    #expect(reason(path) == nil)
  }

  @Test func aFolderStandsForItsFilesInByteOrder() throws {
    let place = try TemporaryFolder()
    for name in ["b/z.csv", "b/a.csv", "å.csv", "a.csv", ".dold.csv", ".mapp/x.csv"] { try place.write(name, "") }
    let names = try Folder.files(at: place.path).map { $0.dropFirst(place.path.count + 1) }
    #expect(names == ["a.csv", "b/a.csv", "b/z.csv", "å.csv"])
  }

  @Test(arguments: [("a/b/c.csv", "a/b/", "c.csv", "c"), ("c.tar.gz", "", "c.tar.gz", "c.tar"), ("/x/", "/", "x", "x")])
  func pathsComeApart(path: String, parent: String, name: String, stem: String) {
    #expect(PathName.split(path).parent == parent)
    #expect(PathName.split(path).name == name)
    #expect(PathName.stem(path) == stem)
  }

  @Test func digestsAreThoseOfTheStandard() {
    // FIPS 180-4's own example.
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
