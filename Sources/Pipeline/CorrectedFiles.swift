import Diagnostics
import Files
import Intake
import Reporting

/// One file with its safe corrections, in the format that it came in.
private struct CorrectedFile {
  let format: String
  let bytes: [UInt8]
  let corrections: [Correction]

  /// nil for what cannot be corrected safely.
  init?(_ original: [UInt8]) {
    if let document = CorrectedDocument(original) {
      (format, bytes, corrections) = ("xml", document.bytes, document.corrections)
    } else if let table = CorrectedTable(original) {
      let rows = table.rows.map { row -> (cells: [String], raw: [UInt8]?) in
        switch row {
        case .cells(let cells): (cells, nil)
        case .raw(let bytes): ([], bytes)
        }
      }
      format = "csv"
      bytes = CorrectedCSV.write(rows, delimiter: table.delimiter)
      corrections = table.corrections
    } else {
      return nil
    }
  }
}

/// `validate --write-corrected DIR`: the files with safe corrections, and a log of old and new. Originals stay as they are.
struct CorrectedFiles {
  /// The log's name in the folder.
  static let logName = "rattningar.csv"

  /// The largest file that is corrected, in bytes: a copy is made in memory before any of it is written.
  static let limit = 64 << 20

  let folder: String
  let language: Language
  var limit = CorrectedFiles.limit

  /// Writes one corrected file for each submission in CSV or XML, and the log. What is there already is never replaced.
  ///
  /// Returns what to say about it on standard error.
  func write(_ files: [InputFile], mapped: (String) -> Bool) throws(PipelineError) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    var outputs: [(path: String, bytes: [UInt8])] = []
    var log: [[String]] = [["fil", "rad", "cell", "kolumn", "fore", "efter", "slag"]]
    for file in files {
      let bytes = try bytes(of: file)
      guard !mapped(file.path), let bytes, let corrected = CorrectedFile(bytes) else {
        notes.append(whyNot(file, bytes, isMapped: mapped(file.path)))
        continue
      }
      let name = file.path == "-" ? "standard-in.\(corrected.format)" : PathName.split(file.path).name
      let path = PathName.join(folder, name)
      guard name != CorrectedFiles.logName, !outputs.contains(where: { $0.path == path }) else {
        throw .usage(
          sv: "\(file.path): en annan fil i anropet heter också \(name). Rätta dem var för sig.",
          en: "\(file.path): another file of this call is named \(name) too. Correct them one at a time.")
      }
      outputs.append((path, corrected.bytes))
      log += corrected.corrections.map {
        [
          file.path, $0.row.map(String.init) ?? "", $0.cell ?? "", $0.header ?? "", $0.old, $0.new,
          $0.kind.title[language],
        ]
      }
      notes.append(
        LocalizedText(
          sv:
            "\(path): skriven med \(corrected.corrections.count) \(corrected.corrections.count == 1 ? "rättning" : "rättningar").",
          en:
            "\(path): written with \(corrected.corrections.count) \(corrected.corrections.count == 1 ? "correction" : "corrections")."
        ))
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

  /// The whole file. nil for one that could not be read in the first place, or is too large for a copy in memory.
  private func bytes(of file: InputFile) throws(PipelineError) -> [UInt8]? {
    switch file.content {
    case .bytes(let bytes): return bytes.count <= limit ? bytes : nil
    case .file(let located):
      do throws(FileError) { return try ByteSource(opening: located).all(limit: limit) } catch { return nil }
    case .unopened, .tooLarge, .spooled: return nil
    }
  }

  /// Why there is no corrected copy, and what to do instead.
  private func whyNot(_ file: InputFile, _ bytes: [UInt8]?, isMapped: Bool) -> LocalizedText {
    let reason: LocalizedText
    if isMapped {
      reason = LocalizedText(
        sv:
          "den läses genom en mappning, och ord och rubriker är avsändarens egna. Rätta i det system den kommer från.",
        en:
          "it is read through a mapping, and its words and headers are the sender's. Mend it in the system it comes from."
      )
    } else if bytes == nil {
      let size = limit >> 20
      reason = LocalizedText(
        sv: "den kan inte läsas, eller är större än \(size) MiB. Anmärkningarna säger vilket; en stor fil kan delas.",
        en: "it cannot be read, or is larger than \(size) MiB. The remarks say which; a large file can be split.")
    } else if bytes.map({ CorrectedTable.isXML($0) }) == true {
      reason = LocalizedText(
        sv:
          "den är ingen hel XML-fil i inrapporteringens format. Anmärkningarna säger vad som ska göras.",
        en: "it is no whole XML file in the submission format. The remarks say what to do."
      )
    } else {
      reason = LocalizedText(
        sv: "ingen rubrikrad hittas, eller så är filen ingen text. Anmärkningarna säger vad som ska göras.",
        en: "no header is found, or the file is no text. The remarks say what to do.")
    }
    return LocalizedText(
      sv: "\(file.path): ingen rättad kopia, för \(reason.sv)",
      en: "\(file.path): no corrected copy, since \(reason.en)")
  }
}
