package import Diagnostics
package import StrategyModel

/// When something goes on, in words: "2023–2025", "från 2023, tills vidare".
package enum PeriodText {
  package static func format(_ period: Period, trace: Trace, in language: Language) -> [Inline] {
    func year(_ date: CalendarDate) -> Inline { .number("\(date.year)", .year, [trace]) }
    let sv = language == .swedish
    switch (period.start, period.end) {
    case (let start?, let end?) where start.year == end.year: return [year(start)]
    case (let start?, let end?): return [year(start), .text("–"), year(end)]
    case (let start?, nil):
      return [.text(sv ? "från " : "from "), year(start), .text(sv ? ", tills vidare" : ", until further notice")]
    case (nil, let end?): return [.text(sv ? "till " : "until "), year(end)]
    case (nil, nil): return [.text(sv ? "ingen period angiven" : "no period stated")]
    }
  }
}
