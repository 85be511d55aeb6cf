import Diagnostics
import StrategyModel

/// A municipality that no effort going on now names.
struct MunicipalityWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I05",
    title: LocalizedText(sv: "Kommun utan pågående insats", en: "Municipality without active effort"),
    message: LocalizedText(
      sv: """
        Ingen pågående insats nämner {plats}. {hela_lanet} {hela_lanet|insats|insatser} gäller hela länet \
        ({rapporterat} av {forvantat} har rapporterat){?saknas:; {saknas} saknas}.
        """,
      en: """
        No active effort names {plats}. {hela_lanet} {hela_lanet|effort applies|efforts apply} to the whole county \
        ({rapporterat} of {forvantat} have reported){?saknas:; {saknas} is missing}.
        """),
    remedy: LocalizedText(
      sv: "Fråga kommunen och länsaktörerna: vad görs i {plats} som inte är rapporterat?",
      en: "Ask the municipality and the county's actors: what is done in {plats} that is not reported?"),
    why: LocalizedText(
      sv: "Strategin gäller hela länet. En kommun utan insatser kan vara förbisedd eller bara orapporterad.",
      en: "The strategy is for the whole county. A municipality without effort may be overlooked or only unreported."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        De kommuner som de pågående insatserna själva nämner. Insatser som bara gäller hela länet räknas upp \
        men nämner ingen kommun.
        """,
      en: """
        The municipalities that the active efforts themselves name. Efforts that only apply to the whole \
        county are counted up but name none.
        """),
    found: [
      .municipality(Place(code: "9905", name: "Eskil", level: .municipality)),
      .effort("Alby kommun", "Vandringsled", goals: ["M4"], status: .planned, places: ["9905"]),
    ],
    lookAlike: [
      .municipality(Place(code: "9905", name: "Eskil", level: .municipality)),
      .effort("Alby kommun", "Vandringsled", goals: ["M4"], places: ["9901", "9905"]),
    ],
    difference: LocalizedText(
      sv: "En annan kommuns pågående insats nämner också Eskil.",
      en: "Another municipality's active effort names Eskil too.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let active = context.active
    let named = Set(active.flatMap { context.namedMunicipalities($0) })
    let countyWide = active.filter(\.isCountyWide)
    return context.portfolio.places.municipalities.filter { !named.contains($0.code) }.map { place in
      let own = context.portfolio.organisations.organisations.filter {
        $0.kind == .kommun && $0.municipality == place.code
      }
      let missing = own.map(\.id).filter { context.portfolio.coverage.missing.contains($0) }
      let facts: [String: Finding.Fact] = [
        "plats": .places([place.code]),
        "hela_lanet": .count(countyWide.count, countyWide.map { .activity($0.id) } + [context.trace(place.code)]),
        "saknas": .organisations(missing),
      ]
      return Finding(
        id: "I05-\(StableID.part(place.code.rawValue))", kind: .effortGap, detector: rule.code, subject: place.name,
        score: [
          context.part(
            "insatsbrist", countyWide.isEmpty ? 1 : 0.8, sv: "0 egna, \(countyWide.count) i hela länet",
            en: "0 of its own, \(countyWide.count) in the whole county"),
          missing.isEmpty
            ? context.coveragePart
            : context.part("täckning", 0.2, sv: "kommunen själv saknas", en: "the municipality itself is missing"),
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: own.map(\.id).sorted(),
        places: [place.code], evidence: [context.trace(place.code)] + countyWide.map { .activity($0.id) },
        reservations: context.reservations(GapSubject(place, own: own.map(\.id)), mapped: false))
    }
  }
}
