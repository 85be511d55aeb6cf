package import Diagnostics

extension CubeError {
  /// The reason in words, to stand after "Filen … läses inte:". Places are added by whoever shows it.
  package var reason: LocalizedText {
    let found = details["found"] ?? ""
    let expected = details["expected"] ?? ""
    let name = details["name"] ?? ""
    switch code {
    case .empty: return LocalizedText(sv: "filen är tom", en: "the file is empty")
    case .page where name == "table":
      return LocalizedText(
        sv: "filen är en webbsida med en tabell; hämta samma tabell som PX, JSON-stat eller CSV",
        en: "the file is a web page with a table; fetch the same table as PX, JSON-stat or CSV")
    case .page where name == "sdmx":
      return LocalizedText(
        sv: "filen är SDMX i XML; hämta samma data som SDMX-CSV eller JSON-stat",
        en: "the file is SDMX in XML; fetch the same data as SDMX-CSV or JSON-stat")
    case .page:
      return LocalizedText(
        sv: "filen är inte statistik utan ett svar från servern, troligen ett felmeddelande (\(found)); hämta den igen",
        en: "the file is no statistics but an answer of the server, probably an error (\(found)); fetch it again")
    case .asynchronous:
      return LocalizedText(
        sv: "filen innehåller bara ett ärendenummer (\(found)): svaret från Eurostat var inte klart; hämta det igen",
        en: "the file holds only a job number (\(found)): Eurostat's answer was not ready; fetch it again")
    case .compressed:
      return LocalizedText(
        sv: "filen är komprimerad (\(name)); packa upp den", en: "the file is compressed (\(name)); unpack it")
    case .spreadsheet:
      return LocalizedText(
        sv:
          "filen är ett kalkylark (\(name)); hämta tabellen som PX eller JSON-stat, eller spara bladet som CSV UTF-8 med kolumnerna indikator, plats, kon, ar, varde, enhet och kalla",
        en:
          "the file is a spreadsheet (\(name)); fetch the table as PX or JSON-stat, or save the sheet as CSV UTF-8 with the columns indikator, plats, kon, ar, varde, enhet and kalla"
      )
    case .binary:
      return name.isEmpty
        ? LocalizedText(sv: "filen är inte text", en: "the file is not text")
        : LocalizedText(
          sv: "filen är av typen \(name); hämta tabellen som PX, JSON-stat eller CSV",
          en: "the file is of the kind \(name); fetch the table as PX, JSON-stat or CSV")
    case .unknownFormat where name == "tsv":
      return LocalizedText(
        sv: "filen är Eurostats TSV; hämta samma data som SDMX-CSV eller JSON-stat",
        en: "the file is Eurostat's TSV; fetch the same data as SDMX-CSV or JSON-stat")
    case .unknownFormat:
      return LocalizedText(
        sv:
          "formatet känns inte igen (filen börjar \"\(found)\"); kända format är PX, JSON-stat, Kolada, PxWeb (JSON och CSV), SDMX-CSV och CSV med kolumnerna plats, ar och varde",
        en:
          "the format is not known (the file begins \"\(found)\"); known formats are PX, JSON-stat, Kolada, PxWeb (JSON and CSV), SDMX-CSV and CSV with the columns plats, ar and varde"
      )
    case .metadata:
      return LocalizedText(
        sv: "filen är en förteckning utan värden (\(name))", en: "the file is a catalogue without values (\(name))")
    case .syntax:
      return LocalizedText(
        sv: "väntade \(expected) men fann \"\(found)\"", en: "expected \(expected) but found \"\(found)\"")
    case .tooDeep: return LocalizedText(sv: "filen är för djupt nästlad", en: "the file is nested too deeply")
    case .tooLarge:
      return LocalizedText(
        sv: "tabellen har för många celler (\(found)); högst \(expected) läses",
        en: "the table has too many cells (\(found)); at most \(expected) are read")
    case .missingKeyword: return LocalizedText(sv: "\(name) saknas", en: "\(name) is missing")
    case .unknownVariable:
      return LocalizedText(
        sv: "variabeln \"\(found)\" finns inte; variablerna är \(expected)",
        en: "there is no variable \"\(found)\"; the variables are \(expected)")
    case .badKeyword:
      return LocalizedText(
        sv: "\"\(found)\" är inte tillåtet här" + (expected.isEmpty ? "" : "; tillåtet är \(expected)"),
        en: "\"\(found)\" is not allowed here" + (expected.isEmpty ? "" : "; allowed is \(expected)"))
    case .countMismatch:
      return LocalizedText(
        sv: "antalet celler är \(found), men dimensionerna ger \(expected)",
        en: "there are \(found) cells, but the dimensions give \(expected)")
    case .sizeMismatch:
      return LocalizedText(
        sv: "\(name) har \(found) poster, men ska ha \(expected)",
        en: "\(name) has \(found) entries, but should have \(expected)")
    case .badCell:
      return LocalizedText(sv: "cellen \"\(found)\" är inte ett tal", en: "the cell \"\(found)\" is not a number")
    case .unknownKey:
      return LocalizedText(
        sv: "radens nyckel \"\(found)\" finns inte bland variabelns värden",
        en: "the row's key \"\(found)\" is not among the variable's values")
    case .duplicateCell:
      return LocalizedText(
        sv: "samma cell står två gånger med olika värden (\(name); först rad \(found))",
        en: "the same cell stands twice with different values (\(name); first on line \(found))")
    case .interrupted:
      return LocalizedText(
        sv: "filen gick inte att läsa till slutet: \(found)", en: "the file could not be read to its end: \(found)")
    case .noData: return LocalizedText(sv: "filen har inga värden (\(name))", en: "the file has no values (\(name))")
    case .badRow:
      return name.isEmpty
        ? LocalizedText(
          sv: "raden har \(found) fält, rubriken \(expected)", en: "the row has \(found) fields, the header \(expected)"
        )
        : LocalizedText(sv: "\(name) är tomt", en: "\(name) is empty")
    }
  }
}

extension CubeWarning {
  /// What is doubtful, in words.
  package var text: LocalizedText {
    let found = details["found"] ?? ""
    let expected = details["expected"] ?? ""
    let name = details["name"] ?? ""
    let keyword = place.keyword ?? ""
    switch code {
    case .encodingDiffers:
      return LocalizedText(
        sv: "filen säger teckenkodningen \(found) men är \(details["used"] ?? "")",
        en: "the file says the encoding \(found) but is \(details["used"] ?? "")")
    case .unknownEncoding:
      return LocalizedText(
        sv: "teckenkodningen \(found) är okänd; läst som \(details["used"] ?? "")",
        en: "the encoding \(found) is unknown; read as \(details["used"] ?? "")")
    case .unknownKeyword:
      return LocalizedText(sv: "okänt nyckelord \(found)", en: "unknown keyword \(found)")
    case .unknownVariable:
      return LocalizedText(
        sv: "\(keyword) gäller variabeln \"\(found)\", som inte finns",
        en: "\(keyword) is about the variable \"\(found)\", which does not exist")
    case .unknownValue:
      return LocalizedText(
        sv: "\(keyword) gäller värdet \"\(found)\", som inte finns i \(name)",
        en: "\(keyword) is about the value \"\(found)\", which is not in \(name)")
    case .badValue:
      return LocalizedText(
        sv: "\(keyword) är \"\(found)\"; tillåtet är \(expected)",
        en: "\(keyword) is \"\(found)\"; allowed is \(expected)")
    case .missingKeyword: return LocalizedText(sv: "\(name) saknas", en: "\(name) is missing")
    case .bareText:
      return LocalizedText(
        sv: "texten fortsätter efter ; och har lagts till \(keyword)",
        en: "the text goes on after ; and was added to \(keyword)")
    case .timeMismatch:
      return LocalizedText(
        sv: "TIMEVAL har \(found) perioder, variabeln \(expected) värden; TIMEVAL används inte",
        en: "TIMEVAL has \(found) periods, the variable \(expected) values; TIMEVAL is not used")
    case .duplicateCell:
      return LocalizedText(
        sv: "samma cell står två gånger med samma värde (\(name); först rad \(found))",
        en: "the same cell stands twice with the same value (\(name); first on line \(found))")
    case .morePages:
      return LocalizedText(
        sv: "det finns fler sidor att hämta (\(found))", en: "there are more pages to fetch (\(found))")
    case .noRecord:
      return LocalizedText(
        sv: "\(found) rader tar bort värden och har inte lästs", en: "\(found) rows delete values and were not read")
    }
  }
}
