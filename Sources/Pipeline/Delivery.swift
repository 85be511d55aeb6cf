package import Diagnostics
import Files
package import StrategyModel

/// Puts a run's outputs in their folder in one step, and never over something that is not ours.
///
/// The lock is held from the first look at the folder until the delivery goes.
package struct Delivery: ~Copyable {
  package let folder: String
  private let generation: OutputGeneration
  private let lock: RunLock
  private let former: OutputGeneration.Former
  private let language: Language

  /// Takes the lock and looks at what is there. A folder that holds something else is a usage error.
  package init(folder: String, language: Language) throws(PipelineError) {
    let generation = OutputGeneration(folder: folder)
    let lock = try Delivery.lock(generation.folder, language)
    let former = try Delivery.look(at: generation)
    self.init(generation: generation, lock: lock, former: former, language: language)
  }

  private init(
    generation: OutputGeneration, lock: consuming RunLock, former: OutputGeneration.Former, language: Language
  ) {
    self.generation = generation
    self.lock = lock
    self.former = former
    self.language = language
    folder = generation.folder
  }

  private static func lock(_ folder: String, _ language: Language) throws(PipelineError) -> RunLock {
    do throws(FileError) {
      try NewFile.makeFolder(for: folder)
      return try RunLock(beside: folder) {
        Progress(language: language).note(
          LocalizedText(
            sv: "Väntar på en annan körning som skriver i \(folder).",
            en: "Waiting for another run that writes in \(folder)."))
      }
    } catch { throw .world(error) }
  }

  private static func look(at generation: OutputGeneration) throws(PipelineError) -> OutputGeneration.Former {
    let former: OutputGeneration.Former
    do throws(FileError) { former = try generation.former { Manifest($0)?.sums } } catch { throw .world(error) }
    guard former == .foreign else { return former }
    let folder = generation.folder
    throw .usage(
      sv: "\(folder): innehåller annat än en tidigare körning och skrivs inte över. Välj en annan mapp med --output.",
      en: "\(folder): holds something else than an earlier run and is not overwritten. Choose another with --output.")
  }

  package func deliver(_ report: RunReport, year: Int, strategy: Strategy.ID) throws(PipelineError) {
    let manifest = Manifest(information: report.information, year: year, strategy: strategy, outputs: report.files)
    let isEdited = if case .edited = former { true } else { false }
    let kept: String?
    do throws(FileError) {
      kept = try generation.replace(with: report.files, manifest: manifest.encoded(), keepFormer: isEdited)
    } catch { throw .world(error) }
    if let kept, case .edited(let files) = former { say(kept, files) }
  }

  private func say(_ kept: String, _ files: [String]) {
    let named = files.prefix(3).joined(separator: ", ") + (files.count > 3 ? " …" : "")
    Progress(language: language).note(
      LocalizedText(
        sv: "Någon har ändrat i \(folder) (\(files.count): \(named)). Den gamla mappen ligger kvar som \(kept).",
        en: "Somebody has changed \(folder) (\(files.count): \(named)). The old folder is kept as \(kept)."))
  }
}

/// What a run writes and shows.
package struct RunReport: Sendable {
  package let information: RunInformation
  /// The Markdown report, relative to the output folder.
  package let summaryName: String
  package let files: [(path: String, bytes: [UInt8])]

  package init(information: RunInformation, summaryName: String, files: [(path: String, bytes: [UInt8])]) {
    self.information = information
    self.summaryName = summaryName
    self.files = files
  }
}
