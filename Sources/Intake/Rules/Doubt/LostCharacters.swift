package import Diagnostics

/// U+FFFD: letters lost in an earlier conversion.
package enum LostCharacters {
  package static let rule = Rule(
    code: "VAL-057",
    severity: .warning,
    title: LocalizedText(
      sv: "Förlorade tecken",
      en: "Lost characters"),
    message: LocalizedText(
      sv: "{falt} innehåller tecken som gått förlorade: \"{found}\".",
      en: "{falt} contains characters that were lost: \"{found}\"."),
    remedy: LocalizedText(
      sv: "Hämta texten på nytt ur källan; bokstäverna finns inte kvar i filen.",
      en: "Fetch the text from its source again; the letters are gone from the file."),
    why: LocalizedText(
      sv: "Tecknet \u{FFFD} sätts in när ett program inte kan läsa en bokstav. Vilken det var går inte att återskapa.",
      en: "The character \u{FFFD} is put in when a program cannot read a letter. Which it was cannot be restored."),
    example: .insats(wrong: [.title: "L\u{FFFD}slyft i förskolan"], right: [.title: "Läslyft i förskolan"]))
}
