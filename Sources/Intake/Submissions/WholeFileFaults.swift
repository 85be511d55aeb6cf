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
    case .undecodable(let reason): (UndecodableText.rule, evidence(reason))
    }
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
