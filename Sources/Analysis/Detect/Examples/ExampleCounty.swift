package import StrategyModel

/// The quiet county with what an example adds to it.
package struct ExampleCounty: Sendable {
  package let facts: [ExampleFact]

  init(_ facts: [ExampleFact]) { self.facts = facts }

  /// What all detectors find in it.
  package var findings: [Finding] { portfolio.map { DetectorSet.standard().detect($0) } ?? [] }

  /// The county as a run would see it; nil were its day none of the calendar's.
  package var portfolio: Portfolio? {
    guard let day = QuietCounty.day else { return nil }
    let (strategy, register, places) = (strategy, register, places)
    let submissions = submissions(register, places)
    let normaliser = Normaliser(strategy: strategy, organisations: register, places: places)
    return Merger.merge(
      normaliser.normalise(submissions), submissions: submissions, observations: observations, strategy: strategy,
      organisations: register, places: places, referenceDate: day, year: day.year, received: received)
  }

  private var strategy: Strategy {
    var goals = QuietCounty.goals
    var followed: [Goal.ID: [Indicator.ID]] = [:]
    var indicators: [Indicator] = []
    var (challenges, perspectives, groups): ([Theme], [Theme], [Theme]) = ([], [], [])
    for fact in facts {
      switch fact {
      case .goal(let goal): goals.append(goal)
      case .challenge(let theme): challenges.append(theme)
      case .perspective(let theme): perspectives.append(theme)
      case .targetGroup(let theme): groups.append(theme)
      case .indicator(let indicator, let goal):
        indicators.append(indicator)
        followed[goal, default: []].append(indicator.id)
      default: continue
      }
    }
    let whole = goals.map {
      Goal(id: $0.id, title: $0.title, aliases: $0.aliases, indicators: followed[$0.id] ?? [])
    }
    return Strategy(
      id: "exempel", title: "Exempelstrategin", areas: [Area(id: "omrade", title: "Området", goals: whole)],
      indicators: indicators, challenges: challenges, perspectives: perspectives, targetGroups: groups,
      file: "register.yml")
  }

  private var register: OrganisationRegister {
    let added = facts.compactMap { if case .organisation(let organisation) = $0 { organisation } else { nil } }
    return OrganisationRegister(QuietCounty.organisations + added, file: "organisationer.yml")
  }

  private var places: PlaceRegister {
    let added = facts.compactMap { if case .municipality(let place) = $0 { place } else { nil } }
    return PlaceRegister(
      county: Place(code: "99", name: "Exempellän", level: .county),
      country: Place(code: "00", name: "Riket", level: .country),
      municipalities: QuietCounty.municipalities + added, file: "kommuner.yml")
  }

  private func submissions(_ register: OrganisationRegister, _ places: PlaceRegister) -> [Submission] {
    var files: [Organisation.ID: (name: String, efforts: [ExampleEffort])] = [:]
    for case .effort(let effort) in QuietCounty.efforts + facts {
      let known = register.named(effort.by)
      let id = known?.id ?? Organisation.ID(StableID.part(effort.by.lowercased()))
      files[id, default: (known?.name ?? effort.by, [])].efforts.append(effort)
    }
    var refused: [Organisation.ID: Int] = [:]
    for case .refused(let id, let count) in facts { refused[id] = count }
    let read = files.sorted { $0.key < $1.key }.map { id, file in
      let file = (id: id, name: file.name, efforts: file.efforts, refused: refused[id] ?? 0)
      return submission(file, register)
    }
    let others = facts.compactMap { fact -> Submission? in
      guard case .file(let id, let status) = fact else { return nil }
      return Submission(
        file: "\(id).csv", sha256: "", bytes: 0, encoding: "utf-8", format: "csv",
        statedOrganisation: register[id]?.name, submitter: id, isKnownSubmitter: true, year: 2024, status: status,
        rows: .init(), activities: [])
    }
    return read + others
  }

  private func submission(
    _ file: (id: Organisation.ID, name: String, efforts: [ExampleEffort], refused: Int),
    _ register: OrganisationRegister
  ) -> Submission {
    let name = "\(file.id).csv"
    let activities = file.efforts.enumerated().map { index, effort in
      activity(effort, of: file.id, row: index + 2, file: name, register)
    }
    let rejected = (0..<file.refused).map {
      Submission.RejectedRecord(
        source: RecordReference(file: name, row: activities.count + 2 + $0, line: activities.count + 2 + $0),
        cells: [], faults: [])
    }
    return Submission(
      file: name, sha256: "", bytes: 1, encoding: "utf-8", format: "csv", statedOrganisation: file.name,
      submitter: file.id, isKnownSubmitter: register[file.id] != nil, year: 2024,
      status: rejected.isEmpty ? .accepted : .partlyRejected,
      rows: .init(read: activities.count + rejected.count, accepted: activities.count, rejected: rejected.count),
      activities: activities, rejected: rejected)
  }

  private func activity(
    _ effort: ExampleEffort, of submitter: Organisation.ID, row: Int, file: String, _ register: OrganisationRegister
  ) -> Activity {
    let own = register[submitter]?.municipality.map { [$0] } ?? []
    return Activity(
      id: Activity.ID("\(submitter)/\(row - 1)"), submitter: submitter, ownID: "\(row - 1)", title: effort.title,
      summary: effort.summary, kind: .project, status: effort.status, period: effort.period, statedGoals: effort.goals,
      challenges: effort.challenges, perspectives: effort.perspectives,
      municipalities: effort.places.isEmpty ? own : effort.places, partners: effort.partners,
      targetGroups: effort.targetGroups, budget: effort.budget, result: effort.result, lessons: effort.lessons,
      seeks: effort.seeks, source: RecordReference(file: file, row: row, line: row))
  }

  private var received: ReceivedDays? {
    for case .received(let id, let day, let last) in facts {
      guard let day = CalendarDate(day), let last = CalendarDate(last) else { continue }
      return ReceivedDays(deadline: last, byFile: ["\(id).csv": day])
    }
    return nil
  }

  private var observations: [Observation] {
    facts.flatMap { fact -> [Observation] in
      guard case .figures(let figures) = fact else { return [] }
      return figures.values.enumerated().map { offset, value in
        let key = Observation.Key(
          indicator: figures.indicator, place: figures.place, sex: figures.sex, year: figures.firstYear + offset)
        let number = value.flatMap { ExactNumber($0) }.map { ObservedValue.number($0) }
        let secret = ObservedValue.missing(ObservedValue.Missing(reason: .confidential, symbol: ".."))
        return Observation(key: key, value: number ?? secret, file: "statistik.csv", place: "rad \(offset + 2)")
      }
    }
  }
}
