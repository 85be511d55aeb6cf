import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// Possibilities to work together, with the look-alikes that must not be found.
struct OverlapTests {
  static let charging = "Kommunen bygger laddplatser vid bygdegårdar och butiker och tecknar avtal med elnätsbolaget."
  static let chargingToo = "Laddplatser byggs vid butiker längs landsvägen, med ett gemensamt avtal om elanslutning."
  static let choir = "Körsång för nybörjare varje torsdag med en pensionerad musiklärare."

  private func world(_ activities: [Activity]) -> World {
    var world = World()
    for (organisation, own) in Dictionary(grouping: activities, by: \.submitter).sorted(by: { $0.key < $1.key }) {
      world.report(organisation, own)
    }
    return world
  }

  private func pair(
    other: Organisation.ID = "boda", place: Place.Code = "9902", goals: [String] = ["S3"], text: String = chargingToo,
    partners: [String] = [], start: String = "2023-01-01", status: Activity.Status = .ongoing
  ) -> World {
    world([
      World.activity(
        "alby", "1", "Laddplatser i byarna", Self.charging, goals: ["S3"], places: ["9901"], end: "2025-12-31"),
      World.activity(
        other, "9", "Ladda på vägen", text, goals: goals, status: status, places: [place], partners: partners,
        start: start),
    ])
  }

  @Test func `Neighbours on the same goal in related words are a possible collaboration`() throws {
    let finding = try #require(pair().findings("DET-S03").first)
    #expect(finding.organisations == ["alby", "boda"])
    #expect(finding.places == ["9901", "9902"])
    #expect(finding.goals == ["S3"])
    #expect(finding.evidence == [.activity("alby/1"), .activity("boda/9")])
    guard case .terms(let terms) = finding.facts["termer"] else {
      Issue.record("no terms")
      return
    }
    #expect(terms.contains("laddplatser"))
  }

  @Test func `Neither far apart, nor another goal, time or subject, nor partners`() {
    #expect(pair(other: "cello", place: "9903").findings("DET-S03").isEmpty)
    #expect(pair(goals: ["K3"]).findings("DET-S03").isEmpty)
    #expect(pair(start: "2026-02-01").findings("DET-S03").isEmpty)
    #expect(pair(text: Self.choir).findings("DET-S03").isEmpty)
    #expect(pair(partners: ["Alby kommun"]).findings("DET-S03").isEmpty)
    #expect(pair(status: .finished).findings("DET-S03").isEmpty)
  }

  @Test func `One organisation does not collaborate with itself`() {
    let same = world([
      World.activity("alby", "1", "Läxhjälp Norra", Self.charging, places: ["9901"]),
      World.activity("alby", "2", "Läxhjälp Södra", Self.charging, places: ["9901"]),
    ])
    #expect(same.findings().filter { $0.kind == .collaboration }.isEmpty)
  }

  @Test func `Four around one theme are one proposal`() throws {
    let text = "Vuxna får sina yrkeskunskaper prövade och ett intyg genom validering"
    let findings = world([
      World.activity("alby", "1", "Validering av yrkeskunskaper", text + " på arbetsplatsen.", places: ["9901"]),
      World.activity("boda", "1", "Validering steg för steg", text + " hos arbetsgivaren i hallen.", places: ["9902"]),
      World.activity("region", "1", "Validera mera", text + " med stöd av branschen och facket.", wholeCounty: true),
      World.activity("larosatet", "1", "Bevis på kunnande", text + " mot högskolans krav och mål.", wholeCounty: true),
    ]).findings().filter { ["DET-S03", "DET-S04"].contains($0.detector) }
    #expect(findings.map(\.organisations) == [["alby", "boda", "larosatet", "region"]])
  }

  @Test func `Nearly the same text is possible double work wherever it is done`() throws {
    let text = "Utrikes födda akademiker får en mentor i sitt yrke och träffas en gång i månaden under ett halvår."
    let findings = world([
      World.activity("alby", "1", "Mentorprogram för akademiker", text, goals: ["K3"], places: ["9901"]),
      World.activity("cello", "1", "Mentorprogram för akademiker", text, goals: ["K3"], places: ["9903"]),
    ]).findings()
    #expect(findings.filter { $0.detector == "DET-S04" }.count == 1)
    #expect(findings.filter { $0.detector == "DET-S03" }.isEmpty)
  }

  @Test func `A standard phrase makes no texts alike`() {
    let phrase = "Syfte och mål: Insatsen följs upp årligen i dialog med berörda parter enligt länets handlingsplan."
    let findings = world([
      World.activity("alby", "1", "Dikenas tid", "\(phrase) Diken läggs igen.", goals: ["S3"], places: ["9901"]),
      World.activity("boda", "1", "Scenografi på omväg", "\(phrase) Dekor av trä.", goals: ["S3"], places: ["9902"]),
      World.activity("region", "1", "Tillväxtsamtal", "\(phrase) Rådgivare ringer.", goals: ["K3"], wholeCounty: true),
    ]).findings().filter { ["DET-S03", "DET-S04"].contains($0.detector) }
    #expect(findings.isEmpty)
  }

  @Test func `The same title for different things is nothing`() {
    let findings = world([
      World.activity("alby", "1", "Sommarjobb för unga", "Feriearbete på äldreboenden.", places: ["9901"]),
      World.activity("cello", "1", "Sommarjobb för unga", "Starta eget med handledning.", places: ["9903"]),
    ]).findings().filter { $0.kind == .collaboration }
    #expect(findings.isEmpty)
  }

  @Test func `What one seeks another does`() throws {
    let seeker = World.activity(
      "cello", "1", "Elbilar i hemtjänsten", Self.choir, goals: ["S3"],
      seeks: ["En kommun som redan har laddplatser vid bygdegårdar och kan dela avtal"])
    let doer = World.activity("alby", "1", "Laddplatser i byarna", Self.charging, goals: ["S3"])
    let finding = try #require(world([seeker, doer]).findings("DET-S05").first)
    #expect(finding.organisations == ["alby", "cello"])
    #expect(finding.evidence == [.activity("cello/1"), .activity("alby/1")])
    let ended = World.activity("alby", "1", "Laddplatser i byarna", Self.charging, goals: ["S3"], status: .finished)
    #expect(world([seeker, ended]).findings("DET-S05").isEmpty)
  }

  private func lessons(_ entries: [(Organisation.ID, Lesson.Kind, String)]) -> World {
    world(
      entries.enumerated().map { index, entry in
        World.activity(
          entry.0, "\(index)", "Insats av eget slag \(index)", lessons: [Lesson(kind: entry.1, text: entry.2)])
      })
  }

  @Test(arguments: [
    ("Svårt att hitta handledare till praktikanterna", "En handledarpool som företagen delar", true),
    ("Oklart vem som äger frågan när projektet är slut", "En tydlig ägare av frågan utsågs först", true),
    ("kortsiktig projektfinansiering", "Långsiktig finansiering från kommunen", true),
    ("Få vårdnadshavare kommer till skolans möten", "Flerspråkiga brobyggare ringer vårdnadshavarna före mötet", true),
    ("Handledningen av doktoranderna fördröjs av etikprövningen", "En handledarpool som företagen delar", false),
    ("Arkeologisk undersökning fördröjde bygget", "Tidig dialog med skolorna", false),
  ]) func `A hinder is met by what helped another`(hinder: String, factor: String, isMet: Bool) {
    let found = lessons([("alby", .hindrance, hinder), ("boda", .successFactor, factor)]).findings("DET-S06")
    #expect(found.map(\.organisations) == (isMet ? [["alby", "boda"]] : []))
    let own = lessons([("alby", .hindrance, hinder), ("alby", .successFactor, factor)]).findings("DET-S06")
    #expect(own.isEmpty)
  }

  @Test func `The same hinder in three organisations is one finding, in one organisation none`() {
    let texts = [
      "Svårt att rekrytera behöriga lärare", "Behöriga lärare går inte att rekrytera",
      "Brist på behöriga lärare i fysik",
    ]
    let organisations: [Organisation.ID] = ["alby", "boda", "cello"]
    let several = lessons(zip(organisations, texts).map { ($0, .hindrance, $1) }).findings("DET-S07")
    #expect(several.map(\.organisations) == [["alby", "boda", "cello"]])
    #expect(lessons(texts.map { ("alby", .hindrance, $0) }).findings("DET-S07").isEmpty)
  }

  @Test func `Declared, one-sided and unanswerable partnerships are told apart`() {
    let findings = world([
      World.activity("alby", "1", "Läxhjälp", partners: ["Boda kommun", "Cello kommun", "Dala kommun"]),
      World.activity("boda", "1", "Jobbmässa", goals: ["K3"], partners: ["Alby kommun"]),
      World.activity("cello", "1", "Skolfrukost"),
    ]).findings()
    #expect(findings.filter { $0.detector == "DET-S01" }.map(\.organisations) == [["alby", "boda"]])
    #expect(findings.filter { $0.detector == "DET-S02" }.map(\.organisations) == [["alby", "cello"]])
  }

  @Test func `A joint effort is one known partnership with its conflicts`() throws {
    let title = "Närvaroteam i hela skoltiden"
    let findings = world([
      World.activity("alby", "1", title, partners: ["Boda kommun", "Cello kommun"], budget: 2400),
      World.activity("boda", "1", title, partners: ["Alby kommun", "Cello kommun"], budget: 2400),
      World.activity("cello", "1", title, partners: ["Alby kommun", "Boda kommun"], budget: 2100),
    ]).findings().filter { $0.kind == .collaboration }
    #expect(findings.map(\.detector) == ["DET-S08", "DET-S01"])
    #expect(findings.allSatisfy { $0.organisations == ["alby", "boda", "cello"] })
    #expect(findings.first?.facts["falt"] == .label(LocalizedText(sv: "budget", en: "budget")))
  }
}
