import Diagnostics
import StrategyModel

/// With whom the county is compared.
enum ReferenceText {
  static let withoutMetropolitanCounties = LocalizedText(
    sv: "riket utom storstadslänen", en: "Sweden without the metropolitan counties")

  /// In a few letters, for the lines of a figure.
  static func short(_ indicator: Indicator, _ language: Language) -> String {
    switch (indicator.reference, language) {
    case (.country, .swedish): "Riket"
    case (.country, .english): "Sweden"
    case (.countryWithoutMetropolitanCounties, .swedish): "Riket*"
    case (.countryWithoutMetropolitanCounties, .english): "Sweden*"
    case (.peerGroup, _): indicator.peers?.name ?? "–"
    }
  }

  /// In running text.
  static func long(_ indicator: Indicator, _ language: Language) -> String {
    switch indicator.reference {
    case .country: language == .swedish ? "riket" : "Sweden"
    case .countryWithoutMetropolitanCounties: withoutMetropolitanCounties[language]
    case .peerGroup: indicator.peers?.name ?? (language == .swedish ? "jämförelsegruppen" : "the peer group")
    }
  }
}
