import Diagnostics

/// How a kind of personal data is named to the sender.
enum PersonalDataEvidence {
  static func of(_ kind: PersonalDataScan.Kind, shown: String) -> Evidence {
    let (sv, en) =
      switch kind {
      case .identityNumber: ("Personnummer eller samordningsnummer", "Personal identity number")
      case .email: ("E-postadress", "E-mail address")
      case .phone: ("Telefonnummer", "Phone number")
      }
    return Evidence(found: shown, details: ["slag": sv, "kind": en])
  }
}
