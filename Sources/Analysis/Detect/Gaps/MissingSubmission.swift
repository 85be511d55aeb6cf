import Diagnostics
import StrategyModel

/// An expected organisation that has handed in nothing.
struct MissingSubmission: Detector {
  let rule = Rule.detector(
    "DET-T01",
    title: LocalizedText(sv: "Inrapportering saknas", en: "Missing submission"),
    message: LocalizedText(
      sv: """
        {organisationer} har inte lämnat någon inrapportering ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        {organisationer} has not handed in any submission ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Påminn {organisationer}. En fil med bara rubrikrad betyder att det inte finns något att rapportera.",
      en: "Remind {organisationer}. A file with only a header says that there is nothing to report."),
    why: LocalizedText(
      sv: "Täckningsglapp: det som inte är rapporterat syns inte, och kan misstas för att inte finnas.",
      en: "What is not reported does not show, and may be mistaken for not being there."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: "De organisationer som registret säger väntas rapportera, och vilka filer som har kommit in.",
      en: """
        The organisations that the register says are expected to report, and the files that have come in.
        """),
    found: [
      .organisation("trafiken", "Exempeltrafiken", .region, isExpected: true)
    ],
    lookAlike: [
      .organisation("trafiken", "Exempeltrafiken", .region, isExpected: true),
      .file("trafiken", .nothingToReport),
    ],
    difference: LocalizedText(
      sv: "En fil med bara rubrikrad säger att det inte finns något att rapportera.",
      en: "A file with only a header says that there is nothing to report.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.coverage.missing.map { organisation in
      Finding(
        id: "T01-\(StableID.part(organisation.rawValue))", kind: .coverageGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [context.part("täckning", 1, sv: "ingenting inlämnat", en: "nothing handed in")],
        facts: context.coverageFacts.merging(["organisationer": .organisations([organisation])]) { $1 },
        organisations: [organisation],
        places: [context.portfolio.organisations[organisation]?.municipality].compactMap { $0 },
        evidence: [context.trace(organisation)])
    }
  }
}
