package import Diagnostics

/// A title too short to tell what is done.
package enum TitleTooShort {
  package static let rule = Rule(
    code: "VAL-070",
    severity: .advice,
    title: LocalizedText(
      sv: "Mycket kort rubrik",
      en: "Very short title"),
    message: LocalizedText(
      sv: "Rubriken \"{found}\" säger inte vad insatsen är.",
      en: "The title \"{found}\" does not tell what the activity is."),
    remedy: LocalizedText(
      sv: "Skriv en rubrik som en utomstående förstår, till exempel \"Läslyft i förskolan\".",
      en: "Write a title that an outsider understands, such as \"Läslyft i förskolan\"."),
    why: LocalizedText(
      sv: "Rubriken är det andra ser i sammanställningen, och det som gör att liknande insatser hittar varandra.",
      en: "The title is what others see in the summary, and what lets similar activities find each other."),
    example: .insats(wrong: [.title: "Läs"], right: [.title: "Läslyft i förskolan"]))
}
