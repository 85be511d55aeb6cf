import Diagnostics
import StrategyModel

/// A submitter that is not in the register of organisations.
struct UnknownSubmitter: Detector {
  let rule = Rule.detector(
    "DET-T04",
    title: LocalizedText(sv: "Okänd inlämnare", en: "Unknown submitter"),
    message: LocalizedText(
      sv: "{namn} har rapporterat men finns inte i organisationsregistret.",
      en: "{namn} has reported but is not in the register of organisations."),
    remedy: LocalizedText(
      sv: "Lägg till {namn} i organisationsregistret, eller som alias till en organisation som finns där.",
      en: "Add {namn} to the register of organisations, or as alias of one that is there."),
    why: LocalizedText(
      sv: "En okänd inlämnare räknas med, men dess typ och kommun är inte kända.",
      en: "An unknown submitter is counted, but its kind and municipality are not known."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: "Inlämnarens namn mot organisationsregistrets id, namn, alias, tidigare namn och nummer.",
      en: """
        The submitter's name against the ids, names, aliases, former names and numbers of the register.
        """),
    found: [
      .effort("Bygdens nya förening", "Byafest", goals: ["M4"], places: ["9901"])
    ],
    lookAlike: [
      .organisation("trafiken", "Exempeltrafiken", .region, aliases: ["Trafikbolaget"]),
      .effort("Trafikbolaget", "Cykelparkering", goals: ["M3"], places: ["9901"]),
    ],
    difference: LocalizedText(
      sv: "Namnet är ett alias i registret.",
      en: "The name is an alias in the register.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let unknown = context.portfolio.submissions.filter { !$0.isKnownSubmitter && !$0.activities.isEmpty }
    return Dictionary(grouping: unknown, by: \.submitter).sorted { $0.key < $1.key }.map { organisation, submissions in
      Finding(
        id: "T04-\(StableID.part(organisation.rawValue))", kind: .coverageGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [context.part("täckning", 0.2, sv: "räknas med", en: "is counted")],
        facts: ["namn": .text(context.portfolio.name(of: organisation))], organisations: [organisation],
        evidence: submissions.map { .file($0.file) }.sorted())
    }
  }
}
