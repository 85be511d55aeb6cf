package import Diagnostics

/// No row that looks like the header of a submission.
package enum HeaderNotFound {
  package static let rule = Rule(
    code: "VAL-006",
    severity: .fault,
    title: LocalizedText(
      sv: "Rubrikraden hittas inte",
      en: "No header row"),
    message: LocalizedText(
      sv: "Ingen rad med kolumnnamn hittades bland de första raderna.{?found: Första raden är \"{found}\".}",
      en: "No row of column names was found among the first rows.{?found: The first row is \"{found}\".}"),
    remedy: LocalizedText(
      sv: "Lägg en rad med kolumnnamn överst: {expected}. Skilj kolumnerna åt med semikolon, komma eller tabb.",
      en: "Put a row of column names first: {expected}. Separate the columns by semicolon, comma or tab."),
    why: LocalizedText(
      sv: "Kolumner läses efter namn, i vilken ordning som helst. Utan namn skulle innehållet behöva gissas.",
      en: "Columns are read by name, in any order. Without names the content would have to be guessed."),
    example: Rule.Example(
      wrong: "Karlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
