import Diagnostics

/// Reads the text of a CSV file in pieces: the first ones are kept until the layout can be told from them.
struct CSVPieces<Sink: RecordSink> {
  private let file: String
  private let mapping: LayoutMapping?
  private let limits: Limits
  private var sample: [UInt8] = []
  private var reader: CSVSubmissionReader<Sink>?
  private var isRefused = false

  init(file: String, mapping: LayoutMapping? = nil, limits: Limits) {
    self.file = file
    self.limits = limits
    self.mapping = mapping
  }

  /// The last piece may be empty.
  mutating func take(_ text: [UInt8], isLast: Bool, _ sink: inout Sink) {
    if isRefused { return }
    if reader != nil {
      reader?.read(text, isLast: isLast, into: &sink)
      return
    }
    sample += text
    let size = CSVSubmissionReader<Sink>.sampleSize
    guard isLast || sample.count > size else { return }
    let isWhole = sample.count <= size
    reader = CSVSubmissionReader(
      file: file, sample: isWhole ? sample : Array(sample[..<size]), isWhole: isWhole, mapping: mapping,
      limits: limits, sink: &sink)
    isRefused = reader == nil
    reader?.read(sample, isLast: isLast, into: &sink)
    sample = []
  }
}
