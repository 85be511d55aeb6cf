import Diagnostics
import StrategyModel

/// What is known about a file while its records are read: the organisation and year of the whole file, else of its
/// first record.
struct FileFacts: Sendable {
  var organisation: String?
  var organisationPlace = SourcePosition.wholeFile
  var organisationNumber: String?
  var submitter: Organisation.ID?
  var year: Int?
  var isYearStated = false
}

extension RecordChecker {
  /// XML of the contract states organisation and year once for the whole file.
  var statesOnce: Bool { format == "xml" && !isMapped }

  func isStatedForFile(_ field: Field) -> Bool { statesOnce && (field == .organisation || field == .year) }

  /// Today: as the run says, else the last day of the year that is followed up.
  func referenceDate(_ year: Int?) -> CalendarDate? {
    options.referenceDate ?? (options.year ?? facts.year ?? year).flatMap(CalendarDate.lastDay(of:))
  }

  /// The submitter as far as it is known; the builder has the last word when the file ends.
  func submitter(of organisation: String?) -> Organisation.ID {
    if let submitter = facts.submitter { return submitter }
    return (organisation ?? facts.organisation).map { vocabulary.submitter($0).id } ?? Organisation.ID("")
  }
}
