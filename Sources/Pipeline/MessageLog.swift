import Files
import Logging

/// Where the program's messages go: each one a line on standard error, without clock or label, so that a person can read it.
struct MessageLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { StandardStreams.writeMessage("\(event.message)") }

  static let logger = Logger(label: "nulage") { _ in MessageLog() }
}
