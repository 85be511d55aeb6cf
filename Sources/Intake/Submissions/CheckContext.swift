import StrategyModel

/// What a check may ask about the file that its record stands in.
struct CheckContext<Locator: RecordLocator> {
  let builder: SubmissionBuilder
  let locator: Locator

  /// Organisation and year stand once for a whole XML file of the contract.
  func isStatedForFile(_ field: Field) -> Bool {
    builder.statesOnce && (field == .organisation || field == .year)
  }

  /// Today: as the run says, else the last day of the year that is followed up.
  func referenceDate(_ year: Int?) -> CalendarDate? {
    builder.options.referenceDate ?? (builder.options.year ?? builder.year ?? year).flatMap(CalendarDate.lastDay(of:))
  }

  /// The submitter as far as it is known; the builder has the last word when the file ends.
  func submitter(of organisation: String?) -> Organisation.ID {
    if let submitter = builder.submitter { return submitter }
    return (organisation ?? builder.organisation).map { builder.vocabulary.submitter($0).id } ?? Organisation.ID("")
  }
}
