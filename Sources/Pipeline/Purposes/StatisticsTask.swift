package import Diagnostics
import Files
import Formats

/// `statistics`: a published table cell by cell, exactly as stored.
package enum StatisticsTask {
  package enum Format: String, CaseIterable, Sendable { case csv, json }

  /// Writes the files one after another to standard output, piece by piece: a table may be larger than memory.
  ///
  /// A file that its format's reference calls fatal is refused with place and reason, and nothing of it is written:
  /// every cell is checked before the first is printed.
  package static func print(
    _ paths: [String], format: String, language: Language
  ) throws(PipelineError) -> ExitCode {
    let format: Format = try OptionText.choice(format, for: "--format")
    let progress = Progress(language: language)
    var exitCode = ExitCode.done
    for path in paths {
      let source = try StatisticsInput.named(path)
      var failure: FileError?
      do throws(CubeError) {
        let tables = try CubeFile.open(source)
        if format == .csv, tables.count != 1 {
          progress.note(
            LocalizedText(
              sv: "\(path): filen har \(tables.count) tabeller. Välj --format json.",
              en: "\(path): the file has \(tables.count) tables. Choose --format json."))
          exitCode = max(exitCode, .usage)
          continue
        }
        for table in tables { try table.check() }
        for warning in tables.flatMap(\.outline.warnings) {
          progress.note(
            LocalizedText(
              sv: "\(path)\(place(warning.place)): \(warning.text.sv)",
              en: "\(path)\(place(warning.place)): \(warning.text.en)"))
        }
        failure = try write(tables, format)
      } catch {
        if error.code == .interrupted {
          throw .world(FileError(.read, path, errno: 0, reason: error.details["found"] ?? ""))
        }
        progress.note(
          LocalizedText(
            sv: "\(path)\(place(error.place)): \(error.reason.sv)",
            en: "\(path)\(place(error.place)): \(error.reason.en)"))
        exitCode = max(exitCode, .dataFaults)
      }
      if let failure { throw .world(failure) }
    }
    return exitCode
  }

  /// Why writing failed, nil when it did not; a table that cannot be read throws.
  private static func write(_ tables: [PublishedTable], _ format: Format) throws(CubeError) -> FileError? {
    let isList = format == .json
    if isList, let failure = write("[\n") { return failure }
    for (number, table) in tables.enumerated() {
      var pages = try TablePages(table, form: isList ? .json : .csv)
      if number > 0, let failure = write(",\n") { return failure }
      while let page = try pages.next() {
        if let failure = write(page) { return failure }
      }
    }
    return isList ? write("\n]\n") : nil
  }

  private static func write(_ text: String) -> FileError? { write(Array(text.utf8)) }

  private static func write(_ bytes: [UInt8]) -> FileError? {
    do throws(FileError) {
      try StandardStreams.writeOutput(bytes)
      return nil
    } catch { return error }
  }

  private static func place(_ place: CubePlace) -> String {
    let parts = [
      place.line.map { ":\($0)" }, place.column.map { ":\($0)" }, place.keyword.map { " \($0)" },
      place.cell.map { " \($0)" },
    ]
    return parts.compactMap { $0 }.joined()
  }
}
