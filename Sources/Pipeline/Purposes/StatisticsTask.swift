package import Diagnostics
import Files
import Formats

/// `statistics`: a published table cell by cell, exactly as stored.
package enum StatisticsTask {
  package enum Format: String, CaseIterable, Sendable { case csv, json }

  package struct Outcome: Sendable {
    package let text: String
    package let exitCode: ExitCode
  }

  /// Several files follow one another. A file that its format's reference calls fatal is refused with place and reason.
  package static func tables(_ paths: [String], format: String, language: Language) throws(PipelineError) -> Outcome {
    let format: Format = try OptionText.choice(format, for: "--format")
    let progress = Progress(language: language)
    var output: [UInt8] = []
    var exitCode = ExitCode.done
    for path in paths {
      let bytes = try NamedInput.bytes(path)
      do throws(CubeError) {
        let cubes = try CubeFile.read(bytes)
        for warning in cubes.flatMap(\.warnings) {
          progress.note(
            LocalizedText(
              sv: "\(path)\(place(warning.place)): \(warning.text.sv)",
              en: "\(path)\(place(warning.place)): \(warning.text.en)"))
        }
        switch format {
        case .json: output += CubeTable.json(cubes)
        case .csv:
          guard cubes.count == 1, let cube = cubes.first else {
            progress.note(
              LocalizedText(
                sv: "\(path): filen har \(cubes.count) tabeller. Välj --format json.",
                en: "\(path): the file has \(cubes.count) tables. Choose --format json."))
            exitCode = max(exitCode, .usage)
            continue
          }
          output += CubeTable.csv(cube)
        }
      } catch {
        progress.note(
          LocalizedText(
            sv: "\(path)\(place(error.place)): \(error.reason.sv)",
            en: "\(path)\(place(error.place)): \(error.reason.en)"))
        exitCode = max(exitCode, .dataFaults)
      }
    }
    return Outcome(text: String(decoding: output, as: UTF8.self), exitCode: exitCode)
  }

  private static func place(_ place: CubePlace) -> String {
    let parts = [
      place.line.map { ":\($0)" }, place.column.map { ":\($0)" }, place.keyword.map { " \($0)" },
      place.cell.map { " \($0)" },
    ]
    return parts.compactMap { $0 }.joined()
  }
}
