import Diagnostics
import StrategyModel
import Testing

@testable import Intake

@Suite struct StatisticsIntakeTests {
  static let strategy = Strategy(
    id: "s", title: "S", areas: [],
    indicators: ["N1", "andel", "antal"].map {
      Indicator(id: Indicator.ID($0), title: $0, unit: "", direction: .higher)
    })
  static let places = PlaceRegister(
    county: Place(
      code: "17", name: "Värmlands län", level: .county, aliases: ["Värmland"], foreignCodes: ["SE311", "0017"]),
    country: Place(code: "00", name: "Riket", level: .country, foreignCodes: ["0000"]),
    municipalities: [Place(code: "1780", name: "Karlstad", level: .municipality)],
    outside: [Place(code: "1883", name: "Karlskoga", level: .municipality)])

  static func read(_ files: (StatisticsDeclaration, String)...) -> StatisticsReading {
    StatisticsIntake.read(files.map { ($0.0, Array($0.1.utf8)) }, strategy: strategy, places: places)
  }

  static func codes(_ reading: StatisticsReading) -> [String] { reading.log.diagnostics.map(\.code.rawValue) }

  static let px = """
    LANGUAGE="sv";DECIMALS=1;MATRIX="M";SUBJECT-AREA="B";SUBJECT-CODE="B";TITLE="T";CONTENTS="C";UNITS="procent";
    STUB="region","kön";HEADING="ålder","tid";
    VALUES("region")="17 Värmlands län","1780 Karlstad","1883 Karlskoga","0114 Upplands Väsby";
    CODES("region")="17","1780","1883","0114";
    VALUES("kön")="män","kvinnor";CODES("kön")="1","2";
    VALUES("ålder")="16-64 år","totalt";CODES("ålder")="16-64","tot";
    VALUES("tid")="2020","2021";TIMEVAL("tid")=TLIST(A1),"2020"-"2021";
    SOURCE="SCB";DATASYMBOL2="Uppgiften är sekretessbelagd";
    DATA=
    1.10 2 3 4 5 6 7 8
    "." ".." "-" 4 5 6 7 8
    1 2 3 4 5 6 7 8
    1 2 3 4 5 6 7 8;
    """

  @Test func placesSexesAndFixedDimensions() throws {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.px", indicator: "andel", selection: ["Ålder": "16-64 år"]), Self.px))
    #expect(
      reading.observations.map(\.key.description) == [
        "andel/17/K/2020", "andel/17/K/2021", "andel/17/M/2020", "andel/17/M/2021", "andel/1780/K/2020",
        "andel/1780/K/2021", "andel/1780/M/2020", "andel/1780/M/2021",
      ])
    let first = try #require(reading.observations.first { $0.key.description == "andel/17/M/2020" })
    #expect(first.value == .number(try #require(ExactNumber("1.10"))))
    #expect(first.unit == "procent")
    #expect(first.publisher == "SCB")
    #expect(first.file == "a.px")
    #expect(first.place == "rad 10, cell region=17, kön=1, ålder=16-64, tid=2020")
    #expect(reading.log.diagnostics.map { $0.evidence.found } == ["8"])
    #expect(Self.codes(reading) == ["MRG-011"])
  }

  @Test func missingKindsKeepSymbolAndReason() {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.px", indicator: "andel", selection: ["ålder": "tot"]), Self.px))
    func value(_ key: String) -> ObservedValue? { reading.observations.first { $0.key.description == key }?.value }
    #expect(value("andel/1780/M/2020") == .exactNil)
    let other = Self.read(
      (StatisticsDeclaration(file: "a.px", indicator: "andel", selection: ["ålder": "16-64"]), Self.px))
    func otherValue(_ key: String) -> ObservedValue? { other.observations.first { $0.key.description == key }?.value }
    #expect(otherValue("andel/1780/M/2020") == .missing(.init(reason: .unspecified, symbol: ".")))
    #expect(otherValue("andel/1780/M/2021") == .missing(.init(reason: .confidential, symbol: "..")))
  }

  @Test func openDimensionListsTheChoices() {
    let reading = Self.read((StatisticsDeclaration(file: "a.px", indicator: "andel"), Self.px))
    #expect(Self.codes(reading) == ["MRG-006"])
    #expect(reading.log.diagnostics[0].evidence.expected == ["16-64 (16-64 år)", "tot (totalt)"])
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [
    (["ålder": "16-65"], "MRG-005", "16-64"), (["alder": "16-64"], "MRG-005", "ålder"),
    (["åldrar": "x"], "MRG-005", "ålder"),
  ])
  func unknownChoiceNamesTheNearest(selection: [String: String], code: String, nearest: String) {
    let reading = Self.read((StatisticsDeclaration(file: "a.px", indicator: "andel", selection: selection), Self.px))
    #expect(Self.codes(reading) == [code])
    #expect(reading.log.diagnostics.first?.evidence.nearest.first == nearest)
  }

  @Test func unknownIndicatorInTheDeclaration() {
    let reading = Self.read((StatisticsDeclaration(file: "a.px", indicator: "andeel"), Self.px))
    #expect(Self.codes(reading) == ["MRG-004"])
    #expect(reading.log.diagnostics[0].evidence.nearest == ["andel"])
  }

  @Test func koladaIdsAreIndicators() {
    let kolada = """
      {"values":[{"kpi":"N1","period":2022,"municipality":"0017","values":[{"gender":"T","status":"","value":1.5,"count":1}]},
      {"kpi":"N1","period":2022,"municipality":"G33624","values":[{"gender":"T","status":"","value":1.5,"count":16}]},
      {"kpi":"N9","period":2022,"municipality":"0000","values":[{"gender":"T","status":"","value":9,"count":1}]}]}
      """
    let reading = Self.read((StatisticsDeclaration(file: "k.json"), kolada))
    #expect(reading.observations.map(\.key.description) == ["N1/17/T/2022"])
    #expect(reading.unmatched.map(\.value) == ["N9"])
    #expect(reading.unmatched.first?.kind == .series)
    #expect(reading.unmatched.first?.suggestions == ["N1"])
    let chosen = Self.read(
      (StatisticsDeclaration(file: "k.json", indicator: "andel", selection: ["kpi": "N9"]), kolada))
    #expect(chosen.observations.map(\.key.description) == ["andel/00/T/2022"])
  }

  @Test func codeThatLooksLikeAYearIsNoTime() {
    let reading = Self.read(
      (
        StatisticsDeclaration(file: "a.json", indicator: "andel"),
        """
        {"class":"dataset","version":"2.0","id":["kommun","grupp"],"size":[1,2],"dimension":{
        "kommun":{"category":{"index":["1780"]}},"grupp":{"category":{"index":["2021","2023"]}}},"value":[1,2]}
        """
      ))
    #expect(Self.codes(reading) == ["MRG-007"])
  }

  @Test func tableWithoutPlaceNeedsOne() {
    let json = """
      {"class":"dataset","version":"2.0","id":["Tid"],"size":[1],"dimension":{"Tid":{"category":{"index":["2021"]}}},"value":[1]}
      """
    #expect(Self.codes(Self.read((StatisticsDeclaration(file: "a.json", indicator: "andel"), json))) == ["MRG-008"])
    let fixed = Self.read((StatisticsDeclaration(file: "a.json", indicator: "andel", selection: ["plats": "17"]), json))
    #expect(fixed.observations.map(\.key.description) == ["andel/17/T/2021"])
  }

  @Test func monthsAreNotYears() {
    let reading = Self.read(
      (
        StatisticsDeclaration(file: "a.csv", indicator: "andel"),
        "plats,ar,varde\n17,2020,1\n17,2020M01,2\n17,2020-01,3\n"
      ))
    #expect(reading.observations.map(\.key.year) == [2020])
    #expect(Self.codes(reading) == ["MRG-009"])
  }

  @Test(arguments: [
    ("28.4", "28.37", [], "28.37"), ("28.37", "28.4", [], "28.37"), ("28.4", "28.46", ["MRG-012"], "28.4"),
    ("28.4", "28.4", [], "28.4"), ("28.4", "28.5", ["MRG-012"], "28.4"), ("28", "28.5", [], "28.5"),
  ])
  func roundingIsNoConflict(first: String, second: String, codes: [String], kept: String) {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.csv", indicator: "andel"), "plats,ar,varde\n17,2020,\(first)\n"),
      (StatisticsDeclaration(file: "b.csv", indicator: "andel"), "plats,ar,varde\n17,2020,\(second)\n"))
    #expect(reading.observations.map { $0.value.number?.text } == [kept])
    #expect(Self.codes(reading).filter { $0 != "MRG-013" } == codes)
  }

  @Test func laterDeliveryFillsWhatIsMissing() {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.csv", indicator: "andel"), "plats,ar,varde\n17,2020,..\n17,2021,5\n"),
      (StatisticsDeclaration(file: "b.csv", indicator: "andel"), "plats,ar,varde\n17,2020,4\n17,2021,\n"))
    #expect(reading.observations.map { $0.value.number?.text } == ["4", "5"])
    #expect(Self.codes(reading) == [])
  }

  @Test func refusedFileIsNamedAndTheOthersAreRead() {
    let reading = Self.read(
      (StatisticsDeclaration(file: "fel.json", indicator: "andel"), "<html>504</html>"),
      (StatisticsDeclaration(file: "b.csv"), "indikator,plats,ar,varde,enhet,kalla\nantal,17,2020,4,st,PTS\n"))
    #expect(reading.log.diagnostics.map(\.file) == ["fel.json"])
    #expect(reading.log.diagnostics.first?.severity == .fault)
    #expect(reading.observations.first?.unit == "st")
    #expect(reading.observations.first?.publisher == "PTS")
  }

  @Test func theOtherReferenceAreaIsKept() {
    let reading = Self.read(
      (
        StatisticsDeclaration(file: "b.csv", indicator: "antal"),
        "plats,ar,varde\nriket-exkl-storstadslan,2020,4\n17,2020,3\n"
      ))
    #expect(reading.observations.map(\.key.place) == ["17", "riket-exkl-storstadslan"])
  }

  static func delivery(_ value: String, updated: String) -> String {
    px.replacing("SOURCE=\"SCB\";", with: "SOURCE=\"SCB\";LAST-UPDATED=\"\(updated)\";")
      .replacing("1.10 2 3", with: "\(value) 2 3")
  }

  /// Two deliveries of the same table: the one updated last holds, whatever their order, and the earlier value is kept.
  @Test(arguments: [true, false]) func laterDeliveryRevises(isFirst: Bool) throws {
    let old = (
      StatisticsDeclaration(file: "2023.px", indicator: "andel", selection: ["ålder": "16-64"]),
      Self.delivery("1.10", updated: "20230301 09:30")
    )
    let new = (
      StatisticsDeclaration(file: "2024.px", indicator: "andel", selection: ["ålder": "16-64"]),
      Self.delivery("1.70", updated: "20240301 09:30")
    )
    let reading = isFirst ? Self.read(old, new) : Self.read(new, old)
    let value = try #require(reading.observations.first { $0.key.description == "andel/17/M/2020" })
    #expect(value.value.number?.text == "1.70")
    #expect(value.file == "2024.px")
    #expect(value.updated == "20240301 09:30")
    #expect(value.revised.map { $0.value.number?.text } == ["1.10"])
    #expect(value.revised.map(\.file) == ["2023.px"])
    #expect(Self.codes(reading).filter { $0 != "MRG-011" } == ["MRG-017"])
  }

  @Test func withdrawnIndicatorsAreReported() throws {
    let catalogue = """
      {"values":[{"id":"N1","title":"A (-2024)","is_divided_by_gender":false,"description":""}],"next_url":null}
      """
    let kolada = """
      {"values":[{"kpi":"N1","period":2022,"municipality":"0017","values":[{"gender":"T","status":"","value":1.5}]}],
      "next_url":null}
      """
    let reading = Self.read(
      (StatisticsDeclaration(file: "kpi.json"), catalogue), (StatisticsDeclaration(file: "k.json"), kolada))
    #expect(reading.observations.map(\.discontinued) == [2024])
    #expect(Self.codes(reading) == ["MRG-016"])
    #expect(reading.log.diagnostics[0].evidence.details["ar"] == "2024")
  }

  @Test func nextPageThatIsDeclaredIsNotMissed() {
    func page(_ period: Int, _ links: String) -> String {
      """
      {"values":[{"kpi":"N1","period":\(period),"municipality":"0017","values":[{"gender":"T","status":"","value":1.5}]}],
      \(links)}
      """
    }
    let first = page(2021, "\"previous_url\":null,\"next_url\":\"https://x/v3/data?page=2\"")
    let second = page(2022, "\"previous_url\":\"https://x/v3/data?page=1\",\"next_url\":null")
    #expect(Self.codes(Self.read((StatisticsDeclaration(file: "1.json"), first))) == ["MRG-002"])
    let both = Self.read(
      (StatisticsDeclaration(file: "1.json"), first), (StatisticsDeclaration(file: "2.json"), second))
    #expect(Self.codes(both) == [])
    #expect(both.observations.map(\.key.year) == [2021, 2022])
  }

  /// The same place in SCB's, Kolada's and Eurostat's codes, and by name.
  @Test(arguments: [
    ("17", "17"), ("0017", "17"), ("SE311", "17"), ("Värmland", "17"), ("17 Värmlands län", "17"),
    ("00", "00"), ("0000", "00"), ("SE", "00"), ("Riket", "00"), ("1780", "1780"), ("Karlstad", "1780"),
  ])
  func placesAreTheSameInEveryList(code: String, place: String) {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.csv", indicator: "antal"), "plats,ar,varde\n\(code),2020,1\n"))
    #expect(reading.observations.map(\.key.place.rawValue) == [place])
  }

  /// Only what is asked for is held, and several declarations of a file read it once.
  @Test func severalDeclarationsShareOneReading() {
    let reading = Self.read(
      (StatisticsDeclaration(file: "a.px", indicator: "andel", selection: ["ålder": "16-64", "kön": "män"]), Self.px),
      (StatisticsDeclaration(file: "a.px", indicator: "antal", selection: ["ålder": "tot", "kön": "2"]), Self.px))
    #expect(
      reading.observations.map { "\($0.key) \($0.value.number?.text ?? "-")" } == [
        "andel/17/T/2020 1.10", "andel/17/T/2021 2", "andel/1780/T/2020 -", "andel/1780/T/2021 -",
        "antal/17/T/2020 7", "antal/17/T/2021 8", "antal/1780/T/2020 7", "antal/1780/T/2021 8",
      ])
  }

  @Test(arguments: StatisticsRules.rules.filter { $0.example != nil }) func examplesProveTheirRule(rule: Rule) throws {
    let example = try #require(rule.example)
    let declaration = StatisticsDeclaration(file: "e.csv", indicator: "andel")
    #expect(Self.codes(Self.read((declaration, example.wrong))).contains(rule.code.rawValue))
    #expect(!Self.codes(Self.read((declaration, example.right))).contains(rule.code.rawValue))
  }

  @Test func everyRuleHasItsWordsInBothLanguages() {
    for rule in StatisticsRules.rules {
      #expect(rule.code.stage == .merge)
      for text in [rule.title, rule.message, rule.remedy, rule.why] { #expect(!text.sv.isEmpty && !text.en.isEmpty) }
    }
    #expect(Set(StatisticsRules.rules.map(\.code)).count == StatisticsRules.rules.count)
  }
}
