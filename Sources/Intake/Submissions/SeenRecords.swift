/// The records of one file by their own ids, in 28 to 36 bytes each: a million of them must not fill the memory. Of
/// more than `limit` records, the first ones are known.
///
/// An id is known by 64 bits of its hash. Strings that are canonically equal have the same.
struct SeenRecords: Sendable {
  private static let segment = 1 << 14
  /// A slot has the entry's number in its lower bits and, above them, a few bits of the id, so that another id is
  /// mostly told from it without a look at the entry.
  private static let numberBits: UInt32 = 27
  private static let numberMask: UInt32 = 1 << numberBits - 1
  static let limit = Int(numberMask)
  private static let refusedBit: UInt64 = 1 << 63

  /// What a place looks like but for its number: few in one file.
  private var shapes: [RecordPlace] = []
  /// In segments, so that growing copies nothing.
  private var entries: [[(id: UInt64, content: UInt64, place: UInt64)]] = []
  private(set) var count = 0
  /// Entries by id, with the next free place taken; 0 for none. At most three quarters full.
  private var slots: [UInt32] = []

  /// The hash of an own id.
  static func key(_ id: String) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(id)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// The entry of an id, refused or not.
  func find(_ id: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let tag = SeenRecords.tag(id)
    var slot = Int(truncatingIfNeeded: id) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & ~SeenRecords.numberMask == tag {
        let entry = Int(slots[slot] & SeenRecords.numberMask) - 1
        if self[entry].id == id { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func content(_ entry: Int) -> UInt64 { self[entry].content }

  /// Where the record was, as messages name it.
  func place(_ entry: Int) -> String {
    let place = self[entry].place & ~SeenRecords.refusedBit
    return shapes[Int(place >> 40)].text(number: Int(place & 0xFF_FFFF_FFFF))
  }

  /// Adds a record whose id is new.
  mutating func add(_ id: UInt64, content: UInt64, place: RecordPlace) {
    guard count < SeenRecords.limit else { return }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    if count % SeenRecords.segment == 0 {
      entries.append([])
      entries[entries.count - 1].reserveCapacity(count == 0 ? 64 : SeenRecords.segment)
    }
    let packed = UInt64(shape(of: place)) << 40 | UInt64(max(0, place.number)) & 0xFF_FFFF_FFFF
    entries[entries.count - 1].append((id, content, packed))
    count += 1
    put(id, count)
  }

  /// A refused record's id is free in other files, so that a mended row can be sent again.
  mutating func refuse(_ entry: Int) {
    guard entry < count else { return }
    entries[entry / SeenRecords.segment][entry % SeenRecords.segment].place |= SeenRecords.refusedBit
  }

  /// The entry of an id that is taken for later files.
  func findKept(_ id: UInt64) -> Int? {
    guard let entry = find(id), self[entry].place & SeenRecords.refusedBit == 0 else { return nil }
    return entry
  }

  /// Whether an id that is taken here is taken there too.
  func shares(with other: SeenRecords) -> Bool {
    entries.contains { segment in
      segment.contains { $0.place & SeenRecords.refusedBit == 0 && other.findKept($0.id) != nil }
    }
  }

  private subscript(entry: Int) -> (id: UInt64, content: UInt64, place: UInt64) {
    entries[entry / SeenRecords.segment][entry % SeenRecords.segment]
  }

  private mutating func shape(of place: RecordPlace) -> Int {
    if let last = shapes.last, last.hasShape(of: place) { return shapes.count - 1 }
    if let known = shapes.prefix(16).firstIndex(where: { $0.hasShape(of: place) }) { return known }
    shapes.append(place)
    return shapes.count - 1
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

  private static func tag(_ id: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: id >> 32) & ~numberMask }

  private static func powerOfTwo(above number: Int) -> Int { 1 << (Int.bitWidth - number.leadingZeroBitCount) }

  private mutating func put(_ id: UInt64, _ number: Int) {
    var slot = Int(truncatingIfNeeded: id) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = SeenRecords.tag(id) | UInt32(number)
  }
}

/// The records of an earlier file of the same organisation and year.
struct EarlierFile: Sendable {
  let path: String
  let records: SeenRecords
}

/// Where a record's own id stands: a cell such as `C17`, or an element's path, with its number apart from the rest.
package struct RecordPlace: Sendable {
  /// What comes before the number; two parts, so that a path need not be joined for every record.
  let before: String
  let name: String
  package let number: Int
  let after: String

  /// `before` and `name` are joined, as in `/uppfoljning/insatser` and `/insats[`.
  package init(before: String, name: String = "", number: Int, after: String = "") {
    self.before = before
    self.name = name
    self.number = number
    self.after = after
  }

  func text(number: Int) -> String { before + name + "\(number)" + after }

  func hasShape(of other: RecordPlace) -> Bool {
    before == other.before && name == other.name && after == other.after
  }
}
