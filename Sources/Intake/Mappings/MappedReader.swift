import Diagnostics
import Files
import Formats
import StrategyModel

/// Reads one file through a mapping, as many submissions as there are organisations in it.
struct MappedReader {
  let mapping: LayoutMapping
  let vocabulary: Vocabulary
  let options: ValidationOptions

  /// At least one outcome. `earlier`: see `MappedSink`.
  func read(
    _ supply: ByteSupply, _ file: InputFile, earlier: [[EarlierFile]]
  ) throws(FileError) -> [SubmissionReader.Outcome] {
    var sink = MappedSink(
      mapping: mapping, path: file.path, vocabulary: vocabulary, options: options, earlier: earlier)
    var size = FileSize(of: file, options)
    let encoding =
      mapping.format == .xml
      ? try readXML(supply, file, &size, &sink) : try readTable(supply, file, &size, &sink)
    if size.isTooLarge {
      let (rule, evidence) = WholeFileFaults.tooLarge(size.count, options.limits.file)
      sink.refuseFile(Diagnostic(rule, file: file.path, evidence: evidence))
    }
    let (count, sum) = (size.count, size.sha256)
    return sink.builders.map { builder in
      var builder = builder
      let end = builder.finish(bytes: count, sha256: sum, encoding: encoding, stem: file.stem)
      return SubmissionReader.Outcome(submission: end.submission, log: end.log, seen: end.seen)
    }
  }

  private func readXML(
    _ supply: ByteSupply, _ file: InputFile, _ size: inout FileSize, _ sink: inout MappedSink
  ) throws(FileError) -> String {
    var reader = MappedXMLReader(file: file.path, mapping: mapping, limits: options.limits)
    let untouched = sink
    var mayBeDamaged = false
    try supply.forEach { piece in
      if !mayBeDamaged { mayBeDamaged = Mojibake.mayBe(in: piece) }
      reader.read(piece, into: &sink)
      return size.add(piece)
    }
    reader.finish(into: &sink)
    guard mayBeDamaged, reader.encoding.hasPrefix(TextEncoding.utf8.rawValue) else { return reader.encoding }
    var mojibake = Mojibake()
    try SubmissionReader.pieces(of: supply) { mojibake.repair(piece: &$0, isLast: $1) }
    guard let damage = WholeFileFaults.damage(mojibake, file.path) else { return reader.encoding }
    sink = untouched
    sink.say(damage)
    var again = MappedXMLReader(file: file.path, mapping: mapping, limits: options.limits)
    var repair = Mojibake()
    try SubmissionReader.pieces(of: supply) { piece, isLast in
      repair.repair(piece: &piece, isLast: isLast)
      again.read(piece, into: &sink)
    }
    again.finish(into: &sink)
    return reader.encoding
  }

  /// Twice through the file, as for any CSV: its encoding is known when all of it has been seen.
  private func readTable(
    _ supply: ByteSupply, _ file: InputFile, _ size: inout FileSize, _ sink: inout MappedSink
  ) throws(FileError) -> String {
    var detector = TextEncodingDetector()
    try supply.forEach { piece in
      detector.feed(piece)
      return size.add(piece)
    }
    let verdict = detector.verdict()
    guard case .text(let encoding) = verdict else {
      let (rule, evidence) = WholeFileFaults.finding(verdict)
      sink.refuseFile(Diagnostic(rule, file: file.path, evidence: evidence))
      return TextEncoding.unknown.rawValue
    }
    if size.isTooLarge { return encoding.rawValue }
    if encoding == .windows1252, let name = try SubmissionReader.oldCodePage(of: supply) {
      let (rule, evidence) = WholeFileFaults.oldCodePage(name)
      sink.refuseFile(Diagnostic(rule, file: file.path, evidence: evidence))
      return TextEncoding.unknown.rawValue
    }
    var mojibake = Mojibake()
    try SubmissionReader.text(of: supply, encoding) { mojibake.repair(piece: &$0, isLast: $1) }
    if let damage = WholeFileFaults.damage(mojibake, file.path) { sink.say(damage) }
    var repair = Mojibake()
    var reader = CSVPieces<MappedSink>(file: file.path, mapping: mapping, limits: options.limits)
    try SubmissionReader.text(of: supply, encoding) { text, isLast in
      if mojibake.count > 0 { repair.repair(piece: &text, isLast: isLast) }
      reader.take(text, isLast: isLast, &sink)
    }
    return encoding.rawValue
  }
}
