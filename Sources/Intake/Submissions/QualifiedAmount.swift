import Diagnostics
import StrategyModel

/// A sum with a word beside it that says how exact it is or what it covers: `drygt 294 mnkr`, `2 mnkr per år`.
///
/// The sum is taken as it stands; one by the year is counted over the period's years, rounded, where both ends are known.
struct QualifiedAmount: Equatable {
  let amount: Amount
  let isApproximate: Bool
  let isYearly: Bool

  /// nil where the text is a plain sum, or cannot be read even without the words.
  init?(_ text: String) {
    var words = text.lowercased().replacing("/år", with: " per år").split(whereSeparator: \.isWhitespace).map(
      String.init)
    var (isApproximate, isYearly, isTotal) = (false, false, false)
    if let first = words.first, QualifiedAmount.approximate.contains(first) {
      isApproximate = true
      words.removeFirst()
    } else if let first = words.first, QualifiedAmount.total.contains(first) {
      isTotal = true
      words.removeFirst()
    }
    for ending in QualifiedAmount.yearly where words.count > ending.count && words.suffix(ending.count) == ending[...] {
      isYearly = true
      words.removeLast(ending.count)
      break
    }
    if !isYearly, words.count > 2, words.suffix(2) == ["i", "allt"] || words.suffix(2) == ["i", "total"] {
      isTotal = true
      words.removeLast(2)
    } else if let last = words.last, QualifiedAmount.total.contains(last) {
      isTotal = true
      words.removeLast()
    }
    guard isApproximate || isYearly || isTotal else { return nil }
    guard let amount = AmountText.amount(words.joined(separator: " ")), amount.ore >= 0 else { return nil }
    self.amount = amount
    self.isApproximate = isApproximate
    self.isYearly = isYearly
  }

  /// The sum over a period, and how many years it was counted for.
  func total(over period: Period?) -> (amount: Amount, years: Int?) {
    guard isYearly, let start = period?.start, let end = period?.end else { return (amount, nil) }
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let years = max(1, (months + 6) / 12)
    let (ore, overflow) = amount.ore.multipliedReportingOverflow(by: years)
    return overflow ? (amount, nil) : (Amount(ore: ore), years)
  }

  /// Why the sum is not simply what stands, in words.
  func reason(_ years: Int?) -> LocalizedText {
    var (sv, en): ([String], [String]) = ([], [])
    if isApproximate {
      sv.append("beloppet är ungefärligt")
      en.append("the amount is approximate")
    }
    if isYearly {
      sv.append(
        years.map { "beloppet gäller per år och har räknats för \($0) år" }
          ?? "beloppet gäller per år, ett år har räknats")
      en.append(years.map { "it is per year and was counted for \($0)" } ?? "it is per year, one year was counted")
    }
    if sv.isEmpty {
      sv.append("beloppet gäller hela insatsen")
      en.append("it is for the whole effort")
    }
    return LocalizedText(sv: sv.joined(separator: ", "), en: en.joined(separator: ", "))
  }

  private static let approximate: Set<String> = ["drygt", "knappt", "närmare", "omkring", "nästan"]
  private static let total: Set<String> = ["totalt", "sammanlagt"]
  private static let yearly: [[String]] = [
    ["per", "år"], ["om", "året"], ["varje", "år"], ["årligen"], ["per", "kalenderår"],
  ]
}
