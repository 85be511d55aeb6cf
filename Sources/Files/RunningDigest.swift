import Crypto

/// A SHA-256 sum of bytes that come in pieces.
package struct RunningDigest {
  private var sum = SHA256()

  package init() {}

  package mutating func update(_ bytes: [UInt8]) { sum.update(data: bytes) }

  /// 64 hexadecimal digits, lower case.
  package func finished() -> String { Digest.hexadecimal(sum.finalize()) }
}
