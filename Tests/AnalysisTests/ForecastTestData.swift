import Foundation
import TestSupport

/// Comma-separated reference files without quoting, for these tests alone.
enum ReferenceTable {
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: Checkout.sharedData.appending(path: path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { a, _ in a }) }
  }
}
