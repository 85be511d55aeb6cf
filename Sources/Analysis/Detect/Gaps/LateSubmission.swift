import Diagnostics
import StrategyModel

/// A submitter one of whose files came in after the last day, where the staff have noted the days.
struct LateSubmission: Detector {
  let rule = Rule.detector(
    "DET-T05",
    title: LocalizedText(sv: "Sen inrapportering", en: "Late submission"),
    message: LocalizedText(
      sv: """
        {antal} {antal|fil|filer} från {organisationer} kom in efter sista dagen, {sista}: {filer} ({dagar}). Det som \
        godkänts är med i bilden.
        """,
      en: """
        {antal} {antal|file|files} from {organisationer} came in after the last day, {sista}: {filer} ({dagar}). What was \
        accepted is in the picture.
        """),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: vad behövs för att det ska gå att lämna i tid nästa år?",
      en: "Ask {organisationer}: what would make it possible to hand in on time next year?"),
    why: LocalizedText(
      sv: "Det som kommer sent kan saknas i ett tidigare utkast, och de andra har inte kunnat läsa det i förväg.",
      en: "What comes late may be missing from an earlier draft, and the others have not been able to read it ahead."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Sista dagen (`sista_dag`) och dagarna då filer kom in (`inkom`) i `pipeline.yml`. En fil vars dag inte är \
        antecknad är varken sen eller i tid.
        """,
      en: """
        The last day (`sista_dag`) and the days when files came in (`inkom`) in `pipeline.yml`. A file whose day is not \
        noted is neither late nor in time.
        """),
    found: [.received("alby", "2024-02-20", deadline: "2024-02-16")],
    lookAlike: [.received("alby", "2024-02-16", deadline: "2024-02-16")],
    difference: LocalizedText(
      sv: "Filen kom på sista dagen, och det är i tid.", en: "The file came on the last day, which is in time."))

  func detect(_ context: DetectionContext) -> [Finding] {
    let coverage = context.portfolio.coverage
    guard let received = coverage.received else { return [] }
    return coverage.late.map { organisation in
      let late = context.portfolio.submissions(of: organisation).map(\.file).filter { received.isLate($0) }
      let days = Set(late.compactMap { received.byFile[$0] }).sorted().map(\.description)
      return Finding(
        id: "T05-\(StableID.part(organisation.rawValue))", kind: .coverageGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [context.part("täckning", 0.1, sv: "sen men med", en: "late but counted")],
        facts: [
          "organisationer": .organisations([organisation]), "antal": .count(late.count, late.map(Trace.file)),
          "filer": .files(late), "dagar": .text(days.joined(separator: ", ")),
          "sista": .text(received.deadline.description),
        ],
        organisations: [organisation],
        places: [context.portfolio.organisations[organisation]?.municipality].compactMap { $0 },
        evidence: late.map(Trace.file) + [.setting("sista_dag")])
    }
  }
}
