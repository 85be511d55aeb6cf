import Formats

/// The records of one file by their own ids, in 20 to 24 bytes each: a million of them must not fill the memory. Of
/// more than `limit` records, the first ones are known.
struct SeenRecords: Sendable {
  private static let segment = 1 << 14
  /// A slot has the entry's number in its lower bits and, above them, a few bits of the id, so that another id is
  /// mostly told from it without a look at the entry.
  private static let numberBits: UInt32 = 27
  private static let numberMask: UInt32 = 1 << numberBits - 1
  static let limit = Int(numberMask)

  /// In segments, so that growing copies nothing.
  private var entries: [[(id: OwnIDKey, content: UInt64)]] = []
  private(set) var count = 0
  /// Entries by id, with the next free place taken; 0 for none. At most three quarters full.
  private var slots: [UInt32] = []
  private var places = RecordPlaceRuns()
  /// One bit for each entry up to the last refused one.
  private var refused: [UInt64] = []

  /// The entry of an id, refused or not.
  func find(_ id: OwnIDKey) -> Int? {
    guard !slots.isEmpty else { return nil }
    let tag = SeenRecords.tag(id)
    var slot = Int(truncatingIfNeeded: id.value) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & ~SeenRecords.numberMask == tag {
        let entry = Int(slots[slot] & SeenRecords.numberMask) - 1
        if self[entry].id == id { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The id will soon be asked for or added: of a million records, its slot is nowhere near the processor.
  func expect(_ id: OwnIDKey) {
    MemoryHint.willRead(slots, at: Int(truncatingIfNeeded: id.value) & (slots.count - 1))
  }

  func content(_ entry: Int) -> UInt64 { self[entry].content }

  /// Where the record was, as messages name it.
  func place(_ entry: Int) -> String { places.text(entry) }

  /// Adds a record whose id is new.
  mutating func add(_ id: OwnIDKey, content: UInt64, place: RecordPlace) {
    guard count < SeenRecords.limit else { return }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    if count % SeenRecords.segment == 0 {
      entries.append([])
      entries[entries.count - 1].reserveCapacity(count == 0 ? 64 : SeenRecords.segment)
    }
    entries[entries.count - 1].append((id, content))
    places.add(place, entry: count)
    count += 1
    put(id, count)
  }

  /// A refused record's id is free in other files, so that a mended row can be sent again.
  mutating func refuse(_ entry: Int) {
    guard entry < count else { return }
    while refused.count <= entry / 64 { refused.append(0) }
    refused[entry / 64] |= 1 << UInt64(entry % 64)
  }

  private func isRefused(_ entry: Int) -> Bool {
    entry / 64 < refused.count && refused[entry / 64] >> UInt64(entry % 64) & 1 == 1
  }

  /// The entry of an id that is taken for later files.
  func findKept(_ id: OwnIDKey) -> Int? {
    guard let entry = find(id), !isRefused(entry) else { return nil }
    return entry
  }

  /// Whether an id that is taken here is taken there too.
  func shares(with other: SeenRecords) -> Bool {
    (0..<count).contains { !isRefused($0) && other.findKept(self[$0].id) != nil }
  }

  private subscript(entry: Int) -> (id: OwnIDKey, content: UInt64) {
    entries[entry / SeenRecords.segment][entry % SeenRecords.segment]
  }

  private mutating func grow() {
    slots = []
    slots = [UInt32](repeating: 0, count: max(64, SeenRecords.powerOfTwo(above: (count + 1) * 4 / 3)))
    var number = 0
    for segment in entries {
      for entry in segment {
        number += 1
        put(entry.id, number)
      }
    }
  }

  private static func tag(_ id: OwnIDKey) -> UInt32 { UInt32(truncatingIfNeeded: id.value >> 32) & ~numberMask }

  private static func powerOfTwo(above number: Int) -> Int { 1 << (Int.bitWidth - number.leadingZeroBitCount) }

  private mutating func put(_ id: OwnIDKey, _ number: Int) {
    var slot = Int(truncatingIfNeeded: id.value) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = SeenRecords.tag(id) | UInt32(number)
  }
}

/// The records of an earlier file of the same organisation and year.
struct EarlierFile: Sendable {
  let path: String
  let records: SeenRecords
}
