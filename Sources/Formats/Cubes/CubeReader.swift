/// Reads one format of published tables.
protocol CubeReader {
  /// The name by which users know the format.
  static var format: String { get }
  /// Whether the content looks like this format; the file's name is never asked.
  static func recognises(_ file: CubeFile) -> Bool
  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable]
}

/// A reader that holds the whole of its file: for formats whose tables are known only when their last row is.
protocol HoldingReader: CubeReader {
  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube]
}

extension HoldingReader {
  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable] {
    try read(file).map { PublishedTable(held: $0) }
  }
}
