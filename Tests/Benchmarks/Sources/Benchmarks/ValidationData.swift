/// A generated submission of any size, the same for the same seed: clean, or with defects that are known one by one.
struct ValidationData {
  enum Format { case csv, xml }

  /// One finding that must be there.
  struct Expected: Equatable {
    let code: String
    /// The record's number, from 1.
    let record: Int
    /// The physical line on which the faulty value begins.
    let line: Int
    let column: String
    let id: String
  }

  let format: Format
  let rows: Int
  let defects: Int
  let seed: UInt64
  /// The only kind of defect, instead of all in turn.
  let only: ValidationDefect?

  /// `defects` are spread evenly, their places and kinds by the seed; every kind comes as often as any other.
  init(_ format: Format, rows: Int, defects: Int = 0, seed: UInt64 = 20_241_231, only: ValidationDefect? = nil) {
    self.format = format
    self.rows = rows
    self.defects = min(defects, rows)
    self.seed = seed
    self.only = only
  }

  /// Hands the file over in pieces of about a quarter of a MiB and returns what must be said of it.
  @discardableResult
  func write(_ take: ([UInt8]) -> Void) -> [Expected] {
    var random = ValidationRandom(seed: seed)
    let kinds = only.map { [$0] } ?? ValidationDefect.kinds(isCSV: format == .csv)
    var expected: [Expected] = []
    var text = ValidationText(format)
    var next = 0
    var place = defects == 0 ? -1 : self.place(of: 0, &random)
    for number in 1...max(1, rows) where rows > 0 {
      var row = ValidationRow(number: number, random: &random)
      var defect: ValidationDefect?
      if number == place {
        let kind = kinds[next % kinds.count]
        // The first row has no row before it, and says which organisation and year the file is about.
        defect = number == 1 ? ValidationDefect.all[0] : kind
        defect?.apply(&row, number)
        next += 1
        place = next < defects ? self.place(of: next, &random) : -1
      }
      let lines = text.append(row)
      if let defect {
        expected.append(
          Expected(
            code: defect.code, record: number, line: lines[ValidationRow.index(defect.column)],
            column: defect.column, id: row["insats_id"]))
      }
      if text.bytes.count >= 1 << 18 { take(text.take()) }
    }
    text.finish()
    take(text.take())
    return expected
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  private func place(of defect: Int, _ random: inout ValidationRandom) -> Int {
    let (low, high) = (defect * rows / defects, (defect + 1) * rows / defects)
    return low + 1 + random.below(high - low)
  }
}
