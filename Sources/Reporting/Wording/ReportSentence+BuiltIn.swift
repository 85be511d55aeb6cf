import Diagnostics

/// The sentences as they are until staff change them, in the syntax of the rules' wording.
extension ReportSentence {
  var text: LocalizedText {
    switch self {
    case .reported:
      LocalizedText(
        sv: "{tackning} väntade organisationer har rapporterat. Tillsammans beskriver inrapporteringarna "
          + "{insatser} {insatser|insats|insatser}, varav {pagar} pågår. {?gemensamma:{gemensamma} "
          + "{gemensamma|insats|insatser} har rapporterats av flera och räknas en gång. }Slutsatserna gäller "
          + "det som har rapporterats.",
        en: "{tackning} expected organisations have reported. Together the submissions describe {insatser} "
          + "{insatser|effort|efforts}, {pagar} of which are ongoing. {?gemensamma:{gemensamma} "
          + "{gemensamma|effort has|efforts have} been reported by several and count once. }The conclusions "
          + "hold for what has been reported.")
    case .verdicts:
      LocalizedText(
        sv: "{alla} {alla|prövning|prövningar} av indikator mot mål har gjorts: {uppnatt} gav uppnått, {vag} "
          + "på väg, {svart} svårt att nå och {inte} inte rimligt att nå. I {oklart} räcker underlaget inte "
          + "till en bedömning{?saknas:; i {saknas} av dem saknas siffror för länet}.",
        en: "{alla} {alla|test|tests} of an indicator against a goal have been made: {uppnatt} gave met, "
          + "{vag} on track, {svart} hard to reach and {inte} not reasonable to reach. In {oklart} the "
          + "evidence is insufficient{?saknas:; in {saknas} of them figures for the county are missing}.")
    case .gapChanges:
      LocalizedText(
        sv:
          "Jämfört med {ar} har {nya} {nya|nytt glapp|nya glapp} tillkommit, {kvar} finns kvar och {stangda} finns inte "
          + "längre.{?dolda: {dolda} av dem som finns visas inte, efter beslut.}",
        en: "Compared with {ar}, {nya} {nya|gap is|gaps are} new, {kvar} remain and {stangda} are no longer "
          + "found.{?dolda: {dolda} of those found are not shown, by decision.}")
    case .newGaps:
      LocalizedText(
        sv: "Nya glapp, bland andra: {namn}.",
        en: "New gaps, among others: {namn}.")
    case .closedGaps:
      LocalizedText(
        sv: "Glapp som inte längre finns, bland andra: {namn}.",
        en: "Gaps that are no longer found, among others: {namn}.")
    case .effortChanges:
      LocalizedText(
        sv: "{fortsatta} {fortsatta|insats|insatser} från {ar} fortsätter. {nya} {nya|är ny|är nya} i "
          + "materialet{?utan:, varav {utan} från organisationer som inte rapporterade {ar}}. {slut} har "
          + "avslutats eller avbrutits och {borta} rapporteras inte längre.",
        en: "{fortsatta} {fortsatta|effort|efforts} of {ar} {fortsatta|goes|go} on. {nya} {nya|is|are} new "
          + "in the material{?utan:, {utan} of them from organisations that did not report in {ar}}. {slut} "
          + "have ended or were cancelled and {borta} are no longer reported.")
    case .verdictChanges:
      LocalizedText(
        sv: "{n} {n|bedömning|bedömningar} har ändrats{?fler:, bland andra}: {exempel}.",
        en: "{n} {n|assessment has|assessments have} changed{?fler:, among others}: {exempel}.")
    case .revisions:
      LocalizedText(
        sv: "{n} {n|äldre värde|äldre värden} i statistiken har reviderats av sin utgivare sedan dess.",
        en: "{n} earlier {n|value|values} of the statistics {n|has|have} been revised by the publisher since.")
    case .mostAndFewest:
      LocalizedText(
        sv: "Flest pågående insatser har {mest}. Färst har {minst}.",
        en: "Most ongoing efforts: {mest}. Fewest: {minst}.")
    case .ending:
      LocalizedText(
        sv: "{n} av {alla} pågående insatser ska enligt rapporterna vara slut senast {ar}.",
        en: "{n} of {alla} ongoing efforts are reported to end in {ar} at the latest.")
    case .lessonCounts:
      LocalizedText(
        sv: "{hinder} hinder och {framgang} {framgang|framgångsfaktor|framgångsfaktorer} har rapporterats; "
          + "{skapa} {skapa|förslag|förslag} gäller att skapa något nytt, {bryta} att bryta med något och "
          + "{behalla} att behålla något.",
        en: "{hinder} {hinder|hindrance|hindrances} and {framgang} {framgang|success factor|success factors} "
          + "have been reported; {skapa} {skapa|proposal is|proposals are} to create something, {bryta} to "
          + "break with something and {behalla} to keep something.")
    case .commonestHindrance:
      LocalizedText(
        sv: "Det hinder som flest delar beskrivs av {n} organisationer, till exempel {exempel}.",
        en: "The hindrance that most share is told by {n} organisations, for example {exempel}.")
    case .commonestFactor:
      LocalizedText(
        sv: "Den framgångsfaktor som flest delar beskrivs av {n} organisationer, till exempel {exempel}.",
        en: "The success factor that most share is told by {n} organisations, for example {exempel}.")
    case .toDecide:
      LocalizedText(
        sv: "{glapp} glapp och {samarbeten} {samarbeten|samarbetsmöjlighet|samarbetsmöjligheter} finns att "
          + "ta ställning till.",
        en: "There are {glapp} {glapp|gap|gaps} and {samarbeten} possible "
          + "{samarbeten|collaboration|collaborations} to decide on.")
    case .sources:
      LocalizedText(
        sv: "Citerad text är organisationernas egen. Varje tal går att följa till sitt underlag: raden och "
          + "talet står i {belagg}. Referensdatum är {datum}.",
        en: "Quoted text is the organisations’ own. Every number can be followed to its evidence: line and "
          + "number stand in {belagg}. The reference date is {datum}.")
    case .coverage:
      LocalizedText(
        sv: "{tackning} väntade organisationer har rapporterat.",
        en: "{tackning} expected organisations have reported.")
    case .collaborationCoverage:
      LocalizedText(
        sv: "{tackning} väntade organisationer har rapporterat; den som inte har rapporterat kan inte "
          + "föreslås.",
        en: "{tackning} expected organisations have reported; those that have not cannot be proposed.")
    case .lastYearsQuestions:
      LocalizedText(
        sv: "De viktigaste glappen och samarbetsmöjligheterna {ar}, och vad som har rapporterats i år. "
          + "Uppgifterna står sida vid sida och säger inte varför något har ändrats.",
        en: "The most important gaps and possible collaborations of {ar}, and what has been reported this "
          + "year. The facts stand side by side and do not say why anything has changed.")
    case .area:
      LocalizedText(
        sv: "Området har {mal} mål. {insatser} {insatser|insats är kopplad|insatser är kopplade} till dem, "
          + "varav {pagar} pågår. De har rapporterats av {organisationer} "
          + "{organisationer|organisation|organisationer}. {tackning} väntade organisationer har rapporterat.",
        en: "The area has {mal} {mal|goal|goals}. {insatser} {insatser|effort is|efforts are} tied to them, "
          + "{pagar} of which are ongoing. They were reported by {organisationer} "
          + "{organisationer|organisation|organisations}. {tackning} expected organisations have reported.")
    case .money:
      LocalizedText(
        sv: "En insats kan bidra till flera mål och står då på flera rader.{?pengar: Tillsammans anger {n} "
          + "av {alla} {alla|insats|insatser} en budget, i summa {pengar}, där gemensamma insatser räknas en "
          + "gång.}",
        en: "An effort may serve several goals and then stands on several rows.{?pengar: Together {n} of "
          + "{alla} {alla|effort|efforts} state a budget, {pengar} in all, with joint efforts counted once.}")
    case .examples:
      LocalizedText(
        sv: "Exempel på pågående insatser, de som flest delar först (alla finns i {fil}):",
        en: "Examples of ongoing efforts, those shared by most first (all in {fil}):")
    case .withoutTheme:
      LocalizedText(
        sv: "{n} {n|insats|insatser} anger varken utmaning eller perspektiv. Det är frivilligt att ange dem.",
        en: "{n} {n|effort states|efforts state} neither challenge nor perspective. Stating them is optional.")
    case .possibilities:
      LocalizedText(
        sv: "{n} {n|möjlighet|möjligheter}: {sorter}.",
        en: "{n} {n|possibility|possibilities}: {sorter}.")
    case .files:
      LocalizedText(
        sv: "{tackning} väntade organisationer har rapporterat. {filer} {filer|fil|filer} med {lasta} "
          + "{lasta|rad|rader} har lästs: {godkanda} har godkänts, {avvisade} har avvisats och {tomma} "
          + "{tomma|var tom|var tomma}. Per fil: {avstamning}.",
        en: "{tackning} expected organisations have reported. {filer} {filer|file|files} with {lasta} "
          + "{lasta|row|rows} were read: {godkanda} accepted, {avvisade} rejected and {tomma} blank. By "
          + "file: {avstamning}.")
    case .completion:
      LocalizedText(
        sv: "{tackning} väntade organisationer har rapporterat. Listan säger vad varje organisation kan "
          + "lägga till eller rätta.",
        en: "{tackning} expected organisations have reported. The list says what each organisation can add "
          + "or correct.")
    case .conference:
      LocalizedText(
        sv: "Förslagen kommer ur tre slags mönster i årets material: hinder som flest organisationer delar, "
          + "mål med de starkaste glappen i insatser eller utfall, och mål där flest kan ha skäl att "
          + "samarbeta. Samma grund används bara en gång. {tackning} väntade organisationer har rapporterat.",
        en: "The proposals come from three kinds of pattern in the year’s material: hindrances that most "
          + "organisations share, goals with the strongest gaps in effort or results, and goals for which "
          + "most could have reason to work together. No ground is used twice. {tackning} expected "
          + "organisations have reported.")
    }
  }
}
