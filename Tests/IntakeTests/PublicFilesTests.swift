import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Intake

/// Every public CSV, XML and text file beside the checkout, handed in as a submission: nothing crashes or hangs, every
/// sum holds, and what is refused says why.
@Suite(.enabled(if: Checkout.hasSharedData)) struct PublicFilesTests {
  @Test(arguments: ["csv", "xml", "text"]) func everyFileEndsWithAStatusAndSums(folder: String) throws {
    let root = Checkout.sharedData.appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
    var count = 0
    for case let url as URL in found ?? FileManager.DirectoryEnumerator() {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let bytes = Array(try Data(contentsOf: url))
      // The largest are left to the benchmark: they say nothing more about the verdict.
      guard bytes.count < 4 << 20 else { continue }
      let (submission, log) = SmallCounty.read(bytes, path: url.lastPathComponent)
      #expect(submission.rows.balances, "\(url.path)")
      #expect(submission.rows.rejected == submission.rejected.count, "\(url.path)")
      if submission.status == .unreadable { #expect(log.count(.fault) == 1, "\(url.path): \(log.codes)") }
      if submission.rows.rejected > 0 || submission.status == .rejected {
        #expect(log.count(.fault) > 0, "\(url.path)")
      }
      count += 1
    }
    #expect(count >= 3)
  }
}
