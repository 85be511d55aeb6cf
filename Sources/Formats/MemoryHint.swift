import CLibXML2

/// Tells the processor which memory is needed soon, so that other work fills the time in which it is fetched.
package enum MemoryHint {
  /// Changes nothing but speed; a place outside the array is ignored.
  package static func willRead(_ array: [UInt32], at place: Int) {
    unsafe array.withUnsafeBufferPointer { buffer in
      guard place >= 0, place < buffer.count, let start = buffer.baseAddress else { return }
      unsafe nulage_will_read(start + place)
    }
  }
}
