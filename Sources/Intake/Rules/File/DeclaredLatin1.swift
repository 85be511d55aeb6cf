package import Diagnostics

/// XML that says ISO-8859-1 but holds letters that only windows-1252 has.
package enum DeclaredLatin1 {
  package static let rule = Rule(
    code: "VAL-019",
    severity: .warning,
    title: LocalizedText(
      sv: "Deklarerad teckenkodning stämmer inte",
      en: "Declared encoding does not fit"),
    message: LocalizedText(
      sv: "Filen säger sig vara ISO-8859-1 men har tecken som bara finns i windows-1252; den lästes som windows-1252.",
      en: "The file says ISO-8859-1 but has characters that only windows-1252 has; it was read as windows-1252."),
    remedy: LocalizedText(
      sv: "Skriv encoding=\"windows-1252\" på första raden eller, hellre, spara filen som UTF-8.",
      en: "Write encoding=\"windows-1252\" on the first line or, better, save the file as UTF-8."),
    why: LocalizedText(
      sv: "Enligt deklarationen vore tankstreck och citattecken osynliga styrtecken.",
      en: "By the declaration, dashes and quotation marks would be invisible control characters."))
}
