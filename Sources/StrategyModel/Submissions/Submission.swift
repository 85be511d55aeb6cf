package import Diagnostics

/// An inrapportering: one file that was handed in, read or not.
package struct Submission: Sendable {
  /// How many records a file held, and what became of them. The sum is the program's promise that nothing is lost.
  package struct RowCount: Sendable, Hashable {
    package var read: Int
    package var accepted: Int
    package var rejected: Int
    package var blank: Int

    package init(read: Int = 0, accepted: Int = 0, rejected: Int = 0, blank: Int = 0) {
      self.read = read
      self.accepted = accepted
      self.rejected = rejected
      self.blank = blank
    }

    package static func + (a: RowCount, b: RowCount) -> RowCount {
      RowCount(
        read: a.read + b.read, accepted: a.accepted + b.accepted, rejected: a.rejected + b.rejected,
        blank: a.blank + b.blank)
    }

    /// read = accepted + rejected + blank.
    package var balances: Bool { read == accepted + rejected + blank }
  }

  package enum Status: String, Sendable, CaseIterable {
    /// Read, at least one record accepted and none refused.
    case accepted = "godkänd"
    /// Read, some records accepted and some refused.
    case partlyRejected = "delvis avvisad"
    /// Read, but every record was refused.
    case rejected = "avvisad"
    /// A header and no records: the organisation says that it has nothing to report.
    case nothingToReport = "inget att rapportera"
    /// Empty, binary, hostile or otherwise not readable at all.
    case unreadable = "oläsbar"
  }

  /// A record that was refused, kept to be sent back. Contact details are gone and personal data is masked.
  package struct RejectedRecord: Sendable, Hashable {
    package let source: RecordReference
    /// Header and value of each cell, in the file's order.
    package let cells: [(header: String, value: String)]
    /// Why: the faults of this record, in the order they were found.
    package let faults: [Diagnostic]

    package init(source: RecordReference, cells: [(header: String, value: String)], faults: [Diagnostic]) {
      self.source = source
      self.cells = cells
      self.faults = faults
    }

    package static func == (a: RejectedRecord, b: RejectedRecord) -> Bool {
      a.source == b.source && a.faults == b.faults && a.cells.elementsEqual(b.cells, by: ==)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(source) }
  }

  /// As named: as given, or relative to pipeline.yml.
  package let file: String
  /// Hexadecimal, lower case; empty when the file could not be opened.
  package let sha256: String
  package let bytes: Int
  /// utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252, iso-8859-1, iso-8859-15, unknown.
  package let encoding: String
  /// csv, xml, unknown.
  package let format: String
  /// The organisation as written in the file; nil when it could not be read.
  package let statedOrganisation: String?
  /// The organisation's id in the register or, when it is not there, a slug of its stated name, or of the file's name.
  package let submitter: Organisation.ID
  /// False when `submitter` is only a slug.
  package let isKnownSubmitter: Bool
  package let year: Int?
  package let status: Status
  package let rows: RowCount
  package let activities: [Activity]
  /// Lessons that belong to the organisation as a whole.
  package let lessons: [Lesson]
  package let rejected: [RejectedRecord]
  /// Refused records that are only counted, since more were refused than are kept.
  package let unkeptRejected: Int

  package init(
    file: String, sha256: String, bytes: Int, encoding: String, format: String, statedOrganisation: String?,
    submitter: Organisation.ID, isKnownSubmitter: Bool, year: Int?, status: Status, rows: RowCount,
    activities: [Activity], lessons: [Lesson] = [], rejected: [RejectedRecord] = [], unkeptRejected: Int = 0
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
    self.format = format
    self.statedOrganisation = statedOrganisation
    self.submitter = submitter
    self.isKnownSubmitter = isKnownSubmitter
    self.year = year
    self.status = status
    self.rows = rows
    self.activities = activities
    self.lessons = lessons
    self.rejected = rejected
    self.unkeptRejected = unkeptRejected
  }

  /// With at most so many of its refused records; the others are counted.
  package func keeping(rejected limit: Int) -> Submission {
    guard rejected.count > limit else { return self }
    return Submission(
      file: file, sha256: sha256, bytes: bytes, encoding: encoding, format: format,
      statedOrganisation: statedOrganisation, submitter: submitter, isKnownSubmitter: isKnownSubmitter, year: year,
      status: status, rows: rows, activities: activities, lessons: lessons, rejected: Array(rejected.prefix(limit)),
      unkeptRejected: unkeptRejected + rejected.count - limit)
  }
}
