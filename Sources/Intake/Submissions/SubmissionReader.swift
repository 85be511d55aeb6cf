package import Diagnostics
import Formats
package import StrategyModel

/// Reads one file, whatever its format, into a submission. Never throws: what is wrong is said in the log.
package struct SubmissionReader: Sendable {
  /// What reading one file gave.
  struct Outcome: Sendable {
    let submission: Submission
    let log: DiagnosticLog
    /// The records by own id, for the rules across files.
    let seen: [String: SubmissionBuilder.Seen]
  }

  private let vocabulary: Vocabulary
  private let options: ValidationOptions

  package init(
    strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister,
    options: ValidationOptions = ValidationOptions()
  ) {
    vocabulary = Vocabulary(strategy: strategy, organisations: organisations, places: places)
    self.options = options
  }

  package func read(_ file: InputFile, log: inout DiagnosticLog) -> Submission {
    let outcome = read(file, earlier: [:])
    log.append(contentsOf: outcome.log)
    return outcome.submission
  }

  /// A file's submissions: one, or through a mapping one for each organisation in it.
  ///
  /// `earlier`: for each of them, records of files of the same organisation and year that were read before.
  func readAll(_ file: InputFile, earlier: [[String: SubmissionBuilder.Seen]]) -> [Outcome] {
    if let mapping = options.mapping(for: file.path), case .bytes(let bytes) = file.content,
      bytes.count <= options.fileLimit
    {
      return MappedReader(mapping: mapping, vocabulary: vocabulary, options: options)
        .read(bytes, file, earlier: earlier)
    }
    return [read(file, earlier: earlier.first ?? [:])]
  }

  /// `earlier`: records of files of the same organisation and year that were read before.
  func read(_ file: InputFile, earlier: [String: SubmissionBuilder.Seen]) -> Outcome {
    switch file.content {
    case .bytes(let bytes) where bytes.count <= options.fileLimit: return read(bytes, file, earlier)
    case .bytes(let bytes): return refused(file, bytes.count, WholeFileFaults.tooLarge(bytes.count, options.fileLimit))
    case .tooLarge(let count): return refused(file, count, WholeFileFaults.tooLarge(count, options.fileLimit))
    case .unopened(let sv, let en): return refused(file, 0, WholeFileFaults.unopened(sv: sv, en: en))
    }
  }

  private func read(_ bytes: [UInt8], _ file: InputFile, _ earlier: [String: SubmissionBuilder.Seen]) -> Outcome {
    if XMLDetection.isXML(bytes) { return readXML(bytes, file, earlier) }
    var detector = TextEncodingDetector()
    detector.feed(bytes)
    let verdict = detector.verdict()
    guard case .text(let encoding) = verdict else {
      return refused(file, bytes.count, WholeFileFaults.finding(verdict))
    }
    var builder = SubmissionBuilder(
      file: file.path, format: "csv", vocabulary: vocabulary, options: options, earlier: earlier)
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    decoder.decode(bytes, into: &text)
    var mojibake = Mojibake()
    mojibake.repair(&text, from: 0)
    if mojibake.count > 0 {
      let evidence = Evidence(found: mojibake.first, details: ["antal": "\(mojibake.count)"])
      builder.say(Diagnostic(DamagedLetters.rule, file: file.path, evidence: evidence))
    }
    let size = min(text.count, CSVSubmissionReader<SubmissionBuilder>.sampleSize)
    let sample = size == text.count ? text : Array(text[..<size])
    if var reader = CSVSubmissionReader(
      file: file.path, sample: sample, isWhole: size == text.count, sink: &builder)
    {
      reader.read(CollectionOfOne(text), into: &builder)
    }
    return finish(&builder, file, bytes.count, encoding.rawValue)
  }

  private func readXML(_ bytes: [UInt8], _ file: InputFile, _ earlier: [String: SubmissionBuilder.Seen]) -> Outcome {
    var builder = SubmissionBuilder(
      file: file.path, format: "xml", vocabulary: vocabulary, options: options, earlier: earlier)
    var reader = XMLSubmissionReader<SubmissionBuilder>(file: file.path)
    for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
      reader.read(bytes[start..<min(start + 1 << 18, bytes.count)], into: &builder)
    }
    reader.finish(into: &builder)
    return finish(&builder, file, bytes.count, reader.encoding)
  }

  private func refused(_ file: InputFile, _ count: Int, _ fault: (Rule, Evidence)) -> Outcome {
    var builder = SubmissionBuilder(
      file: file.path, format: "unknown", vocabulary: vocabulary, options: options)
    builder.refuseFile(Diagnostic(fault.0, file: file.path, evidence: fault.1))
    return finish(&builder, file, count, TextEncoding.unknown.rawValue)
  }

  private func finish(
    _ builder: inout SubmissionBuilder, _ file: InputFile, _ count: Int, _ encoding: String
  ) -> Outcome {
    let end = builder.finish(bytes: count, sha256: file.sha256, encoding: encoding, stem: file.stem)
    return Outcome(submission: end.submission, log: end.log, seen: end.seen)
  }
}
