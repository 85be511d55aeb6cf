import StrategyModel

extension Indicator {
  /// Whether its source has stopped updating it: status `nedlagd`, or Kolada's mark of the last year, `(-2024)`.
  var isDiscontinued: Bool {
    if status == "nedlagd" { return true }
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return false }
    let inner = title[title.index(after: open)...].dropLast()
    return inner.count == 5 && inner.hasPrefix("-") && inner.dropFirst().allSatisfy(\.isNumber)
  }
}
