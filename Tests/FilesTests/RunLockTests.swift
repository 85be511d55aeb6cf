import Foundation
import TestSupport
import Testing

@testable import Files

struct RunLockTests {
  @Test func oneRunAtATime() throws {
    let place = try TemporaryFolder()
    let folder = place.path + "/ut"
    do {
      let held = try RunLock(beside: folder)
      #expect(throws: FileError.self) { try taken(folder) }
      _ = consume held
    }
    try taken(folder)
    #expect(Folder.kind(place.path + "/.ut.nulage-lock") == .file)
  }

  private func taken(_ folder: String) throws { _ = try RunLock(beside: folder, patience: 0) }
}
