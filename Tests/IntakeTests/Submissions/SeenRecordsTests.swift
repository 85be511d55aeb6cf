import TestSupport
import Testing

@testable import Intake

/// The compact tables against a dictionary and an array.
@Suite struct SeenRecordsTests {
  private struct Plain {
    var content: UInt64
    var place: String
    var isRefused = false
  }

  @Test(arguments: [10, 1_000, 40_000]) func sameAsADictionary(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var seen = SeenRecords()
    var plain: [String: Plain] = [:]
    var row = 1
    for _ in 0..<count {
      let id = "KS-\(Int.random(in: 0..<count, using: &generator))"
      row += Int.random(in: 0..<20, using: &generator) == 0 ? 3 : 1
      let column = Int.random(in: 0..<50, using: &generator) == 0 ? "D" : "C"
      if let known = plain[id] {
        guard let entry = seen.find(OwnIDKey(id)) else {
          Issue.record("\(id) is lost")
          continue
        }
        #expect(seen.content(entry) == known.content)
        #expect(seen.place(entry) == known.place)
        #expect((seen.findKept(OwnIDKey(id)) == nil) == known.isRefused)
      } else {
        #expect(seen.find(OwnIDKey(id)) == nil)
        let content = generator.next()
        plain[id] = Plain(content: content, place: "\(column)\(row)")
        seen.add(OwnIDKey(id), content: content, place: RecordPlace(before: column, number: row))
        if Int.random(in: 0..<9, using: &generator) == 0 {
          seen.refuse(seen.count - 1)
          plain[id]?.isRefused = true
        }
      }
    }
    #expect(seen.count == plain.count)
  }

  @Test func refusedRecordsAreNotShared() {
    var first = SeenRecords()
    first.add(OwnIDKey("A"), content: 1, place: RecordPlace(before: "C", number: 2))
    first.add(OwnIDKey("B"), content: 2, place: RecordPlace(before: "C", number: 3))
    var second = SeenRecords()
    second.add(OwnIDKey("B"), content: 3, place: RecordPlace(before: "C", number: 2))
    #expect(first.shares(with: second) && second.shares(with: first))
    first.refuse(1)
    #expect(!first.shares(with: second) && !second.shares(with: first))
  }

  @Test(arguments: [
    ("Å-1", "A\u{30A}-1", true), ("å", "\u{E5}", true), ("K", "\u{212A}", true), ("a-1", "A-1", false),
    ("1", "01", false),
    ("KS-1", "KS-1", true), ("é", "e", false),
  ])
  func idsThatReadTheSameAreTheSame(one: String, other: String, isSame: Bool) {
    #expect((OwnIDKey(one) == OwnIDKey(other)) == isSame)
    #expect((one == other) == isSame)
    // The same where the bytes lie in a record.
    var record = RawRecord()
    record.add(.ownID, Array(other.utf8), offset: 0)
    let inRecord = record.value(.ownID).map { OwnIDKey($0, in: record) }
    #expect(inRecord == OwnIDKey(other))
  }
}
