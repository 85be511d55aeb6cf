import Files
import Intake
import StrategyModel

/// The staff's `beslut.csv`, which is never written by the program.
enum DecisionFile {
  private static let standardName = "beslut.csv"

  /// nil where none is named and none is there. One that is named must be there.
  static func read(
    _ configuration: PipelineConfiguration
  ) throws(PipelineError) -> (decisions: [Decision], input: RunInformation.Input)? {
    let name = configuration.decisions ?? standardName
    let path = configuration.located(name)
    if configuration.decisions == nil, Folder.kind(path) == .missing { return nil }
    let bytes = try ConfigurationFile.bytes(path)
    do throws(RegisterError) {
      let input = RunInformation.Input(path: name, sha256: Digest.sha256(bytes), bytes: bytes.count)
      return (try DecisionReader.read(bytes, file: name), input)
    } catch { throw .register(error) }
  }
}
