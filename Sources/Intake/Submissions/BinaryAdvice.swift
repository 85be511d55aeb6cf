import Diagnostics
import Formats

/// What a file that is no text is called, and what its sender does instead.
enum BinaryAdvice {
  static func evidence(_ signature: FileSignature) -> Evidence {
    let (sv, en) = name(signature)
    let (atgard, action) = advice(signature)
    return Evidence(
      found: signature.rawValue, details: ["slag": sv, "kind": en, "atgard": atgard, "action": action])
  }

  private static func name(_ signature: FileSignature) -> (sv: String, en: String) {
    switch signature {
    case .zip: ("en Excel-arbetsbok (.xlsx) eller ett zip-arkiv", "an Excel workbook (.xlsx) or a zip archive")
    case .ole: ("en äldre Excel- eller Word-fil (.xls, .doc)", "an older Excel or Word file (.xls, .doc)")
    case .pdf: ("en PDF", "a PDF")
    case .gzip: ("ett gzip-arkiv", "a gzip archive")
    case .sevenZip: ("ett 7-Zip-arkiv", "a 7-Zip archive")
    case .rar: ("ett RAR-arkiv", "a RAR archive")
    case .sqlite: ("en SQLite-databas", "an SQLite database")
    case .html: ("en webbsida (HTML)", "a web page (HTML)")
    case .rtf: ("ett RTF-dokument", "an RTF document")
    case .png, .jpeg, .gif: ("en bild", "an image")
    case .unknown: ("ingen text", "no text")
    }
  }

  private static func advice(_ signature: FileSignature) -> (sv: String, en: String) {
    switch signature {
    case .zip, .ole:
      (
        "Öppna arbetsboken och välj Arkiv, Spara som, \"CSV UTF-8 (kommaavgränsad)\". Packa upp filen först om den är ett arkiv.",
        "Open the workbook and choose File, Save As, \"CSV UTF-8 (comma delimited)\". Unpack the file first if it is an archive."
      )
    case .gzip, .sevenZip, .rar:
      ("Packa upp arkivet och skicka filen i det.", "Unpack the archive and send the file in it.")
    case .html:
      (
        "Filen är ofta en inloggningssida som sparats i stället för exporten. Logga in och hämta exporten på nytt som CSV.",
        "Often this is a login page saved instead of the export. Log in and fetch the export again as CSV."
      )
    default:
      (
        "Exportera uppgifterna som CSV eller XML ur det system de kommer från.",
        "Export the data as CSV or XML from the system it comes from."
      )
    }
  }
}
