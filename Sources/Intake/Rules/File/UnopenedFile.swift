package import Diagnostics

/// A file that could not be opened or read.
package enum UnopenedFile {
  package static let rule = Rule(
    code: "VAL-012",
    severity: .fault,
    title: LocalizedText(
      sv: "Filen kunde inte öppnas",
      en: "File could not be opened"),
    message: LocalizedText(
      sv: "Filen kunde inte öppnas: {orsak}.",
      en: "The file could not be opened: {reason}."),
    remedy: LocalizedText(
      sv: "Kontrollera att filen är en vanlig fil som får läsas, och skicka den igen.",
      en: "Check that it is an ordinary file that may be read, and send it again."),
    why: LocalizedText(
      sv:
        "En fil som inte går att läsa är fortfarande en inrapportering som någon har lämnat; den redovisas därför som oläsbar.",
      en: "A file that cannot be read is still a submission that somebody sent; it is therefore reported as unreadable."
    ))
}
