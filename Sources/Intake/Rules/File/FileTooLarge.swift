package import Diagnostics

/// A file above the limit for one submission.
package enum FileTooLarge {
  package static let rule = Rule(
    code: "VAL-003",
    severity: .fault,
    title: LocalizedText(
      sv: "Filen är för stor",
      en: "File too large"),
    message: LocalizedText(
      sv: "Filen är {found} byte; gränsen är {expected} byte.",
      en: "The file has {found} bytes; the limit is {expected} bytes."),
    remedy: LocalizedText(
      sv: "Dela upp filen i flera, eller höj gränsen under granser i pipeline.yml.",
      en: "Split the file, or raise the limit under granser in pipeline.yml."),
    why: LocalizedText(
      sv: "Gränsen skyddar körningen mot filer som av misstag innehåller något helt annat än en inrapportering.",
      en: "The limit protects the run from files that by mistake hold something else than a submission."))
}
