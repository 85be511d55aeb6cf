import Files
import Formats
import StrategyModel

/// Statistics files, which may be larger than memory, as sources that are gone through piece by piece.
enum StatisticsInput {
  /// A short file is held and read from the disk once.
  private static let mostHeld = 8 << 20

  /// A declared file with its sum, which is taken in a pass of its own.
  static func opened(
    _ path: String, located: String, by configuration: String, limit: Int
  ) throws(PipelineError) -> (source: CubeSource, provenance: RunInformation.Input) {
    let found: (source: CubeSource, provenance: RunInformation.Input)?
    do throws(FileError) {
      found = try summed(path, located: located, limit: limit)
    } catch {
      throw .usage(
        sv: "\(configuration): statistikfilen \(path) kan inte läsas: \(error.reason).",
        en: "\(configuration): the statistics file \(path) cannot be read (errno \(error.errno)).")
    }
    if let found { return found }
    throw .usage(
      sv: "\(configuration): statistikfilen \(path) är större än \(limit) byte.",
      en: "\(configuration): the statistics file \(path) is larger than \(limit) bytes.")
  }

  /// nil for a file over the limit.
  private static func summed(
    _ path: String, located: String, limit: Int
  ) throws(FileError) -> (source: CubeSource, provenance: RunInformation.Input)? {
    let size = try ByteSource(opening: located).size ?? 0
    if size > limit { return nil }
    let supply = try supply(located, size: size)
    var digest = RunningDigest()
    var bytes = 0
    try supply.forEach { piece in
      digest.update(piece)
      bytes += piece.count
      return true
    }
    return (source(supply, size: bytes), .init(path: path, sha256: digest.finished(), bytes: bytes))
  }

  /// A file that a command names, or standard input, which is held.
  static func named(_ path: String) throws(PipelineError) -> CubeSource {
    if path == "-" { return CubeSource(try NamedInput.bytes(path)) }
    if Folder.kind(path) == .missing {
      throw .usage(sv: "\(path): filen finns inte.", en: "\(path): the file does not exist.")
    }
    do throws(FileError) {
      let size = try ByteSource(opening: path).size ?? 0
      return source(try supply(path, size: size), size: size)
    } catch { throw .world(error) }
  }

  private static func supply(_ path: String, size: Int) throws(FileError) -> ByteSupply {
    guard size <= mostHeld, let bytes = try ByteSource(opening: path).all(limit: mostHeld) else {
      return .file(path: path)
    }
    return .memory(bytes)
  }

  private static func source(_ supply: ByteSupply, size: Int) -> CubeSource {
    switch supply {
    case .memory(let bytes): return CubeSource(bytes)
    case .file(let path):
      return CubeSource(size: size) { () throws(CubeError) in
        let file = try told { () throws(FileError) in try OpenedFile(path) }
        return { () throws(CubeError) in try told { () throws(FileError) in try file.next() } }
      }
    case .spooled(let input):
      return CubeSource(size: size) { () throws(CubeError) in
        var offset = 0
        return { () throws(CubeError) in
          let piece = try told { () throws(FileError) in try input.bytes(from: offset, ByteSupply.pieceSize) }
          offset += piece.count
          return piece
        }
      }
    }
  }

  private static func told<Answer: ~Copyable>(_ work: () throws(FileError) -> Answer) throws(CubeError) -> Answer {
    do throws(FileError) { return try work() } catch {
      throw CubeError(.interrupted, ["found": error.reason])
    }
  }

  /// A file kept open between its pieces.
  private final class OpenedFile {
    private let file: ByteSource

    init(_ path: String) throws(FileError) { file = try ByteSource(opening: path) }

    func next() throws(FileError) -> [UInt8] { try file.next() }
  }
}
