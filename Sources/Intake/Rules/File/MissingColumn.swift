package import Diagnostics

/// A required column that the header does not have, or an element that an XML file does not.
package enum MissingColumn {
  package static let rule = Rule(
    code: "VAL-007",
    severity: .fault,
    title: LocalizedText(
      sv: "Obligatorisk kolumn saknas",
      en: "Required column missing"),
    message: LocalizedText(
      sv:
        "{?csv:{antal|Kolumnen|Kolumnerna} {falt} saknas i rubrikraden.}{?xml:{antal|Elementet|Elementen} {falt} saknas i filen.}{?found: Där står {found}, som inte läses.}",
      en:
        "{?csv:{antal|Column|Columns} {falt} missing from the header.}{?xml:{antal|Element|Elements} {falt} missing from the file.}{?found: It has {found}, which is not read.}"
    ),
    remedy: LocalizedText(
      sv:
        "{?found:Rätta {found} till {falt}.}{?csv:{?ny:Lägg till {antal|kolumnen|kolumnerna} {falt} och fyll i {antal|den|dem} på varje rad, eller rätta stavningen i rubrikraden.}}{?xml:{?ny:Lägg till {antal|elementet|elementen} {falt} direkt under rotelementet uppfoljning.}}",
      en:
        "{?found:Change {found} to {falt}.}{?csv:{?ny:Add the {antal|column|columns} {falt} and fill {antal|it|them} in on every row, or correct the spelling in the header.}}{?xml:{?ny:Add the {antal|element|elements} {falt} directly below the root element uppfoljning.}}"
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

  /// `found`: what stands there instead, nearly spelt so.
  static func evidence(_ names: [String], isXML: Bool = false, found: String? = nil) -> Evidence {
    var details = ["falt": names.joined(separator: ", "), "antal": "\(names.count)", isXML ? "xml" : "csv": "ja"]
    if found == nil { details["ny"] = "ja" }
    return Evidence(found: found, expected: names, nearest: found == nil ? [] : names, details: details)
  }
}
