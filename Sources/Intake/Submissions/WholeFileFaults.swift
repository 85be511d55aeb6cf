import Diagnostics
import Formats

/// What is said about a file that is not read at all.
enum WholeFileFaults {
  static func tooLarge(_ count: Int, _ limit: Int) -> (Rule, Evidence) {
    (FileTooLarge.rule, Evidence(found: "\(count)", expected: ["\(limit)"]))
  }

  static func unopened(sv: String, en: String) -> (Rule, Evidence) {
    (UnopenedFile.rule, Evidence(details: ["orsak": sv, "reason": en]))
  }

  static func finding(_ verdict: TextEncodingVerdict) -> (Rule, Evidence) {
    switch verdict {
    case .empty, .text: (EmptyFile.rule, Evidence())
    case .nul(_, let line): (NulCharacter.rule, Evidence(details: ["rad": "\(line)"]))
    case .binary(let signature): (BinaryFile.rule, BinaryAdvice.evidence(signature))
    case .undecodable(let reason): (UndecodableText.rule, ofCSV(evidence(reason)))
    }
  }

  /// What is said of damaged letters that are read as they were meant; nil where there are none.
  static func damage(_ mojibake: Mojibake, _ file: String) -> Diagnostic? {
    guard mojibake.count > 0 else { return nil }
    let evidence = Evidence(found: mojibake.first, details: ["antal": "\(mojibake.count)"])
    return Diagnostic(DamagedLetters.rule, file: file, evidence: evidence)
  }

  /// A spreadsheet saved it in a code page of before Windows.
  static func oldCodePage(_ name: OldCodePage.Name) -> (Rule, Evidence) {
    let details = [
      "orsak":
        "den är sparad som \"CSV (\(name.rawValue))\", i en äldre teckenkodning där å, ä och ö blir andra tecken",
      "reason": "it is saved as \"CSV (\(name.rawValue))\", in an older encoding that turns å, ä and ö to other signs",
    ]
    return (UndecodableText.rule, ofCSV(Evidence(details: details)))
  }

  private static func ofCSV(_ evidence: Evidence) -> Evidence {
    var evidence = evidence
    evidence.details["csv"] = "ja"
    return evidence
  }

  private static func evidence(_ reason: TextEncodingVerdict.Reason) -> Evidence {
    switch reason {
    case .oddLength:
      Evidence(details: [
        "orsak": "UTF-16 med ett udda antal byte, så slutet saknas",
        "reason": "UTF-16 of an odd number of bytes, so the end is missing",
      ])
    case .brokenSurrogate(let line):
      Evidence(details: [
        "orsak": "UTF-16 med ett halvt tecken", "reason": "UTF-16 with half a character", "rad": "\(line)",
      ])
    case .mixed(let line):
      Evidence(details: [
        "orsak": "den blandar UTF-8 och en annan teckenkodning", "reason": "it mixes UTF-8 and another encoding",
        "rad": "\(line)",
      ])
    case .noEncoding(let line):
      Evidence(details: [
        "orsak": "den är varken UTF-8, UTF-16 eller Windows-1252",
        "reason": "it is neither UTF-8, UTF-16 nor Windows-1252", "rad": "\(line)",
      ])
    case .utf32: Evidence(details: ["orsak": "UTF-32 läses inte", "reason": "UTF-32 is not read"])
    }
  }
}
