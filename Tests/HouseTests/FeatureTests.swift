import Foundation
import TestSupport
import Testing

/// What the reading and checking of submissions can do, each with the tests that show it.
///
/// The numbers are those of the list that the project is measured against. A test that is renamed or removed is missed
/// here; that it shows what it says is its own affair. What is said of time is measured by the benchmark, never by a test.
struct FeatureTests {
  struct Feature: Sendable, CustomTestStringConvertible {
    let number: Int
    let what: String
    /// `Suite.function`.
    let tests: [String]

    var testDescription: String { "F\(number) \(what)" }
  }

  static let features: [Feature] = [
    Feature(
      number: 1, what: "delimiter found",
      tests: ["ExcelVariantTests.everyLetterZeroAndDecimalIsExact", "CSVFixtureTests.everyDressHoldsTheSameActivities"]),
    Feature(
      number: 2, what: "encodings read and named",
      tests: [
        "TextEncodingDetectorTests.everyEncodingGivesTheSameText", "ExampleYearsTests.encodingsAreNamed",
        "OneDefectTests.aCodePageOfBeforeWindowsIsNamedAndNotMisread",
      ]),
    Feature(
      number: 3, what: "sep= and title rows",
      tests: ["ExcelVariantTests.everyLetterZeroAndDecimalIsExact", "CSVFixtureTests.everyDressHoldsTheSameActivities"]),
    Feature(
      number: 4, what: "headers and codes in any Unicode form",
      tests: [
        "CSVSubmissionTests.headersInAnyOrderCaseSpellingAndUnicodeForm",
        "CorrectedTableTests.whatIsUnambiguousIsCorrected",
      ]),
    Feature(
      number: 5, what: "decimal comma and thousands space",
      tests: ["AmountTextTests.read", "ExcelVariantTests.everyLetterZeroAndDecimalIsExact"]),
    Feature(
      number: 6, what: "columns by name in any order",
      tests: [
        "CSVSubmissionTests.headersInAnyOrderCaseSpellingAndUnicodeForm",
        "CSVSubmissionTests.missingColumnRefusesAllRowsUnderOneFinding",
      ]),
    Feature(
      number: 7, what: "menade du for column names",
      tests: [
        "OneDefectTests.aMisspeltRequiredColumnIsOneFindingWhereItStands",
        "MappedReaderTests.aMissingColumnIsNamedAsTheSenderCallsIt", "RuleExamplesTests.everySlotOfItsWordingIsFilled",
      ]),
    Feature(number: 8, what: "menade du for codes", tests: ["RemedyTests.everyWordThatIsOfferedIsAccepted"]),
    Feature(
      number: 9, what: "XML well-formedness and the schema",
      tests: [
        "XMLConformanceTests.everyFileOfTheSuite", "XMLFixtureTests.theSchemaNamesWhatTheReaderReads",
        "TemplateTests.theXMLTemplateFitsTheSchema", "XMLDefectTests.aMisspeltRequiredNameIsOneFindingWhereItStands",
      ]),
    Feature(
      number: 10, what: "one rule set for XML and CSV",
      tests: [
        "XMLFixtureTests.theSchemaKnowsTheCodesOfTheRules", "XMLSubmissionReaderTests.aRefusedRecordComesBackAsColumns",
        "MappingFixtureTests.iatiActivitiesAreRead",
      ]),
    Feature(
      number: 11, what: "memory independent of size",
      tests: [
        "ValidateMemoryTests.tenTimesTheFileTakesNoMoreMemory",
        "ValidateMemoryTests.standardInputAboveWhatIsKeptInMemoryIsReadInFull",
        "HostileCSVTests.manyBlankRowsAreCounted", "CSVTokenizerTests.aRecordAboveTheLimitIsCutAndTheNextIsRead",
        "XMLSubmissionReaderTests.manyRecordsKeepTheirLines",
      ]),
    Feature(
      number: 12, what: "rules are data, versioned",
      tests: ["RuleExamplesTests.codesAreUniqueAndOfTheStage", "AnswersJSONTests.keysStandInTheOrderOfTheContract"]),
    Feature(
      number: 13, what: "a stable code per rule",
      tests: ["RuleExamplesTests.codesAreUniqueAndOfTheStage", "CSVFixtureTests.everyCodeHasAFixture"]),
    Feature(
      number: 14, what: "severities",
      tests: ["CSVSubmissionTests.rulesAreTunedOrSwitchedOff", "AnswersTests.junitCountsOnlyFaults"]),
    Feature(
      number: 15, what: "the cell as the user sees it",
      tests: [
        "CSVSubmissionTests.positionsAreThoseOfSpreadsheetAndEditor",
        "CSVSubmissionTests.missingCellPointsToWhereItShouldBe",
      ]),
    Feature(
      number: 16, what: "the record's own id",
      tests: [
        "OneDefectTests.aBrokenRowNamesItsActivityAndItsSender",
        "MappingFixtureTests.positionsAndCodesAreInTheSendersWords",
        "CSVSubmissionTests.positionsAreThoseOfSpreadsheetAndEditor",
      ]),
    Feature(
      number: 17, what: "spreadsheet row and physical line",
      tests: [
        "CSVSubmissionTests.positionsAreThoseOfSpreadsheetAndEditor", "HostileCSVTests.lineNumbersAreRightFarDown",
        "XMLHostileTests.lineBeyond65535",
      ]),
    Feature(
      number: 18, what: "found, allowed, how to mend",
      tests: ["RuleExamplesTests.everySlotOfItsWordingIsFilled", "FaultyFixtureTests.theMessageSaysWhatWhereAndHow"]),
    Feature(
      number: 19, what: "rules across fields",
      tests: [
        "CSVSubmissionTests.statusIsJudgedFromTheReferenceDateOnly", "RuleExamplesTests.wrongTriggersExactlyItsCode",
      ]),
    Feature(
      number: 20, what: "ids across files",
      tests: [
        "ValidateTests.anIdUsedInAnEarlierFileIsRefusedAndTheSameRowCountedOnce",
        "ValidateTests.theSameIdInAnotherOrganisationIsAnotherActivity",
        "OneDefectTests.theSameActivityInCSVAndXMLIsCountedOnce",
      ]),
    Feature(number: 21, what: "one cause grouped", tests: ["AnswersTests.terminalGroupsByCauseAndCounts"]),
    Feature(
      number: 22, what: "nothing cut silently",
      tests: [
        "HostileCSVTests.samplesAreCappedAndCountsAreNot", "AnswersJSONTests.samplesAreCappedAndTotalsAreNot",
        "FeedbackTests.longListsAreCountedNotCut",
      ]),
    Feature(
      number: 23, what: "one defect, one finding",
      tests: [
        "SeededDefectsTests.oneDefectOfEachKindIsOneFinding", "SeededDefectsTests.everyDefectIsFoundOnceAndInItsPlace",
        "CSVSubmissionTests.oneDefectIsOneFindingForEveryValue", "RuleExamplesTests.wrongTriggersExactlyItsCode",
      ]),
    Feature(
      number: 24, what: "goes on after structural errors",
      tests: [
        "CSVSubmissionTests.unclosedQuoteSaysWhereItOpenedAndLosesOneRow",
        "CSVTokenizerTests.unclosedQuoteCostsOnlyItsLine",
      ]),
    Feature(
      number: 25, what: "good rows kept, bad rows returned",
      tests: ["FeedbackTests.rowsToMendAreTheContractsColumns", "FeedbackRoundTripTests.roundTrip"]),
    Feature(
      number: 26, what: "JSON with a published schema",
      tests: ["AnswersJSONTests.schema", "AnswersJSONTests.theCheckFindsWhatDoesNotFit"]),
    Feature(
      number: 27, what: "SARIF",
      tests: [
        "AnswersTests.sarifNamesRulesPlacesAndFiles", "SARIFSchemaTests.theAnswerFits",
        "SARIFSchemaTests.everyIndexLeadsToWhatItNames",
      ]),
    Feature(number: 28, what: "JUnit XML", tests: ["AnswersTests.junitCountsOnlyFaults"]),
    Feature(
      number: 29, what: "exit codes apart",
      tests: [
        "ValidateExitCodeTests.aFileWithoutFaultsIsZero", "ValidateExitCodeTests.aFileWithAFaultIsOneInEveryFormat",
        "ValidateExitCodeTests.callsThatCannotBeMeantAreTwo", "ValidateExitCodeTests.aFileThatCannotBeOpenedIsThree",
        "ValidateExitCodeTests.anAnswerThatCannotBeWrittenIsThree", "ValidateExitCodeTests.aBrokenSumIsFour",
      ]),
    Feature(
      number: 30, what: "a ready CI step",
      tests: [
        "ReadmeCITests.everyShellLineEndsAsItSays", "ReadmeCITests.theWorkflowsStepsFailTheBuildOnceAndLeaveTheirFiles",
        "ReadmeWorkflowTests.theWorkflowParses", "AnswersTests.githubAnnotations",
        "ValidateExitCodeTests.aFileWithAFaultIsOneInEveryFormat",
      ]),
    Feature(
      number: 31, what: "every known corpus rerun",
      tests: [
        "PublicCSVSuiteTests.factsOfEveryCleanFile", "XMLConformanceTests.everyFileOfTheSuite",
        "PublicFilesTests.everyFileEndsWithAStatusAndSums",
        "PublicCSVSuiteTests.whatAStrictParserRefusesIsAFaultOrListed",
        "NaughtyStringsTests.inCSV", "NaughtyStringsTests.inXML",
      ]),
    Feature(
      number: 32, what: "a fixed today",
      tests: ["CSVSubmissionTests.statusIsJudgedFromTheReferenceDateOnly", "DeterminismTests.surroundingsChangeNoByte"]),
    Feature(
      number: 33, what: "thresholds",
      tests: ["CSVSubmissionTests.rulesAreTunedOrSwitchedOff", "RemedyTests.theRemedyOfAFaultBelowTheTextIsFollowed"]),
    Feature(number: 34, what: "rules tuned with a reason", tests: ["CSVSubmissionTests.rulesAreTunedOrSwitchedOff"]),
    Feature(
      number: 35, what: "fully offline",
      tests: [
        "ImportRulesTests.roomImportsOnlyWhatItMay", "XMLHostileTests.parameterEntityLaughsAreRefusedAtTheDoctype",
      ]),
    Feature(
      number: 36, what: "senders check themselves",
      tests: ["TemplateTests.theTemplateValidatesAsItStands", "FeedbackRoundTripTests.roundTrip"]),
    Feature(
      number: 37, what: "blank template",
      tests: [
        "TemplateTests.theCSVTemplateOpensRightInSwedishExcel",
        "TemplateTests.theTemplateNamesGoalsOfTheRegisterThatIsUsed",
      ]),
    Feature(number: 38, what: "a plain guide per code", tests: ["ExplainTests.everyCodeHasAPage"]),
    Feature(number: 39, what: "a letter per submitter", tests: ["FeedbackTests.theLetterSaysWhatWasReadAndWhatToMend"]),
    Feature(
      number: 40, what: "automatic correction with a log",
      tests: [
        "ValidateOptionsTests.correctedFilesAreWrittenBesideAndValidate",
        "CorrectedTableTests.everythingIsLoggedWithOldAndNew", "CorrectedTableTests.correctingNeverMakesItWorse",
      ]),
    Feature(
      number: 41, what: "personal data warned of and kept out",
      tests: [
        "PersonalDataTests.plantedPersonsAreInNoOutput",
        "CSVSubmissionTests.personalDataIsMaskedBeforeTheModelAndTheEvidence",
      ]),
    Feature(
      number: 42, what: "formulas defused in every CSV",
      tests: [
        "ValidateOptionsTests.formulasAreDefusedInCorrectedFiles", "CSVSubmissionTests.ourOwnDefusedExportsAreReadBack",
        "DefusedTextTests.everyTextComesBack",
      ]),
    Feature(
      number: 43, what: "change against the previous submission",
      tests: [
        "ValidateOptionsTests.theChangeSinceThePreviousSubmissionIsSaid",
        "ValidateOptionsTests.anUnchangedSubmissionSaysSo",
      ]),
    Feature(
      number: 44, what: "Swedish messages, English on request",
      tests: ["RuleExamplesTests.everySlotOfItsWordingIsFilled", "ExplainTests.everyCodeHasItsWordsInBothLanguages"]),
    Feature(
      number: 45, what: "one place for all message texts", tests: ["ExplainTests.everyCodeHasItsWordsInBothLanguages"]),
    Feature(
      number: 46, what: "versions named",
      tests: ["AnswersJSONTests.keysStandInTheOrderOfTheContract", "GoldenRunTests.outputIsAsRecorded"]),
    Feature(
      number: 47, what: "checksum of every input",
      tests: ["AnswersJSONTests.keysStandInTheOrderOfTheContract", "GoldenRunTests.outputIsAsRecorded"]),
    Feature(
      number: 48, what: "stated limits",
      tests: [
        "RemedyTests.theRemedyOfAFaultBelowTheTextIsFollowed", "XMLHostileTests.nesting",
        "RegisterFaultTests.limitsOfSizeAndDepth",
      ]),
    Feature(
      number: 49, what: "as fast with an error on every row",
      tests: [
        "ValidateMemoryTests.anErrorOnEveryRowTakesNoMoreMemory",
        "SeededDefectsTests.anErrorOnEveryRowIsOneFindingForEach",
      ]),
    Feature(
      number: 50, what: "row-level messages at speed",
      tests: [
        "SeededDefectsTests.everyDefectIsFoundOnceAndInItsPlace", "CSVSubmissionTests.checkWithoutKeepingCountsTheSame",
      ]),
  ]

  /// Every test function of the suites, as `Suite.function`, by what the sources say.
  private static let known: Set<String> = {
    var known: Set<String> = []
    for file in Checkout.swiftFiles(in: "Tests") where !file.path.contains("/Benchmarks/") {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let suite = file.deletingPathExtension().lastPathComponent
      for part in text.components(separatedBy: "@Test").dropFirst() {
        if let name = part.firstMatch(of: /\bfunc (\w+)\(/) { known.insert("\(suite).\(name.1)") }
      }
    }
    return known
  }()

  @Test func theListIsWhole() { #expect(FeatureTests.features.map(\.number) == Array(1...50)) }

  @Test(arguments: features) func everyFeatureIsShownByNamedTests(feature: Feature) {
    #expect(!feature.tests.isEmpty)
    for test in feature.tests { #expect(FeatureTests.known.contains(test), "\(test) finns inte") }
  }

  @Test func aMissingTestIsMissed() { #expect(!FeatureTests.known.contains("ExcelVariantTests.noSuchTest")) }
}
