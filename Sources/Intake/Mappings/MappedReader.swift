import Diagnostics
import Formats
import StrategyModel

/// Reads one file through a mapping, as many submissions as there are organisations in it.
struct MappedReader {
  let mapping: LayoutMapping
  let vocabulary: Vocabulary
  let options: ValidationOptions

  /// At least one outcome. `earlier`: see `MappedSink`.
  func read(
    _ bytes: [UInt8], _ file: InputFile, earlier: [[String: SubmissionBuilder.Seen]]
  ) -> [SubmissionReader.Outcome] {
    var sink = MappedSink(
      mapping: mapping, path: file.path, vocabulary: vocabulary, options: options, earlier: earlier)
    let encoding = mapping.format == .xml ? readXML(bytes, file, &sink) : readTable(bytes, file, &sink)
    return sink.builders.map { builder in
      var builder = builder
      let end = builder.finish(bytes: bytes.count, sha256: file.sha256, encoding: encoding, stem: file.stem)
      return SubmissionReader.Outcome(submission: end.submission, log: end.log, seen: end.seen)
    }
  }

  private func readXML(_ bytes: [UInt8], _ file: InputFile, _ sink: inout MappedSink) -> String {
    var reader = MappedXMLReader(file: file.path, mapping: mapping)
    for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
      reader.read(bytes[start..<min(start + 1 << 18, bytes.count)], into: &sink)
    }
    reader.finish(into: &sink)
    return reader.encoding
  }

  private func readTable(_ bytes: [UInt8], _ file: InputFile, _ sink: inout MappedSink) -> String {
    var detector = TextEncodingDetector()
    detector.feed(bytes)
    let verdict = detector.verdict()
    guard case .text(let encoding) = verdict else {
      let (rule, evidence) = WholeFileFaults.finding(verdict)
      sink.refuseFile(Diagnostic(rule, file: file.path, evidence: evidence))
      return TextEncoding.unknown.rawValue
    }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    decoder.decode(bytes, into: &text)
    var mojibake = Mojibake()
    mojibake.repair(&text, from: 0)
    if mojibake.count > 0 {
      let evidence = Evidence(found: mojibake.first, details: ["antal": "\(mojibake.count)"])
      sink.say(Diagnostic(DamagedLetters.rule, file: file.path, evidence: evidence))
    }
    let size = min(text.count, CSVSubmissionReader<MappedSink>.sampleSize)
    if var reader = CSVSubmissionReader(
      file: file.path, sample: Array(text[..<size]), isWhole: size == text.count, mapping: mapping, sink: &sink)
    {
      reader.read(CollectionOfOne(text), into: &sink)
    }
    return encoding.rawValue
  }
}
