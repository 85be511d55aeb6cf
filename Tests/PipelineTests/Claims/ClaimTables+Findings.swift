/// What the tables themselves say of a finding, whatever words its detector uses.
extension ClaimTables {
  /// Whether two decimals are the cell's three, rounded: the cell is rounded itself, so either neighbour of a half will do.
  static func isRounded(_ said: String, _ cell: String?) -> Bool {
    guard let number = Double((cell ?? "").replacing(",", with: ".")), let said = Double(said.replacing(",", with: "."))
    else { return false }
    return (number - said).magnitude < 0.0056
  }

  /// Nil where the tables agree: the facts that the id stands for hold, and the sentence says the numbers that they give.
  func contradiction(of id: String, _ row: Row, _ sentence: String) -> String? {
    func says(_ numbers: Int...) -> String? {
      let said = sentence.matches(of: /\d+/).map { String($0.output) }
      let missing = numbers.filter { !said.contains("\($0)") }
      return missing.isEmpty ? nil : "tabellerna ger \(missing)"
    }
    let goals = Set(ClaimTables.list(row["mal"]))
    let ongoing = ongoing(efforts(of: goals))
    switch id.prefix(3) {
    case "I01": return ongoing.isEmpty ? nil : "målet har \(ongoing.count) pågående"
    case "I02": return says(ongoing.count, Set(ongoing.compactMap { $0["inlamnare"] }).count)
    case "I05":
      let place = String(id.dropFirst(4))
      return self.ongoing(rows("insatser")).contains {
        ClaimTables.list($0["kommuner"]).contains(place) && $0["hela_lanet"] == "falskt"
      }
        ? "en pågående insats nämner \(place)" : nil
    case "I07":
      let ending = ongoing.count { ($0["slut"] ?? "").isEmpty ? false : ($0["slut"] ?? "") <= "\(year)-12-31" }
      return ending == 0 ? "ingen av målets insatser tar slut" : says(ongoing.count)
    case "K01":
      let tied = rows("bedomningar").filter { $0["mal"] == row["mal"] }
      return says(tied.count)
    case "K02", "K04", "M02", "M06":
      let indicator = rows("bedomningar").first { id.hasSuffix($0["indikator"] ?? "-") }?["indikator"]
      return indicator == nil ? "ingen indikator i bedomningar" : nil
    case "T01":
      let submitter = rows("inlamnare").first { $0["organisation"] == String(id.dropFirst(4)) }
      return submitter?["filer"] == "0" && submitter?["vantas"] == "sant" ? nil : "har lämnat fil eller väntas inte"
    case "T02":
      return rows("avstamning").contains {
        $0["inlamnare"] == String(id.dropFirst(4)) && ["oläsbar", "avvisad"].contains($0["status"] ?? "")
      }
        ? nil : "ingen av filerna är oläsbar"
    case "T03":
      let submitter = rows("inlamnare").first { $0["organisation"] == String(id.dropFirst(4)) }
      return says(Int(submitter?["avvisade"] ?? "") ?? -1)
    case "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08":
      let members = ClaimTables.list(row["organisationer"])
      return members.count > 1 || id.hasPrefix("S02") ? nil : "färre än två organisationer"
    default: return nil
    }
  }

  /// The detectors whose facts are held to the tables above; of others only id, strength and row are.
  static let knownFindings: Set<String> = [
    "I01", "I02", "I05", "I07", "K01", "K02", "K04", "M02", "M06", "T01", "T02", "T03", "S01", "S02", "S03", "S04",
    "S05", "S06", "S07", "S08",
  ]
}
