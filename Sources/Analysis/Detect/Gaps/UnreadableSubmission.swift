import Diagnostics
import StrategyModel

/// A submitter none of whose files could be used: unreadable, or refused as a whole.
struct UnreadableSubmission: Detector {
  let rule = Rule.detector(
    "DET-T02",
    title: LocalizedText(sv: "Inrapportering som inte gick att använda", en: "Submission that could not be used"),
    message: LocalizedText(
      sv: "{antal} {antal|fil|filer} från {organisationer} gick inte att använda: {filer}.",
      en: "{antal} {antal|file|files} from {organisationer} could not be used: {filer}."),
    remedy: LocalizedText(
      sv: "Be {organisationer} om en ny fil; skälet står i återkopplingen.",
      en: "Ask {organisationer} for a new file; the reason is in the feedback."),
    why: LocalizedText(
      sv: "Organisationen har rapporterat, men inget av det syns i bilden.",
      en: "The organisation has reported, but nothing of it shows in the picture."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Filer som inte gick att läsa eller vars alla rader avvisades, från organisationer utan någon annan \
        användbar fil.
        """,
      en: """
        Files that could not be read or all of whose rows were refused, from organisations without any other \
        usable file.
        """),
    found: [
      .organisation("trafiken", "Exempeltrafiken", .region, isExpected: true),
      .file("trafiken", .unreadable),
    ],
    lookAlike: [
      .file("alby", .unreadable)
    ],
    difference: LocalizedText(
      sv: "Alby har också lämnat en fil som gick att läsa.",
      en: "Alby has also handed in a file that could be read.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.coverage.unreadable.map { organisation in
      let files = context.portfolio.submissions(of: organisation).map(\.file)
      return Finding(
        id: "T02-\(StableID.part(organisation.rawValue))", kind: .coverageGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [context.part("täckning", 0.9, sv: "inget gick att använda", en: "nothing could be used")],
        facts: [
          "organisationer": .organisations([organisation]), "antal": .count(files.count, files.map(Trace.file)),
          "filer": .files(files),
        ],
        organisations: [organisation],
        places: [context.portfolio.organisations[organisation]?.municipality].compactMap { $0 },
        evidence: files.map(Trace.file))
    }
  }
}
