package import Diagnostics

/// A required column that the header does not have.
package enum MissingColumn {
  package static let rule = Rule(
    code: "VAL-007",
    severity: .fault,
    title: LocalizedText(
      sv: "Obligatorisk kolumn saknas",
      en: "Required column missing"),
    message: LocalizedText(
      sv: "{antal|Kolumnen|Kolumnerna} {falt} saknas i rubrikraden.{?nearest: Menades {nearest}?}",
      en: "{antal|Column|Columns} {falt} missing from the header.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv:
        "Lägg till {antal|kolumnen|kolumnerna} {falt} och fyll i {antal|den|dem} på varje rad, eller rätta stavningen i rubrikraden.",
      en:
        "Add the {antal|column|columns} {falt} and fill {antal|it|them} in on every row, or correct the spelling in the header."
    ),
    why: LocalizedText(
      sv:
        "Utan de obligatoriska uppgifterna kan en insats inte redovisas. Felet står en gång; alla rader i filen är avvisade till dess.",
      en:
        "Without the required facts an activity cannot be shown. The fault is said once; all rows of the file are refused until then."
    ),
    example: Rule.Example(
      wrong: "organisation;ar;insats_id;rubrik;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
