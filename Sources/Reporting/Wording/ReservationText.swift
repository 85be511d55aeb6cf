import Diagnostics
import StrategyModel

/// What other than absence could explain a gap: not reported, unreadable, refused or not mapped, each with how many, and
/// how many of them point to the gap's own subject.
extension ReportContext {
  /// Empty for findings that are no gap in effort and have none.
  func reservation(_ finding: Finding) -> [Inline] {
    guard !finding.reservations.isEmpty else {
      guard finding.kind == .effortGap else { return [] }
      return word(
        sv: "Inget talar för att det finns insatser som inte syns.", en: "Nothing speaks for effort that does not show."
      )
    }
    let parts = finding.reservations.map { part($0, finding) }
    return say(
      sv: "Kan också vara: {skal}.", en: "May also be: {skal}.",
      ["skal": Slot(Array(parts.joined(separator: [.text("; ")])))])
  }

  private func part(_ reservation: Finding.Reservation, _ finding: Finding) -> [Inline] {
    let all = count(reservation.all.count, reservation.all)
    let near = reservation.near.isEmpty ? Slot([]) : count(reservation.near.count, reservation.near)
    let (sv, en) =
      switch reservation.kind {
      case .notReported:
        (
          "ej rapporterat ({n} {n|organisation|organisationer}{?m:, varav {m} nära det som glappet gäller})",
          "not reported ({n} {n|organisation|organisations}{?m:, {m} of them close to what the gap is about})"
        )
      case .unreadable:
        (
          "oläsbar fil ({n} {n|inlämnare|inlämnare}{?m:, varav {m} nära det som glappet gäller})",
          "unreadable file ({n} {n|submitter|submitters}{?m:, {m} of them close to what the gap is about})"
        )
      case .rejected:
        (
          "avvisat ({n} {n|rad|rader}{?m:, varav {m} pekar på det som glappet gäller})",
          "refused ({n} {n|row|rows}{?m:, {m} of them naming what the gap is about})"
        )
      case .notMapped:
        (
          "ej kopplat ({n} {n|insats|insatser} utan mål{?m:, varav {m} i ord ligger nära målet})",
          "not mapped ({n} {n|effort|efforts} without goal{?m:, {m} of them close to it in words})"
        )
      }
    return say(sv: sv, en: en, ["n": all, "m": near])
  }

  /// "budget 3,6 mnkr (A) och 3,4 mnkr (B); status pågående (A) och avslutad (B)".
  func statements(_ fields: [Effort.Field], _ ids: [Activity.ID]) -> [Inline] {
    let activities = ids.compactMap { portfolio.activity($0) }
    let parts = fields.map { field -> [Inline] in
      var order: [String] = []
      var values: [String: (printed: [Inline], by: [Activity])] = [:]
      for activity in activities {
        let printed = value(of: field, activity)
        guard !printed.isEmpty else { continue }
        if values[printed.plain] == nil { order.append(printed.plain) }
        values[printed.plain, default: (printed, [])].by.append(activity)
      }
      let texts = order.compactMap { values[$0] }.map { value -> [Inline] in
        value.printed + [.text(" (")] + organisations(Set(value.by.map(\.submitter)).sorted()) + [.text(")")]
      }
      return [.text(field.title[language] + " ")] + ListText.joined(texts, in: language)
    }
    return Array(parts.joined(separator: [.text("; ")]))
  }

  private func value(of field: Effort.Field, _ activity: Activity) -> [Inline] {
    let trace = Trace.activity(activity.id)
    return switch field {
    case .budget: activity.budget.map { money($0, [trace]) } ?? []
    case .status: [.name(VerdictText.status(activity.status, language), trace)]
    case .period: PeriodText.format(activity.period, trace: trace, in: language)
    }
  }
}
