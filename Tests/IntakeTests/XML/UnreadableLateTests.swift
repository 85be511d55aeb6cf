import Diagnostics
import Intake
import StrategyModel
import TestSupport
import Testing

/// A file that turns out unreadable when its records have been read, found by fuzzing.
struct UnreadableLateTests {
  /// The activity waits for an organisation; then the year is none, and then the text is no XML.
  @Test func keepsNoneOfItsRecords() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <u:uppfoljning xmlns:u="urn:nulage:uppfoljning:1">
        <u:insatser>
          <u:insats status="planerad" typ="plan" id="KS-7">
            <u:soker_samarbete>Regionens övriga kommuner</u:soker_samarbete>
            <u:rubrik>Plan för gröna stråk</u:rubrik>
          </u:insats>
        </u:insatser>
        <u:ar>1012</u:ar>
        <u:organisat="plan" id="KS-7">
          :organisation>
      </u:uppfoljning>
      """
    let answer = Validate.validate(
      files: [InputFile(path: "in.csv", bytes: Array(text.utf8))], strategy: SmallCounty.strategy,
      organisations: SmallCounty.organisations, places: SmallCounty.places)
    for submission in answer.submissions {
      #expect(submission.status == .unreadable)
      #expect(submission.rows.read == 0)
      #expect(submission.rejected.count == submission.rows.rejected)
    }
    #expect(answer.submissions.count == 1)
    #expect(answer.log.codes == ["VAL-014"])
  }
}
