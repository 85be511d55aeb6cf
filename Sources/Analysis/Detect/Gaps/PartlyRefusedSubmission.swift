import Diagnostics
import StrategyModel

/// A submitter some of whose records were refused.
struct PartlyRefusedSubmission: Detector {
  let rule = Rule.detector(
    "DET-T03",
    title: LocalizedText(sv: "Delvis avvisad inrapportering", en: "Partly refused submission"),
    message: LocalizedText(
      sv: "{avvisade} av {lasta} {lasta|post|poster} från {organisationer} avvisades och syns inte i bilden.",
      en: "{avvisade} of {lasta} {lasta|record|records} from {organisationer} were refused and do not show."),
    remedy: LocalizedText(
      sv: "Be {organisationer} rätta raderna; de ligger i återkopplingen med skäl.",
      en: "Ask {organisationer} to mend the rows; they are in the feedback with reasons."),
    why: LocalizedText(
      sv: "Avvisade rader kan vara just de insatser som ser ut att saknas.",
      en: "Refused rows may be the very efforts that seem to be missing."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: "Antalet avvisade rader i varje organisations filer.",
      en: "The number of refused rows in each organisation's files."),
    found: [
      .refused("alby", 2)
    ],
    lookAlike: [
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"])
    ],
    difference: LocalizedText(
      sv: "En insats till, och alla rader godkändes.",
      en: "One more effort, and all rows were accepted.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.coverage.partlyRejected.map { organisation in
      let submissions = context.portfolio.submissions(of: organisation)
      let rows = submissions.map(\.rows).reduce(Submission.RowCount(), +)
      let refused = submissions.flatMap(\.rejected).map { Trace.record($0.source) }
      let files = submissions.map { Trace.file($0.file) }
      let facts: [String: Finding.Fact] = [
        "organisationer": .organisations([organisation]),
        "avvisade": .count(rows.rejected, refused.isEmpty ? files : refused),
        "lasta": .count(rows.read - rows.blank, files),
      ]
      return Finding(
        id: "T03-\(StableID.part(organisation.rawValue))", kind: .coverageGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [
          context.part(
            "täckning", 0.3 + 0.5 * Double(rows.rejected) / Double(max(1, rows.read)),
            sv: "\(rows.rejected) av \(rows.read) avvisade", en: "\(rows.rejected) of \(rows.read) refused")
        ],
        facts: facts, organisations: [organisation],
        places: [context.portfolio.organisations[organisation]?.municipality].compactMap { $0 },
        evidence: refused + files)
    }
  }
}
