import Diagnostics
import StrategyModel

/// A ready letter to one submitter: thanks, what was read, what was refused and why, and how to send again.
struct FeedbackLetter {
  /// How many refused rows are written out; the rest are in the CSV, and the letter says how many.
  static let rowsInLetter = 50

  let name: String
  let submissions: [Submission]
  let answer: Answer
  /// The name of the file with the rows to mend; nil where there is none.
  let mendFile: String?

  private var isSwedish: Bool { answer.language == .swedish }
  private func say(_ sv: String, _ en: String) -> String { isSwedish ? sv : en }
  private func quote(_ text: String) -> String { LetterEscape.escaped(SubmittedText(text)) }
  private func quote(_ text: SubmittedText) -> String { LetterEscape.escaped(text) }

  func rendered() -> String {
    let sections = [opening, account, wholeFiles, refused, reminders(.warning), reminders(.advice), resend, closing]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The file as its sender knows it, without our folders.
  private func shortName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private var files: [Answer.CheckedFile] {
    submissions.compactMap { answer.file($0.file) }
  }

  private var rows: Submission.RowCount { submissions.reduce(Submission.RowCount()) { $0 + $1.rows } }

  private var year: String { submissions.compactMap(\.year).first.map(String.init) ?? "" }

  private var opening: [String] {
    let needsMending = rows.rejected > 0 || submissions.contains { $0.status == .unreadable }
    let verdict =
      needsMending
      ? say(
        "En del behöver rättas innan det kan räknas med. Det står nedan, rad för rad.",
        "Some of it must be mended before it can be counted. It stands below, row by row.")
      : say(
        "Allt kunde läsas och räknas med. Ni behöver inte göra något mer.",
        "Everything could be read and counted. Nothing more is needed.")
    return [
      "# " + say("Återkoppling på er inrapportering \(year): ", "Feedback on your submission \(year): ") + quote(name),
      "",
      say("Hej!", "Hello!"), "", say("Tack för er inrapportering. ", "Thank you for your submission. ") + verdict,
    ]
  }

  private var account: [String] {
    [
      "## " + say("Det här läste vi", "What we read"), "",
      say(
        "| Fil | Status | Lästa | Godkända | Avvisade | Tomma |",
        "| File | Status | Read | Accepted | Rejected | Blank |"),
      "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
      + submissions.map { submission in
        let counts = [submission.rows.read, submission.rows.accepted, submission.rows.rejected, submission.rows.blank]
        return "| \(quote(shortName(submission.file))) | \(submission.status.rawValue) | "
          + counts.map { NumberText.format($0, in: answer.language) }.joined(separator: " | ") + " |"
      }
  }

  /// What concerns a file as a whole, or every row of it alike.
  private var wholeFiles: [String] {
    let items = files.flatMap { file -> [String] in
      let rowFaults = Set(
        file.submission?.rejected.flatMap { record in record.faults.filter { !concernsFile($0, record) } } ?? [])
      let isWhole = file.submission?.status == .unreadable
      return file.diagnostics.filter {
        $0.severity == .fault && (isWhole || !rowFaults.contains($0))
      }
      .map { "- \(quote(shortName(file.path))): \(sentence($0))" }
    }
    return items.isEmpty ? [] : ["## " + say("Hela filen", "The whole file"), ""] + items
  }

  private var refused: [String] {
    let records = submissions.flatMap { submission in
      submission.rejected.filter { record in !record.faults.allSatisfy { concernsFile($0, record) } }
    }
    if records.isEmpty, submissions.allSatisfy({ $0.unkeptRejected == 0 }) { return [] }
    var lines = ["## " + say("Rader att rätta", "Rows to mend")]
    for record in records.prefix(FeedbackLetter.rowsInLetter) {
      lines += ["", "### " + heading(record), ""]
      lines += record.faults.map { fault in
        let place = PlaceText.withinRecord(fault.position, in: answer.language).map { quote($0) + ": " } ?? ""
        return "- \(place)\(sentence(fault))"
      }
    }
    let rest = records.count - FeedbackLetter.rowsInLetter
    if rest > 0 {
      lines += [
        "",
        say(
          "Ytterligare \(rest) rader avvisades. Alla finns i \(mendFile ?? ""), med skälet först på raden.",
          "Another \(rest) rows were rejected. All are in \(mendFile ?? ""), with the reason first in the row."),
      ]
    }
    let unkept = submissions.reduce(0) { $0 + $1.unkeptRejected }
    if unkept > 0 {
      lines += [
        "",
        say(
          "Därtill avvisades \(unkept) rader som bara är räknade: de är fler än vi tar vara på. Rätta dem på samma sätt.",
          "Besides, \(unkept) rows were rejected that are only counted: more than we keep. Mend them likewise."),
      ]
    }
    return lines
  }

  /// A fault that stands elsewhere than in the record, such as in the header: it refuses every row alike.
  private func concernsFile(_ fault: Diagnostic, _ record: Submission.RejectedRecord) -> Bool {
    if fault.position == .wholeFile { return true }
    if let row = fault.position.row, let own = record.source.row { return row != own }
    if let element = fault.position.element, let own = record.source.element { return !element.hasPrefix(own) }
    return false
  }

  private func heading(_ record: Submission.RejectedRecord) -> String {
    let id = record.faults.compactMap(\.position.recordID).first.map { say("insats ", "activity ") + $0 }
    let place =
      record.source.row.map { say("rad \($0)", "row \($0)") } ?? record.source.element
      ?? record.source.line.map { say("textrad \($0)", "line \($0)") }
    return quote([shortName(record.source.file), place, id].compactMap(\.self).joined(separator: ", "))
  }

  private func sentence(_ diagnostic: Diagnostic) -> String {
    var text = answer.message(diagnostic)
    if let nearest = diagnostic.evidence.nearest.first, !text.contains(nearest) {
      text = text + SubmittedText(say(" Menade ni \(nearest)?", " Did you mean \(nearest)?"))
    }
    return quote(text + " " + answer.remedy(diagnostic)) + " (\(diagnostic.code))"
  }

  /// Warnings and advice by cause, with the first three places: the rows are kept.
  private func reminders(_ severity: Severity) -> [String] {
    let items = files.flatMap { file in
      answer.causes(of: file).filter { $0.severity == severity }.map { cause in
        let places = cause.samples.prefix(3).map { PlaceText.words($0.position, in: answer.language) }
        let rest = cause.count - places.count
        let more = rest > 0 ? say(" och \(rest) till", " and \(rest) more") : ""
        let advice = cause.samples.first.map(answer.remedy) ?? ""
        return "- \(quote(answer.title(cause.code))) (\(cause.code)), \(quote(shortName(file.path))): "
          + places.map(quote).joined(separator: "; ") + more + ". " + quote(advice)
      }
    }
    if items.isEmpty { return [] }
    let heading =
      severity == .warning
      ? say("Att se över", "To look over") : say("Råd till nästa gång", "Advice for next time")
    let lead = say("Raderna är med i sammanställningen.", "The rows are in the compilation.")
    return ["## " + heading, "", lead, ""] + items
  }

  private var resend: [String] {
    guard let mendFile else { return [] }
    return [
      "## " + say("Så skickar ni in igen", "How to send again"), "",
      say(
        "1. Öppna \(mendFile) i Excel. Kolumnen \(RowsToMend.reasonColumn) säger vad som är fel på varje rad.",
        "1. Open \(mendFile) in a spreadsheet. The column \(RowsToMend.reasonColumn) says what is wrong with each row."),
      say(
        "2. Rätta raderna. Behåll insats_id, så att rättelsen hamnar på rätt insats. Kolumnen \(RowsToMend.reasonColumn) kan stå kvar.",
        "2. Mend the rows. Keep insats_id, so that the correction meets its activity. The column \(RowsToMend.reasonColumn) may stay."
      ),
      say(
        "3. Spara som \"CSV UTF-8\" och skicka filen. Bara de rättade raderna behövs; det som godkändes är redan med.",
        "3. Save as \"CSV UTF-8\" and send the file. Only the mended rows are needed; what was accepted is already in."),
      "",
      say(
        "Personuppgifter är dolda i filen och kontaktuppgifter utelämnade; de behövs inte igen.",
        "Personal data is masked in the file and contact details left out; they are not needed again."),
    ]
  }

  private var closing: [String] { [say("Med vänlig hälsning", "With kind regards")] }
}
