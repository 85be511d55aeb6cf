import Diagnostics
import StrategyModel

/// The order of an edition's sections, and headings that staff have put in place of the built-in ones.
///
/// A template `ordning-summary` (or `-preliminary`, `-conference`) has one section a line: its name, and after a colon
/// a heading of one's own. What is not named is left out, but method and coverage always stand.
struct ReportOrder: Sendable, Hashable {
  enum Part: String, CaseIterable, Sendable {
    case conclusions = "slutsatser"
    case lastYear = "forra-aret"
    case completion = "komplettera"
    case conferenceThemes = "teman"
    case areas = "omraden"
    case midterm = "halvtid"
    case puzzle = "pusslet"
    case themes = "utmaningar"
    case gaps = "glapp"
    case collaborations = "samarbeten"
    case lessons = "lardomar"
    case actors = "aktorer"
    case coverage = "tackning"
    case unmatched = "omatchat"
    case decisions = "beslut"
    case method = "metod"
  }

  struct Entry: Sendable, Hashable {
    let part: Part
    let heading: String?
  }

  let entries: [Entry]

  /// What must stand in every edition: who is missing, and how the figures were made.
  static let required: [Part] = [.coverage, .method]

  static func standard(_ edition: RunInformation.Edition) -> ReportOrder {
    let parts: [Part] =
      switch edition {
      case .summary:
        [
          .conclusions, .lastYear, .areas, .midterm, .puzzle, .themes, .gaps, .collaborations, .lessons, .actors,
          .coverage, .unmatched, .decisions, .method,
        ]
      // What participants should complete comes first; what is not yet certain is shown, not concluded from.
      case .preliminary:
        [.completion, .coverage, .unmatched, .puzzle, .areas, .midterm, .gaps, .collaborations, .actors, .method]
      case .conference: [.conferenceThemes, .lessons, .collaborations, .themes, .puzzle, .coverage, .method]
      }
    return ReportOrder(entries: parts.map { Entry(part: $0, heading: nil) })
  }

  var text: String {
    entries.map { entry in entry.part.rawValue + (entry.heading.map { ": " + $0 } ?? "") }.joined(separator: "\n")
  }

  init(entries: [Entry]) { self.entries = entries }

  /// Reads a template; remarks in `{{! … }}` and empty lines are passed over.
  init(reading text: String, file: String) throws(ReportWording.Refusal) {
    var entries: [Entry] = []
    var last = 1
    for (index, line) in ReportOrder.withoutRemarks(text).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let words = line.split(separator: ":", maxSplits: 1).map { String($0).trimming }
      guard let name = words.first, !name.isEmpty else { continue }
      last = index + 1
      guard let part = Part(rawValue: name) else {
        throw ReportOrder.refusal(file, index + 1, unknown: name)
      }
      if entries.contains(where: { $0.part == part }) {
        throw ReportWording.Refusal(
          file: file, line: index + 1,
          message: LocalizedText(sv: "Avsnittet \(name) står två gånger.", en: "The section \(name) stands twice."))
      }
      let heading = words.count > 1 && !words[1].isEmpty ? words[1] : nil
      if heading != nil, part == .areas || part == .decisions {
        throw ReportWording.Refusal(
          file: file, line: index + 1,
          message: LocalizedText(
            sv: "\(name) kan inte få en egen rubrik.", en: "\(name) cannot have a heading of its own."))
      }
      entries.append(Entry(part: part, heading: heading))
    }
    for part in ReportOrder.required where !entries.contains(where: { $0.part == part }) {
      throw ReportWording.Refusal(
        file: file, line: last,
        message: LocalizedText(
          sv: "Avsnittet \(part.rawValue) saknas. Det kan flyttas men inte tas bort.",
          en: "The section \(part.rawValue) is missing. It can be moved but not left out."))
    }
    self.entries = entries
  }

  private static func refusal(_ file: String, _ line: Int, unknown name: String) -> ReportWording.Refusal {
    let names = Part.allCases.map(\.rawValue)
    let nearest = NearestName.candidates(for: name, among: names, limit: 1).first
    return ReportWording.Refusal(
      file: file, line: line,
      message: LocalizedText(
        sv: "Det finns inget avsnitt som heter \(name)" + (nearest.map { "; menade du \($0)?" } ?? ".")
          + " Avsnitten är: " + names.joined(separator: ", ") + ".",
        en: "There is no section called \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ".")
          + " The sections are: " + names.joined(separator: ", ") + "."))
  }

  /// Remarks become the line breaks that they hold, so that line numbers stay true.
  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var rest = text.replacing("\r\n", with: "\n")[...]
    while let open = rest.firstRange(of: "{{!") {
      result += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return result }
      result += String(repeating: "\n", count: rest[open.upperBound..<close.lowerBound].count { $0 == "\n" })
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
