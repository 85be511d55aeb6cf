import Diagnostics
import StrategyModel

/// The texts as they are until staff change them.
extension ReportWording {
  static let builtIn: [Name: LocalizedText] = [
    .intro: LocalizedText(
      sv: "Analysen visar nuläget i {{lan}} {{ar}} mot {{strategi}}: vad som har rapporterats, vad statistiken säger, "
        + "var det finns glapp och var organisationer kan samarbeta. Insatser och indikatorer visas sida vid sida. "
        + "Det ena förklarar inte det andra.",
      en: "The analysis shows where {{lan}} stood in {{ar}} against {{strategi}}: what has been reported, what the "
        + "statistics say, where there are gaps and where organisations could work together. Efforts and indicators "
        + "are shown side by side. One does not explain the other."),
    .questionPatterns: LocalizedText(
      sv: "Vilka mönster ser vi i genomförandet?", en: "Which patterns do we see in the work?"),
    .questionLessons: LocalizedText(sv: "Vad kan vi lära oss?", en: "What can we learn?"),
    .questionNext: LocalizedText(sv: "Hur går vi vidare?", en: "How do we go on?"),
    .gaps: LocalizedText(
      sv: "Ett glapp är något att fråga om, inte ett omdöme om någon. Varje glapp har en beteckning, en styrka mellan "
        + "noll och ett och det underlag som det bygger på.",
      en: "A gap is something to ask about, not a verdict on anyone. Each has an id, a strength between zero and one "
        + "and the evidence that it rests on."),
    .collaborations: LocalizedText(
      sv: "Möjligheterna bygger på vad organisationerna själva har skrivit. De är förslag till samtal: bara de berörda "
        + "vet om samarbetet redan finns eller är önskat.",
      en: "The possibilities rest on what the organisations have written themselves. They are suggestions for a talk: "
        + "only those concerned know whether the collaboration exists already or is wanted."),
    .lessons: LocalizedText(
      sv:
        "Lärdomarna är organisationernas egna ord. Det som flera skriver om samma sak, eller med ett ord gemensamt, står samlat: orden är de gemensamma, exemplen är ordagranna.",
      en:
        "The lessons are the organisations’ own words. What several write of one thing, or with a word in common, stands together: the words are those they share, the examples are verbatim."
    ),
    .effortGaps: LocalizedText(
      sv: "Ett mål, en utmaning, ett perspektiv, en kommun eller en typ av aktör med inga eller få pågående "
        + "insatser.",
      en: "A goal, challenge, perspective, municipality or kind of actor with no or few ongoing efforts."),
    .goalGaps: LocalizedText(
      sv: "En indikator som ligger från sitt mål, rör sig från det eller inte väntas nå det.",
      en: "An indicator that is away from its target, moves away from it or is not expected to reach it."),
    .knowledgeGaps: LocalizedText(
      sv: "En indikator där siffror saknas, är gamla eller sekretessbelagda, eller insatser utan "
        + "rapporterat resultat eller lärdom.",
      en: "An indicator whose figures are missing, old or confidential, or efforts without reported result "
        + "or lesson."),
    .coverageGaps: LocalizedText(
      sv: "En organisation som inte har rapporterat eller vars rader har avvisats.",
      en: "An organisation that has not reported or whose rows were rejected."),
    .puzzle: LocalizedText(
      sv: "Tabellerna räknar pågående insatser. En nolla säger att ingen pågående insats har rapporterats, "
        + "inte att inget görs.",
      en: "The tables count ongoing efforts. A zero says that no ongoing effort has been reported, not that "
        + "nothing is done."),
    .summaryOrder: LocalizedText(
      sv: ReportOrder.standard(.summary).text, en: ReportOrder.standard(.summary).text),
    .preliminaryOrder: LocalizedText(
      sv: ReportOrder.standard(.preliminary).text, en: ReportOrder.standard(.preliminary).text),
    .conferenceOrder: LocalizedText(
      sv: ReportOrder.standard(.conference).text, en: ReportOrder.standard(.conference).text),
    .method: methodPoints,
  ]

  /// One point a paragraph.
  private static let methodPoints = LocalizedText(
    sv: [
      "Insatser och indikatorer visas sida vid sida. Analysen säger aldrig att det ena har påverkat det "
        + "andra.",
      "Pågående insatser räknas som aktivt arbete. Planerade, pausade, avslutade och avbrutna visas men "
        + "räknas inte dit.",
      "En insats som flera organisationer har rapporterat räknas en gång när pengar summeras; anger de "
        + "olika belopp räknas det största. Belopp är avrundade till den enhet som står.",
      "Publicerade värden återges som källan anger dem, avrundade till det antal decimaler som registret "
        + "säger. Bedömningar, trender, prognoser, styrka och textlikhet är egna beräkningar.",
      "Saknade värden är inte noll. Att inget har rapporterats skiljs från att rader har avvisats och "
        + "från att insatser inte har kopplats till mål.",
      "Det tar flera år att avgöra vad som är trend och vad som är tillfällighet.",
    ].joined(separator: "\n\n"),
    en: [
      "Efforts and indicators are shown side by side. The analysis never says that one moved the other.",
      "Ongoing efforts count as active work. Planned, paused, finished and cancelled ones are shown but "
        + "not counted.",
      "An effort that several organisations have reported counts once when money is summed; where they "
        + "state different sums the largest counts. Sums are rounded to the unit shown.",
      "Published values are given as their source states them, rounded to the decimals that the register "
        + "says. Assessments, trends, forecasts, strength and text similarity are our own calculations.",
      "Missing values are not zero. Nothing reported is kept apart from rows rejected and from efforts "
        + "not mapped to goals.",
      "It takes several years to tell a trend from a coincidence.",
    ].joined(separator: "\n\n"))
}
