import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Reporting

@Suite("Answers")
struct AnswersTests {
  @Test func terminalGroupsByCauseAndCounts() {
    let text = AnswerFormat.terminal.render(AnswerSample.mixed)
    let expected = """
      Fil: a.csv
        Läst som: csv, utf-8, Karlstads kommun, 2024
        Status: delvis avvisad. Rader: 10 lästa, 5 godkända, 5 avvisade, 0 tomma.

        FEL VAL-031: Okänd typ, 5 gånger
          1. a.csv, rad 5 (textrad 6), cell E5, kolumn "Typ", insats KS-5
             "projket" är ingen typ.
             kolumn │ insats │ E Typ
             rad 5  │ KS-5   │ projket
             Menade du projekt?
          2. a.csv, rad 6 (textrad 7), cell E6, kolumn "Typ", insats KS-6
             "projket" är ingen typ.
             kolumn │ insats │ E Typ
             rad 6  │ KS-6   │ projket
             Menade du projekt?
          3. a.csv, rad 7 (textrad 8), cell E7, kolumn "Typ", insats KS-7
             "projket" är ingen typ.
             kolumn │ insats │ E Typ
             rad 7  │ KS-7   │ projket
             Menade du projekt?
          … och 2 till.
          Tillåtet: projekt, plan
          Så rättar du: Skriv en av typerna.

        VARNING VAL-055: Formel, 1 gång
          1. a.csv, rad 2 (textrad 3), cell A2, kolumn "rubrik"
             Texten börjar som en formel.
             kolumn │ A rubrik
             rad 2  │ =cmd\\u{202E}|x\\u{A}::error::ha
          Så rättar du: Skriv om den.

        RÅD VAL-072: Bara versaler, 1 gång
          1. a.csv, rad 2 (textrad 3)
             Rubriken har bara versaler.
          Så rättar du: Skriv med gemener.

      Fil: b.xml
        Läst som: xml, utf-8, Karlstads kommun, 2024
        Status: oläsbar. Rader: 0 lästa, 0 godkända, 0 avvisade, 0 tomma.

        FEL VAL-013: DOCTYPE, 1 gång
          1. b.xml, textrad 2, tecken 1
             Filen har en DOCTYPE.
          Så rättar du: Ta bort den.

      Summa: 2 filer. Rader: 10 lästa, 5 godkända, 5 avvisade, 0 tomma.
      Summa: 6 fel, 1 varning, 1 råd.

      """
    #expect(text == expected)
  }

  @Test func colourOnlyWhenToldSo() {
    #expect(!AnswerFormat.terminal.render(AnswerSample.mixed).contains("\u{1B}"))
    let coloured = AnswerFormat.terminal.render(AnswerSample.mixed, colour: true)
    #expect(coloured.contains("\u{1B}[1;31mFEL\u{1B}[0m"))
  }

  @Test(arguments: AnswerFormat.allCases) func sumsAreTakenWhereTheyAreShown(format: AnswerFormat) {
    let sum = String(repeating: "a", count: 64)
    #expect(format.render(AnswerSample.mixed).contains(sum) == format.showsSums)
  }

  @Test("no format lets submitted text act or begin a line", arguments: AnswerFormat.allCases)
  func hostileText(format: AnswerFormat) {
    let hostile = "\u{1B}[2J\r\n::error::x\n##vso[task]\u{202E}\u{9B}\u{2028}\u{200B}\u{7F}"
    var fault = AnswerSample.kindFault(5, hostile, file: "::error::\u{1B}.csv")
    fault.position.header = hostile
    fault.position.recordID = hostile
    fault.evidence.nearest = [hostile]
    let answer = AnswerSample.answer([AnswerSample.submission("::error::\u{1B}.csv")], [fault])
    let text = format.render(answer)
    for scalar in text.unicodeScalars where scalar != "\n" { #expect(!VisibleText.isHidden(scalar), "\(scalar.value)") }
    for line in text.split(separator: "\n") {
      #expect(!line.hasPrefix("::error::x"))
      #expect(!line.hasPrefix("##vso"))
    }
    // A command of ours names its file escaped.
    if format == .github { #expect(text.contains("file=%3A%3Aerror%3A%3A")) }
  }

  @Test func githubAnnotations() {
    let text = AnswerFormat.github.render(AnswerSample.mixed)
    #expect(
      text.hasPrefix(
        "::error file=a.csv,line=6,col=31,title=VAL-031 Okänd typ::rad 5 (textrad 6), cell E5, kolumn \"Typ\", insats KS-5: \"projket\" är ingen typ. Skriv en av typerna.\n"
      ))
    #expect(text.contains("::warning file=a.csv,line=3,col=1,title=VAL-055 Formel::"))
    #expect(text.contains("::notice file=a.csv,line=3,title=VAL-072"))
    #expect(
      text.hasSuffix(
        "::notice title=nulage::2 filer. Rader: 10 lästa, 5 godkända, 5 avvisade, 0 tomma. 6 fel, 1 varning, 1 råd.\n"))
  }

  @Test func junitCountsOnlyFaults() {
    let text = AnswerFormat.junit.render(AnswerSample.mixed)
    #expect(text.contains("<testsuites name=\"nulage\" tests=\"4\" failures=\"2\" errors=\"0\">"))
    #expect(text.contains("<failure type=\"VAL-031\" message=\"VAL-031 Okänd typ: 5\">"))
    #expect(text.contains("&quot;projket&quot;"))
    let clean = AnswerFormat.junit.render(AnswerSample.answer([AnswerSample.submission(status: .accepted)], []))
    #expect(clean.contains("tests=\"1\" failures=\"0\""))
  }

  @Test func sarifNamesRulesPlacesAndFiles() throws {
    let json = try JSONSerialization.jsonObject(with: Data(AnswerFormat.sarif.render(AnswerSample.mixed).utf8))
    let run = try #require(((json as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 8)
    let first = try #require(results.first)
    #expect(first["ruleId"] as? String == "VAL-031")
    #expect(first["level"] as? String == "error")
    let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
    #expect(rules?.map { $0["id"] as? String } == ["VAL-013", "VAL-031", "VAL-055", "VAL-072"])
    #expect(first["ruleIndex"] as? Int == 1)
    #expect(SARIFAnswer.uri("in/å b#1.csv") == "in/%C3%A5%20b%231.csv")
  }

  @Test func aFileThatIsNoSubmissionIsNamedToo() {
    let fault = Diagnostic(AnswerSample.doctypeRule, file: "statistik.px")
    let text = AnswerFormat.json.render(AnswerSample.answer([], [fault]))
    #expect(text.contains("\"path\": \"statistik.px\""))
    #expect(!text.contains("\"rows\""))
  }
}
