/// The mark of an indicator that is no longer given: its title ends with the last year, `(-2024)`.
///
/// Source: Kolada, where 426 of 6 099 indicators had it in 2026; a dash of typography is read as well.
package enum WithdrawnTitle {
  package static func lastYear(_ title: String) -> Int? {
    var rest = title[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard rest.last == ")", let open = rest.lastIndex(of: "(") else { return nil }
    let inner = rest[rest.index(after: open)...].dropLast()
    guard let dash = inner.first, ["-", "\u{2013}", "\u{2212}"].contains(dash) else { return nil }
    let year = inner.dropFirst()
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(year)
  }
}
