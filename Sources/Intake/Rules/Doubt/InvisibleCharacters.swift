package import Diagnostics

/// Invisible, direction-changing or control characters.
package enum InvisibleCharacters {
  package static let rule = Rule(
    code: "VAL-056",
    severity: .warning,
    title: LocalizedText(
      sv: "Osynliga tecken",
      en: "Invisible characters"),
    message: LocalizedText(
      sv: "{falt} innehåller osynliga tecken: {found}.",
      en: "{falt} contains invisible characters: {found}."),
    remedy: LocalizedText(
      sv: "Skriv om texten, eller klistra in den som oformaterad text.",
      en: "Write the text anew, or paste it as plain text."),
    why: LocalizedText(
      sv:
        "Osynliga tecken gör att lika texter inte är lika, och kan vända ordningen så att läsaren ser något annat än vad som står.",
      en:
        "Invisible characters make equal texts differ, and may turn the order so that the reader sees something else than what stands there."
    ),
    example: .insats(wrong: [.title: "Läslyft\u{200B} i förskolan"], right: [.title: "Läslyft i förskolan"]))
}
