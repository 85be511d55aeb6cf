package import Diagnostics
package import Files
package import StrategyModel

/// Puts a run's outputs in their folder in one step, and never over something that is not ours.
///
/// The lock is held from the first look at the folder until the delivery goes.
package struct Delivery: ~Copyable {
  package let folder: String
  private let generation: OutputGeneration
  private let lock: RunLock
  private let language: Language

  /// Takes the lock, puts right what a killed run has left and looks at what is there. A folder that holds something
  /// else is a usage error.
  package init(folder: String, language: Language) throws(PipelineError) {
    let generation = OutputGeneration(folder: folder) { Manifest($0)?.sums }
    let lock = try Delivery.lock(generation.folder, language)
    let kept: String?
    do throws(FileError) { kept = try generation.recover() } catch { throw .world(error) }
    if let kept { Delivery.say(generation.folder, kept, [], language) }
    _ = try Delivery.former(generation)
    self.init(generation: generation, lock: lock, language: language)
  }

  private init(generation: OutputGeneration, lock: consuming RunLock, language: Language) {
    self.generation = generation
    self.lock = lock
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

  private static func former(_ generation: OutputGeneration) throws(PipelineError) -> OutputGeneration.Former {
    let former: OutputGeneration.Former
    do throws(FileError) { former = try generation.former() } catch { throw .world(error) }
    guard former == .foreign else { return former }
    let folder = generation.folder
    throw .usage(
      sv: "\(folder): innehåller annat än en tidigare körning och skrivs inte över. Välj en annan mapp med --output.",
      en: "\(folder): holds something else than an earlier run and is not overwritten. Choose another with --output.")
  }

  /// Writes everything beside the folder, so that only a rename is left to be done.
  package func prepare(_ report: RunReport, year: Int, strategy: Strategy.ID) throws(PipelineError) {
    do throws(FileError) {
      try generation.prepare(report.files, workforce: AllCores()) { written in
        Manifest(information: report.information, year: year, strategy: strategy, outputs: written).encoded()
      }
    } catch { throw .world(error) }
  }

  /// Takes back what was prepared.
  package func discard() { generation.discard() }

  /// Puts the prepared set in place. The folder is looked at anew: a long run gives time to edit.
  package func commit() throws(PipelineError) {
    let former: OutputGeneration.Former
    do throws(PipelineError) { former = try Delivery.former(generation) } catch {
      discard()
      throw error
    }
    let isEdited = if case .edited = former { true } else { false }
    let kept: String?
    do throws(FileError) { kept = try generation.commit(keepFormer: isEdited) } catch { throw .world(error) }
    if let kept, case .edited(let files) = former { Delivery.say(folder, kept, files, language) }
  }

  private static func say(_ folder: String, _ kept: String, _ files: [String], _ language: Language) {
    let named = files.prefix(3).joined(separator: ", ") + (files.count > 3 ? " …" : "")
    let list = files.isEmpty ? "" : " (\(files.count): \(named))"
    Progress(language: language).note(
      LocalizedText(
        sv: "Någon har ändrat i \(folder)\(list). Den gamla mappen ligger kvar som \(kept).",
        en: "Somebody has changed \(folder)\(list). The old folder is kept as \(kept)."))
  }
}

/// What a run writes and shows.
package struct RunReport: Sendable {
  package let information: RunInformation
  /// The Markdown report, relative to the output folder.
  package let summaryName: String
  /// Each is made while it is written.
  package let files: [GeneratedFile]

  package init(information: RunInformation, summaryName: String, files: [GeneratedFile]) {
    self.information = information
    self.summaryName = summaryName
    self.files = files
  }
}
