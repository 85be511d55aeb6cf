import Diagnostics
import Files
import Intake
import Reporting

/// `validate --write-corrected DIR`: the files with safe corrections, and a log of old and new. Originals stay as they are.
struct CorrectedFiles {
  /// The log's name in the folder.
  static let logName = "rattningar.csv"

  let folder: String
  let language: Language
  /// The largest file that is read, in bytes.
  let limit: Int

  /// Writes one corrected file for each CSV, and the log. What is there already is never replaced.
  ///
  /// Returns what to say about it on standard error.
  func write(_ files: [InputFile], mapped: (String) -> Bool) throws(PipelineError) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    var outputs: [(path: String, bytes: [UInt8])] = []
    var log: [[String]] = [["fil", "rad", "cell", "kolumn", "fore", "efter", "slag"]]
    for file in files {
      guard !mapped(file.path), let bytes = try bytes(of: file), let table = CorrectedTable(bytes) else {
        notes.append(
          LocalizedText(
            sv: "\(file.path): rättas inte här; bara CSV i inrapporteringens format kan rättas säkert.",
            en: "\(file.path): not corrected; only CSV in the submission format can be corrected safely."))
        continue
      }
      let name = file.path == "-" ? "standard-in.csv" : PathName.split(file.path).name
      let path = PathName.join(folder, name)
      guard name != CorrectedFiles.logName, !outputs.contains(where: { $0.path == path }) else {
        throw .usage(
          sv: "\(file.path): en annan fil i anropet heter också \(name). Rätta dem var för sig.",
          en: "\(file.path): another file of this call is named \(name) too. Correct them one at a time.")
      }
      let rows = table.rows.map { row -> (cells: [String], raw: [UInt8]?) in
        switch row {
        case .cells(let cells): (cells, nil)
        case .raw(let bytes): ([], bytes)
        }
      }
      outputs.append((path, CorrectedCSV.write(rows, delimiter: table.delimiter)))
      log += table.corrections.map {
        [
          file.path, $0.row.map(String.init) ?? "", $0.cell ?? "", $0.header ?? "", $0.old, $0.new,
          $0.kind.title[language],
        ]
      }
      notes.append(
        LocalizedText(
          sv: "\(path): skriven med \(table.corrections.count) rättningar.",
          en: "\(path): written with \(table.corrections.count) corrections."))
    }
    let logPath = PathName.join(folder, CorrectedFiles.logName)
    outputs.append((logPath, CorrectedCSV.write(log.map { ($0, nil) }, delimiter: 0x3B)))
    for output in outputs where Folder.kind(output.path) != .missing {
      throw .usage(
        sv: "\(output.path): finns redan och skrivs inte över. Välj en annan mapp.",
        en: "\(output.path): exists and is not replaced. Choose another folder.")
    }
    for output in outputs {
      do throws(FileError) { try NewFile.create(output.path, output.bytes) } catch { throw .world(error) }
    }
    return notes
  }

  /// The whole file: a copy to write is held in memory anyway. nil for one that could not be read in the first place.
  private func bytes(of file: InputFile) throws(PipelineError) -> [UInt8]? {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .file(let located):
      do throws(FileError) { return try ByteSource(opening: located).all(limit: limit) } catch { return nil }
    case .unopened, .tooLarge: return nil
    }
  }
}
