import StrategyModel

/// What dimensions and categories are called by the offices whose tables we read. All in lower case.
enum CubeWords {
  static let time: Set<String> = [
    "tid", "år", "ar", "year", "time", "period", "månad", "month", "kvartal", "quarter", "mätår", "time_period",
  ]
  static let place: Set<String> = [
    "region", "kommun", "län", "lan", "plats", "geo", "municipality", "county", "område", "ref_area", "place",
  ]
  static let sex: Set<String> = ["kön", "kon", "sex", "gender"]

  /// By label first: SCB's codes 1 and 2 mean men and women, in that order.
  static func sex(_ code: String, _ label: String) -> Sex? {
    switch NameKey(label).text {
    case "kvinnor", "kvinna", "women", "females", "female", "flickor": return .women
    case "män", "man", "men", "males", "male", "pojkar": return .men
    case "totalt", "total", "samtliga", "båda könen", "kvinnor och män", "män och kvinnor", "both sexes", "alla":
      return .total
    default: break
    }
    switch code.uppercased() {
    case "K", "F", "2": return .women
    case "M", "1": return .men
    case "T", "1+2", "TOT", "TOTALT": return .total
    default: return nil
    }
  }

  /// Why a value is missing, by what the publisher says of its symbol.
  static func reason(_ symbol: String, meaning: String?) -> ObservedValue.Missing.Reason {
    let text = (meaning ?? symbol).lowercased()
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if symbol == "c" || says("sekret", "hemlig", "konfidenti", "confidential", "private", "röja") {
      return .confidential
    }
    if symbol == "z" || says("ej tillämp", "inte tillämp", "kan inte förekomma", "not applicable", "not relevant") {
      return .notApplicable
    }
    if says("bortfall", "non-response", "svarsbortfall") { return .dropout }
    if says("saknas", "inte tillgänglig", "ej tillgänglig", "not available", "isdeleted", "ingen uppgift", "missing") {
      return .notAvailable
    }
    return .unspecified
  }
}
