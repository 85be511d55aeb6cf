package import Diagnostics

/// What can be said about a statistics file. Codes are forever.
package enum StatisticsRules {
  package static let rules: [Rule] = [
    unreadableTable, doubtfulTable, severalTables, unknownIndicator, unknownSelection, choiceNeeded, noTime, noPlace,
    notYears, unknownSex, outsidePlaces, conflictingValues, roundedValues, unreadableNumber, nothingRead,
    discontinuedIndicator, revisedValues,
  ]

  static let unreadableTable = Rule(
    code: "MRG-001", severity: .fault,
    title: LocalizedText(sv: "Statistikfilen kan inte läsas", en: "The statistics file cannot be read"),
    message: LocalizedText(
      sv: "Filen läses inte{?element: ({element})}: {skal}.",
      en: "The file is not read{?element: ({element})}: {reason}."),
    remedy: LocalizedText(
      sv: "Hämta filen på nytt från källan, eller spara den i ett format som läses.",
      en: "Fetch the file again from its source, or save it in a format that is read."),
    why: LocalizedText(
      sv:
        "En trasig tabell fylls aldrig ut: ett fel antal celler förskjuter alla värden efter felet utan att det syns.",
      en: "A broken table is never padded: a wrong number of cells shifts every value after the fault, unseen."),
    example: .init(
      wrong: "plats,ar,varde\n17,2020,tolv\n", right: "plats,ar,varde\n17,2020,12\n"))

  static let doubtfulTable = Rule(
    code: "MRG-002", severity: .warning,
    title: LocalizedText(sv: "Tveksamt i statistikfilen", en: "Something doubtful in the statistics file"),
    message: LocalizedText(sv: "Filen läses, men {skal}.", en: "The file is read, but {reason}."),
    remedy: LocalizedText(
      sv: "Kontrollera uppgiften mot källan.", en: "Check it against the source."),
    why: LocalizedText(
      sv:
        "Filer från statistikmyndigheter har ibland fel i beskrivningen av siffrorna. De får läsas men inte i tysthet.",
      en:
        "Files from statistical offices sometimes describe their figures wrongly. They may be read, but not in silence."
    ))

  static let severalTables = Rule(
    code: "MRG-003", severity: .fault,
    title: LocalizedText(sv: "Flera tabeller i filen", en: "Several tables in the file"),
    message: LocalizedText(
      sv: "Filen har {found} tabeller: {expected}. En deklaration gäller en tabell.",
      en: "The file has {found} tables: {expected}. A declaration is about one."),
    remedy: LocalizedText(sv: "Dela filen i en fil per tabell.", en: "Split the file into one per table."),
    why: LocalizedText(
      sv: "Vilken tabell som avses får inte bero på ordningen i filen.",
      en: "Which table is meant must not depend on their order in the file."))

  static let unknownIndicator = Rule(
    code: "MRG-004", severity: .fault,
    title: LocalizedText(sv: "Okänd indikator i pipeline.yml", en: "Unknown indicator in pipeline.yml"),
    message: LocalizedText(
      sv: "Indikatorn \"{found}\" finns inte i målregistret.{?nearest: Menade du \"{nearest}\"?}",
      en: "The indicator \"{found}\" is not in the register.{?nearest: Did you mean \"{nearest}\"?}"),
    remedy: LocalizedText(
      sv: "Rätta id:t under merge.statistik, eller lägg till indikatorn i registret.",
      en: "Correct the id under merge.statistik, or add the indicator to the register."),
    why: LocalizedText(
      sv: "Siffror utan indikator kan inte bedömas mot något mål.", en: "Figures without an indicator cannot be judged."
    ))

  static let unknownSelection = Rule(
    code: "MRG-005", severity: .fault,
    title: LocalizedText(sv: "Valet finns inte i tabellen", en: "The choice is not in the table"),
    message: LocalizedText(
      sv:
        "val: \"{found}\" finns inte{?dimension: ({dimension})}. Det finns: {expected}.{?nearest: Menade du \"{nearest}\"?}",
      en:
        "val: \"{found}\" is not there{?dimension: ({dimension})}. There is: {expected}.{?nearest: Did you mean \"{nearest}\"?}"
    ),
    remedy: LocalizedText(
      sv: "Skriv dimensionens namn och värdets kod eller namn som de står i filen.",
      en: "Write the dimension's name and the value's code or name as they stand in the file."),
    why: LocalizedText(
      sv: "Ett felskrivet val får inte leda till ett annat värde.", en: "A misspelt choice must not give another value."
    ))

  static let choiceNeeded = Rule(
    code: "MRG-006", severity: .fault,
    title: LocalizedText(sv: "Tabellen lämnar ett val öppet", en: "The table leaves a choice open"),
    message: LocalizedText(
      sv: "Dimensionen {dimension} har {antal} värden: {expected}. Ange ett av dem under val.",
      en: "The dimension {dimension} has {antal} values: {expected}. State one of them under val."),
    remedy: LocalizedText(
      sv: "Lägg till val: med dimensionens namn och ett av värdena.",
      en: "Add val: with the dimension's name and one of the values."),
    why: LocalizedText(
      sv: "Programmet summerar inte och väljer inte åt någon: en totalrad kan ligga bland de andra.",
      en: "The program neither sums nor chooses: a total may stand among the others."))

  static let noTime = Rule(
    code: "MRG-007", severity: .fault,
    title: LocalizedText(sv: "Tabellen har ingen tid", en: "The table has no time"),
    message: LocalizedText(
      sv: "Ingen dimension är tid. Dimensionerna är: {expected}.",
      en: "No dimension is time. The dimensions are: {expected}."),
    remedy: LocalizedText(
      sv: "Hämta tabellen med år som en dimension.", en: "Fetch the table with the year as a dimension."),
    why: LocalizedText(
      sv: "Fyra siffror räcker inte: 2021, 2023 och 2026 är också kommunkoder i Dalarna.",
      en: "Four digits are not enough: 2021, 2023 and 2026 are municipality codes too."))

  static let noPlace = Rule(
    code: "MRG-008", severity: .fault,
    title: LocalizedText(sv: "Tabellen har ingen känd plats", en: "The table has no known place"),
    message: LocalizedText(
      sv: "Ingen dimension har länets, kommunernas eller rikets koder. Dimensionerna är: {expected}.",
      en: "No dimension has codes of the county, its municipalities or the country. The dimensions are: {expected}."),
    remedy: LocalizedText(
      sv: "Hämta tabellen med region som dimension, eller ange plats och kod under val.",
      en: "Fetch the table with the region as a dimension, or state plats and a code under val."),
    why: LocalizedText(
      sv: "Ett värde utan känd plats kan inte jämföras med något.",
      en: "A value without a known place compares with nothing."))

  static let notYears = Rule(
    code: "MRG-009", severity: .warning,
    title: LocalizedText(sv: "Perioder som inte är år", en: "Periods that are not years"),
    message: LocalizedText(
      sv: "{antal} {antal|period|perioder} är inte år och har inte lästs, till exempel {found}.",
      en: "{antal} {antal|period is|periods are} not years and {antal|was|were} not read, such as {found}."),
    remedy: LocalizedText(
      sv: "Hämta årsvärden, eller räkna om dem i en egen CSV-fil med källa.",
      en: "Fetch yearly values, or compute them in a CSV file of your own with a source."),
    why: LocalizedText(
      sv:
        "Serierna i sammanfattningen är årliga. Ett års medel av månader är en egen beräkning, inte myndighetens siffra.",
      en:
        "The series of the summary are yearly. A mean of months is a computation of one's own, not the office's figure."
    ))

  static let unknownSex = Rule(
    code: "MRG-010", severity: .warning,
    title: LocalizedText(sv: "Okänt värde för kön", en: "Unknown value for sex"),
    message: LocalizedText(
      sv: "Värdena \"{found}\" är varken kvinnor, män eller totalt och har inte lästs.",
      en: "The values \"{found}\" are neither women, men nor total and were not read."),
    remedy: LocalizedText(sv: "Använd K, M och T.", en: "Use K, M and T."),
    why: LocalizedText(
      sv: "Koderna 1 och 2 betyder olika saker hos olika myndigheter om ingen etikett står bredvid.",
      en: "The codes 1 and 2 mean different things at different offices without a label beside them."),
    example: .init(wrong: "plats,kon,ar,varde\n17,X,2020,1\n", right: "plats,kon,ar,varde\n17,K,2020,1\n"))

  static let outsidePlaces = Rule(
    code: "MRG-011", severity: .advice,
    title: LocalizedText(sv: "Platser utanför länet", en: "Places outside the county"),
    message: LocalizedText(
      sv: "{found} {found|cell|celler} gäller platser utanför länet och har lämnats utanför{?platser: ({platser})}.",
      en: "{found} {found|cell is|cells are} about places outside the county and left out{?platser: ({platser})}."),
    remedy: LocalizedText(sv: "Inget behöver göras.", en: "Nothing needs to be done."),
    why: LocalizedText(
      sv: "Tabeller över hela landet får användas, men bara länet, kommunerna och riket räknas.",
      en: "Tables of the whole country may be used, but only the county, its municipalities and the country count."))

  static let conflictingValues = Rule(
    code: "MRG-012", severity: .warning,
    title: LocalizedText(sv: "Två filer ger olika värden", en: "Two files give different values"),
    message: LocalizedText(
      sv: "{id} är {found} här men {expected} i {fil} ({plats}); det senare har använts.",
      en: "{id} is {found} here but {expected} in {fil} ({plats}); the latter was used."),
    remedy: LocalizedText(
      sv: "Ta reda på vilken fil som är senast reviderad och ta bort den andra deklarationen.",
      en: "Find out which file was revised last and remove the other declaration."),
    why: LocalizedText(
      sv:
        "Statistik revideras. Vilket värde som gäller är ett beslut, och det först deklarerade får stå tills det är fattat.",
      en: "Statistics are revised. Which value holds is a decision; the one declared first stands until it is made."))

  static let roundedValues = Rule(
    code: "MRG-013", severity: .advice,
    title: LocalizedText(sv: "Samma värde med olika avrundning", en: "The same value, rounded differently"),
    message: LocalizedText(
      sv: "{id} är {found} här och {expected} i {fil}: samma värde med olika många decimaler.",
      en: "{id} is {found} here and {expected} in {fil}: one value with different decimals."),
    remedy: LocalizedText(
      sv: "Inget behöver göras; värdet med flest decimaler används.",
      en: "Nothing needs to be done; the value with more decimals is used."),
    why: LocalizedText(
      sv: "Samma tabell har fler decimaler i ett format än i ett annat. Det är ingen motsägelse.",
      en: "The same table has more decimals in one format than in another. That is no contradiction."))

  static let unreadableNumber = Rule(
    code: "MRG-014", severity: .fault,
    title: LocalizedText(sv: "Talet går inte att återge", en: "The number cannot be kept"),
    message: LocalizedText(
      sv: "Talet \"{found}\" har en exponent som är för stor.", en: "The number \"{found}\" has too large an exponent."),
    remedy: LocalizedText(sv: "Skriv talet utan exponent.", en: "Write the number without an exponent."),
    why: LocalizedText(
      sv: "Tal återges siffra för siffra och avrundas inte på vägen.",
      en: "Numbers are kept digit by digit and not rounded on the way."))

  static let nothingRead = Rule(
    code: "MRG-015", severity: .warning,
    title: LocalizedText(sv: "Inga värden för länet", en: "No values for the county"),
    message: LocalizedText(
      sv: "Filen gav inget värde för \"{found}\".", en: "The file gave no value for \"{found}\"."),
    remedy: LocalizedText(
      sv: "Kontrollera att filen har länet eller dess kommuner och årsvärden.",
      en: "Check that the file has the county or its municipalities, and yearly values."),
    why: LocalizedText(
      sv: "Ett felskrivet eller indraget nyckeltal ger ett tomt svar utan felmeddelande.",
      en: "A misspelt or withdrawn indicator gives an empty answer without an error."))

  static let discontinuedIndicator = Rule(
    code: "MRG-016", severity: .advice,
    title: LocalizedText(sv: "Nedlagt nyckeltal", en: "A withdrawn indicator"),
    message: LocalizedText(
      sv: "{found} ges inte ut efter {ar}, enligt källan.", en: "{found} is not given after {ar}, says its publisher."),
    remedy: LocalizedText(
      sv: "Välj ett nyckeltal som ersätter det, eller sätt status: nedlagd på indikatorn i registret.",
      en: "Choose an indicator that replaces it, or set status: nedlagd on it in the register."),
    why: LocalizedText(
      sv:
        "Kolada lägger ner nyckeltal utan att meddela och märker dem med sista året, (-2024). Serien slutar, men det syns bara som ett värde som inte kommer.",
      en:
        "Kolada withdraws indicators without notice and marks them with the last year, (-2024). The series ends, which shows only as a value that does not come."
    ))

  static let revisedValues = Rule(
    code: "MRG-017", severity: .advice,
    title: LocalizedText(sv: "Reviderat värde", en: "A revised value"),
    message: LocalizedText(
      sv: "{id} är {found} i leveransen {fil} ({datum}); förut {expected} ({forr}). Det senare uppdaterade används.",
      en: "{id} is {found} in the delivery {fil} ({datum}); before {expected} ({forr}). The one updated last is used."),
    remedy: LocalizedText(
      sv: "Inget behöver göras; nämn revideringen om den ändrar en slutsats.",
      en: "Nothing needs to be done; mention the revision if it changes a conclusion."),
    why: LocalizedText(
      sv: "Statistik revideras. Båda leveranserna säger när de är uppdaterade, så det är känt vilken som gäller.",
      en: "Statistics are revised. Both deliveries say when they were updated, so it is known which one holds."))
}
