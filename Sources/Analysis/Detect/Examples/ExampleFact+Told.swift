package import Diagnostics
import StrategyModel

/// How an example reads on a detector's page.
extension ExampleFact {
  package var told: LocalizedText {
    switch self {
    case .goal(let goal):
      let other = goal.aliases.isEmpty ? "" : " (”\(goal.aliases.joined(separator: "”, ”"))”)"
      return said("Mål \(goal.id): \(goal.title)\(other)", "Goal \(goal.id): \(goal.title)\(other)")
    case .challenge(let theme): return said("Utmaning: \(theme.title)", "Challenge: \(theme.title)")
    case .perspective(let theme): return said("Perspektiv: \(theme.title)", "Perspective: \(theme.title)")
    case .targetGroup(let theme):
      let other = theme.aliases.isEmpty ? "" : " (”\(theme.aliases.joined(separator: "”, ”"))”)"
      return said("Målgrupp: \(theme.title)\(other)", "Target group: \(theme.title)\(other)")
    case .municipality(let place): return said("En femte kommun: \(place.name)", "A fifth municipality: \(place.name)")
    case .organisation(let organisation): return told(organisation)
    case .effort(let effort): return effort.told
    case .file(let id, let status):
      return said("En fil från \(name(id)): \(status.rawValue)", "A file from \(name(id)): \(english(status))")
    case .refused(let id, let count):
      return said(
        "\(count) \(count == 1 ? "rad" : "rader") från \(name(id)) avvisades",
        "\(count) \(count == 1 ? "row" : "rows") from \(name(id)) \(count == 1 ? "was" : "were") refused")
    case .received(let id, let day, let deadline):
      return said(
        "Sista dagen är \(deadline); filen från \(name(id)) kom \(day)",
        "The last day is \(deadline); the file from \(name(id)) came on \(day)")
    case .indicator(let indicator, let goal): return told(indicator, goal)
    case .figures(let figures): return figures.told
    }
  }

  private func told(_ organisation: Organisation) -> LocalizedText {
    let other = organisation.aliases.isEmpty ? "" : " (alias ”\(organisation.aliases.joined(separator: "”, ”"))”)"
    let kind = organisation.kind.title
    return organisation.isExpected
      ? said(
        "\(organisation.name)\(other), \(kind.sv), väntas rapportera",
        "\(organisation.name)\(other), \(kind.en), is expected to report")
      : said(
        "\(organisation.name)\(other), \(kind.sv), väntas inte rapportera",
        "\(organisation.name)\(other), \(kind.en), is not expected to report")
  }

  private func told(_ indicator: Indicator, _ goal: Goal.ID) -> LocalizedText {
    var (sv, en) = ("Indikator för \(goal): \(indicator.title)", "Indicator of \(goal): \(indicator.title)")
    if indicator.targetKind == .notNumeric { return said(sv + ", inte i siffror", en + ", not in figures") }
    sv += ", högre är bättre"
    en += ", higher is better"
    if let target = indicator.targetValue, let year = indicator.targetYear {
      sv += ", målvärde \(target) år \(year)"
      en += ", target \(target) in \(year)"
    }
    if let lag = indicator.publicationLag {
      sv += ", publiceras efter \(lag) månader"
      en += ", published after \(lag) months"
    }
    if let first = indicator.breaks.first {
      sv += ", brott i serien \(first)"
      en += ", a break in the series in \(first)"
    }
    return said(sv, en)
  }

  private func name(_ id: Organisation.ID) -> String {
    QuietCounty.organisations.first { $0.id == id }?.name ?? id.rawValue
  }

  private func english(_ status: Submission.Status) -> String {
    switch status {
    case .accepted: "accepted"
    case .partlyRejected: "partly refused"
    case .rejected: "refused"
    case .nothingToReport: "nothing to report"
    case .unreadable: "unreadable"
    }
  }

  private func said(_ sv: String, _ en: String) -> LocalizedText { LocalizedText(sv: sv, en: en) }
}

extension ExampleEffort {
  /// `Alby kommun: ”Läxläsning” (M1, pågående från 2023-01-01). Egna ord. Partner: Boda kommun`
  fileprivate var told: LocalizedText {
    let span = { (from: String, to: String) in
      [
        period.start.map { "\(from) \($0)" },
        period.end.map { "\(to) \($0)" },
      ].compactMap { $0 }.map { " " + $0 }.joined()
    }
    let mal = goals.isEmpty ? "" : goals.joined(separator: ", ") + ", "
    let text = summary.isEmpty ? "" : " \(summary)"
    let sv = [
      "\(by): ”\(title)” (\(mal)\(status.rawValue)\(span("från", "till"))).\(text)",
      list("Kommun", municipalityNames), list("Partner", partners), list("Målgrupp", targetGroups),
      list("Utmaning", challenges.map(\.rawValue)), list("Perspektiv", perspectives.map(\.rawValue)),
      budget.map { "Budget: \(grouped($0)) kr." }, list("Hinder", words(.hindrance)),
      list("Framgångsfaktor", words(.successFactor)), list("Söker samarbete", seeks), list("Resultat", [result]),
    ]
    let en = [
      "\(by): “\(title)” (\(mal)\(english)\(span("from", "to"))).\(text)",
      list("Municipality", municipalityNames), list("Partner", partners), list("Target group", targetGroups),
      list("Challenge", challenges.map(\.rawValue)), list("Perspective", perspectives.map(\.rawValue)),
      budget.map { "Budget: SEK \(grouped($0))." }, list("Hindrance", words(.hindrance)),
      list("Success factor", words(.successFactor)), list("Seeks collaboration", seeks), list("Result", [result]),
    ]
    return LocalizedText(
      sv: sv.compactMap { $0 }.joined(separator: " "), en: en.compactMap { $0 }.joined(separator: " "))
  }

  private var municipalityNames: [String] {
    places.map { code in QuietCounty.municipalities.first { $0.code == code }?.name ?? code.rawValue }
  }

  private func words(_ kind: Lesson.Kind) -> [String] { lessons.filter { $0.kind == kind }.map { "”\($0.text.raw)”" } }

  private func list(_ label: String, _ items: [String]) -> String? {
    let items = items.filter { !$0.isEmpty }
    return items.isEmpty ? nil : "\(label): \(items.joined(separator: ", "))."
  }

  /// Whole kronor, the thousands apart.
  private func grouped(_ amount: Amount) -> String {
    let digits = Array("\(amount.ore / 100)")
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? "\u{A0}\(digit)" : "\(digit)"
    }.joined()
  }

  private var english: String {
    switch status {
    case .planned: "planned"
    case .ongoing: "active"
    case .finished: "finished"
    case .paused: "paused"
    case .cancelled: "cancelled"
    }
  }
}

extension ExampleFigures {
  /// `behoriga, länet, 2018–2023: 50, 51, 52, sekretess`
  fileprivate var told: LocalizedText {
    let years = values.count == 1 ? "\(firstYear)" : "\(firstYear)–\(firstYear + values.count - 1)"
    func line(_ county: String, _ sexes: (women: String, men: String), _ secret: String) -> String {
      let named = QuietCounty.municipalities.first { $0.code == place }?.name ?? county
      let sex = sex == .women ? ", \(sexes.women)" : sex == .men ? ", \(sexes.men)" : ""
      return "\(indicator), \(named)\(sex), \(years): \(values.map { $0 ?? secret }.joined(separator: ", "))"
    }
    return LocalizedText(
      sv: line("länet", ("kvinnor", "män"), "sekretess"), en: line("the county", ("women", "men"), "confidential"))
  }
}
