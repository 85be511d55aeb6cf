package import Diagnostics
import Files
import Formats
package import StrategyModel

/// Reads one file, whatever its format, into a submission. Never throws: what is wrong is said in the log.
package struct SubmissionReader: Sendable {
  /// What reading one file gave.
  struct Outcome: Sendable {
    let submission: Submission
    let log: DiagnosticLog
    /// The records by own id, for the rules across files.
    let seen: SeenRecords
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
    let outcome = read(file, earlier: [])
    log.append(contentsOf: outcome.log)
    return outcome.submission
  }

  /// A file's submissions: one, or through a mapping one for each organisation in it.
  ///
  /// `earlier`: for each of them, records of files of the same organisation and year that were read before.
  func readAll(_ file: InputFile, earlier: [[EarlierFile]]) -> [Outcome] {
    guard let mapping = options.mapping(for: file.path) else { return [read(file, earlier: earlier.first ?? [])] }
    let reader = MappedReader(mapping: mapping, vocabulary: vocabulary, options: options)
    switch file.content {
    case .bytes(let bytes) where bytes.count <= options.limits.file:
      if let outcomes = try? reader.read(.memory(bytes), file, earlier: earlier) { return outcomes }
    case .file(let located):
      if let outcomes = try? reader.read(.file(path: located), file, earlier: earlier) { return outcomes }
    case .spooled(let input):
      if let outcomes = try? reader.read(.spooled(input), file, earlier: earlier) { return outcomes }
    default: break
    }
    // What cannot be opened or is too large is refused in the same words as any file.
    return [read(file, earlier: earlier.first ?? [])]
  }

  /// `earlier`: records of files of the same organisation and year that were read before.
  func read(_ file: InputFile, earlier: [EarlierFile]) -> Outcome {
    switch file.content {
    case .bytes(let bytes) where bytes.count <= options.limits.file: return read(.memory(bytes), file, earlier)
    case .bytes(let bytes):
      return refused(file, bytes.count, WholeFileFaults.tooLarge(bytes.count, options.limits.file))
    case .file(let located): return read(.file(path: located), file, earlier)
    case .spooled(let input): return read(.spooled(input), file, earlier)
    case .tooLarge(let count): return refused(file, count, WholeFileFaults.tooLarge(count, options.limits.file))
    case .unopened(let sv, let en): return refused(file, 0, WholeFileFaults.unopened(sv: sv, en: en))
    }
  }

  private func read(_ supply: ByteSupply, _ file: InputFile, _ earlier: [EarlierFile]) -> Outcome {
    do throws(FileError) {
      var isXML = false
      try supply.forEach { piece in
        isXML = XMLDetection.isXML(piece)
        return false
      }
      return isXML ? try readXML(supply, file, earlier) : try readCSV(supply, file, earlier)
    } catch {
      let fault = WholeFileFaults.unopened(sv: error.reason, en: "the system refused it (errno \(error.errno))")
      return refused(file, 0, fault)
    }
  }

  /// Twice through the file: its encoding is known when all of it has been seen. A large file that begins as UTF-8 is
  /// read as such meanwhile; if it proves to be something else, that reading is thrown away.
  private func readCSV(
    _ supply: ByteSupply, _ file: InputFile, _ earlier: [EarlierFile]
  ) throws(FileError) -> Outcome {
    var early: SubmissionBuilder?
    let examined: CSVExamination
    if let beginning = try CSVExamination.beginning(of: supply) {
      let both = BothAtOnce.run(
        { () throws(FileError) in try CSVExamination(supply, file, options) },
        { () throws(FileError) in try records(supply, beginning, file, earlier) })
      examined = try both.0.get()
      if examined.isUndamaged(beginning) { early = try both.1.get() }
    } else {
      examined = try CSVExamination(supply, file, options)
    }
    let (detector, facts) = (examined.detector, examined.facts)
    if facts.isTooLarge {
      return refused(file, facts.count, WholeFileFaults.tooLarge(facts.count, options.limits.file))
    }
    let verdict = detector.verdict()
    guard case .text(let encoding) = verdict else {
      return refused(file, facts.count, WholeFileFaults.finding(verdict), sha256: facts.sha256)
    }
    if var early { return finish(&early, file, facts.count, encoding.rawValue, sha256: facts.sha256) }
    if encoding == .windows1252, let name = try SubmissionReader.oldCodePage(of: supply) {
      return refused(file, facts.count, WholeFileFaults.oldCodePage(name), sha256: facts.sha256)
    }
    let mayBeDamaged = detector.mayHoldMojibake || !encoding.isUTF8
    var mojibake = Mojibake()
    if mayBeDamaged { try SubmissionReader.text(of: supply, encoding) { mojibake.repair(piece: &$0, isLast: $1) } }
    var builder = try records(supply, encoding, file, earlier, mojibake)
    return finish(&builder, file, facts.count, encoding.rawValue, sha256: facts.sha256)
  }

  /// The records of a CSV file. `mojibake`: what has been found of it in the file, to be said and mended.
  private func records(
    _ supply: ByteSupply, _ encoding: TextEncoding, _ file: InputFile, _ earlier: [EarlierFile],
    _ mojibake: Mojibake = Mojibake()
  ) throws(FileError) -> SubmissionBuilder {
    var builder = SubmissionBuilder(
      file: file.path, format: "csv", vocabulary: vocabulary, options: options, earlier: earlier)
    if let damage = WholeFileFaults.damage(mojibake, file.path) { builder.say(damage) }
    var repair = Mojibake()
    var reader = CSVPieces<SubmissionBuilder>(file: file.path, limits: options.limits)
    try SubmissionReader.text(of: supply, encoding) { text, isLast in
      if mojibake.count > 0 { repair.repair(piece: &text, isLast: isLast) }
      reader.take(text, isLast: isLast, &builder)
    }
    return builder
  }

  /// Hands over the text of a file in UTF-8, piece by piece; the last one, which may be empty, is said to be.
  static func text(
    of supply: ByteSupply, _ encoding: TextEncoding, _ take: (inout [UInt8], Bool) -> Void
  ) throws(FileError) {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    try supply.forEach { piece in
      text.removeAll(keepingCapacity: true)
      decoder.decode(piece, into: &text)
      take(&text, false)
      return true
    }
    text.removeAll()
    take(&text, true)
  }

  private func readXML(
    _ supply: ByteSupply, _ file: InputFile, _ earlier: [EarlierFile]
  ) throws(FileError) -> Outcome {
    var builder = SubmissionBuilder(
      file: file.path, format: "xml", vocabulary: vocabulary, options: options, earlier: earlier)
    var reader = XMLSubmissionReader<SubmissionBuilder>(file: file.path, limits: options.limits)
    var facts = FileSize(of: file, options)
    var mayBeDamaged = false
    try supply.forEach { piece in
      if !mayBeDamaged { mayBeDamaged = Mojibake.mayBe(in: piece) }
      reader.read(piece, into: &builder)
      return facts.add(piece)
    }
    if facts.isTooLarge {
      return refused(file, facts.count, WholeFileFaults.tooLarge(facts.count, options.limits.file))
    }
    reader.finish(into: &builder)
    if mayBeDamaged, let repaired = try repairedXML(supply, file, earlier, reader.encoding, facts) { return repaired }
    return finish(&builder, file, facts.count, reader.encoding, sha256: facts.sha256)
  }

  /// Read once more, with damaged letters as they were meant; nil where there are none.
  private func repairedXML(
    _ supply: ByteSupply, _ file: InputFile, _ earlier: [EarlierFile], _ encoding: String, _ facts: FileSize
  ) throws(FileError) -> Outcome? {
    guard encoding.hasPrefix(TextEncoding.utf8.rawValue) else { return nil }
    var mojibake = Mojibake()
    try SubmissionReader.pieces(of: supply) { mojibake.repair(piece: &$0, isLast: $1) }
    guard let damage = WholeFileFaults.damage(mojibake, file.path) else { return nil }
    var builder = SubmissionBuilder(
      file: file.path, format: "xml", vocabulary: vocabulary, options: options, earlier: earlier)
    builder.say(damage)
    var reader = XMLSubmissionReader<SubmissionBuilder>(file: file.path, limits: options.limits)
    var repair = Mojibake()
    try SubmissionReader.pieces(of: supply) { piece, isLast in
      repair.repair(piece: &piece, isLast: isLast)
      reader.read(piece, into: &builder)
    }
    reader.finish(into: &builder)
    return finish(&builder, file, facts.count, encoding, sha256: facts.sha256)
  }

  /// The bytes as they stand, piece by piece; the last one, which is empty, is said to be.
  static func pieces(of supply: ByteSupply, _ take: (inout [UInt8], Bool) -> Void) throws(FileError) {
    try supply.forEach { piece in
      var piece = piece
      take(&piece, false)
      return true
    }
    var end: [UInt8] = []
    take(&end, true)
  }

  /// The code page of a text that looks like Windows-1252 and is an older one; nil for Windows-1252.
  static func oldCodePage(of supply: ByteSupply) throws(FileError) -> OldCodePage.Name? {
    var page = OldCodePage()
    try supply.forEach { piece in
      page.feed(piece)
      return true
    }
    return page.name
  }

  private func refused(
    _ file: InputFile, _ count: Int, _ fault: (Rule, Evidence), sha256: String? = nil
  ) -> Outcome {
    var builder = SubmissionBuilder(
      file: file.path, format: "unknown", vocabulary: vocabulary, options: options)
    builder.refuseFile(Diagnostic(fault.0, file: file.path, evidence: fault.1))
    return finish(&builder, file, count, TextEncoding.unknown.rawValue, sha256: sha256 ?? file.sha256)
  }

  private func finish(
    _ builder: inout SubmissionBuilder, _ file: InputFile, _ count: Int, _ encoding: String, sha256: String
  ) -> Outcome {
    let end = builder.finish(bytes: count, sha256: sha256, encoding: encoding, stem: file.stem)
    return Outcome(submission: end.submission, log: end.log, seen: end.seen)
  }
}
