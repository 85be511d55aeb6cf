import Foundation
import Intake
package import StrategyModel

/// An empty form to fill in, made from the register, with one filled row that validates.
package enum SubmissionTemplate {
  /// `;`, CRLF, UTF-8 with a byte-order mark: what Excel with Swedish settings opens with columns and å ä ö right.
  package static func csv(_ strategy: Strategy, organisations: OrganisationRegister, year: Int) -> [UInt8] {
    let example = example(strategy, organisations, year: year)
    let rows = [columns, columns.map { example[$0] ?? "" }]
    let text = rows.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  package static func xml(_ strategy: Strategy, organisations: OrganisationRegister, year: Int) -> [UInt8] {
    let example = example(strategy, organisations, year: year)
    func value(_ name: String) -> String { escaped(example[name] ?? "") }
    let goals = strategy.goals.map { "    \($0.id) \(escapedComment($0.title))" }.joined(separator: "\n")
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Mall för inrapportering. Ta bort exempelinsatsen och fyll i era egna. Mål att ange i mal/@ref:
      \(goals)
      -->
      <uppfoljning xmlns="urn:nulage:uppfoljning:1">
        <organisation>\(value("organisation"))</organisation>
        <ar>\(year)</ar>
        <insatser>
          <insats id="\(value("insats_id"))" typ="\(value("typ"))" status="\(value("status"))">
            <rubrik>\(value("rubrik"))</rubrik>
            <beskrivning>\(value("beskrivning"))</beskrivning>
            <period start="\(value("start"))" slut="\(value("slut"))"/>
            <mal ref="\(value("mal"))"/>
            <kommun>\(value("kommuner"))</kommun>
            <malgrupp>\(value("malgrupp"))</malgrupp>
            <budget enhet="tkr">450</budget>
            <resultat>\(value("resultat"))</resultat>
            <lardom typ="hinder">\(value("hinder"))</lardom>
            <lardom typ="framgangsfaktor">\(value("framgangsfaktorer"))</lardom>
            <struktur lage="behalla">\(value("behalla"))</struktur>
            <soker_samarbete>\(value("soker_samarbete"))</soker_samarbete>
          </insats>
        </insatser>
      </uppfoljning>

      """.utf8)
  }

  /// The schema of the XML format, as it is published with the rules.
  package static let schema = PackageResources.uppfoljning_xsd

  /// The columns of the submission format, in their order.
  package static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "utmaning",
    "perspektiv", "kommuner", "partner", "malgrupp", "budget", "finansiar", "resultat", "hinder", "framgangsfaktorer",
    "skapa", "bryta", "behalla", "soker_samarbete", "kontakt",
  ]

  private static func example(
    _ strategy: Strategy, _ organisations: OrganisationRegister, year: Int
  ) -> [String: String] {
    // A registered name, so that the row passes as it stands; its text says that it is an example.
    let name = organisations.organisations.first { $0.kind == .kommun } ?? organisations.organisations.first
    return [
      "organisation": name?.name ?? "Exempelkommunen", "ar": "\(year)", "insats_id": "EX-1",
      "rubrik": "Läxhjälp på biblioteket",
      "beskrivning": TemplateRow.summary,
      "typ": "projekt", "status": "pågående", "start": "\(year - 1)-09", "slut": "\(year)-12-31",
      "mal": strategy.goals.first?.id.rawValue ?? "", "kommuner": "hela länet", "malgrupp": "elever i årskurs 7–9",
      "budget": "450 tkr", "resultat": "Ungefär 40 elever kommer varje vecka.",
      "hinder": "Svårt att hitta studenter på mindre orter",
      "framgangsfaktorer": "Samma personal varje vecka", "behalla": "Avtalet med universitetet",
      "soker_samarbete": "Fler bibliotek som vill vara med",
    ]
  }

  private static func quoted(_ text: String) -> String {
    let mustQuote = text.contains { ";\"\r\n".contains($0) }
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func escapedComment(_ text: String) -> String { text.replacing("--", with: "– –") }
}
