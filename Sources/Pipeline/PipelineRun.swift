import Analysis
import Archive
import Diagnostics
import Files
import StrategyModel

/// One run: everything is read and decided before anything is written.
package struct PipelineRun: ~Copyable {
  package struct Outcome: Sendable {
    /// As seen from the working folder.
    package let summaryPath: String
    package let exitCode: ExitCode
  }

  /// Runs a configuration. `stages` makes the five stages; tests put others in their place.
  package static func run(
    _ path: String, options: RunOptions,
    stages: (PipelineConfiguration, Registers) -> RunStages = { RunStages(configuration: $0, registers: $1) }
  ) throws(PipelineError) -> Outcome {
    let configuration = options.applied(to: try ConfigurationFile.read(path))
    let registers = try Registers.load(configuration: configuration)
    let delivery = try Delivery(
      folder: options.output ?? configuration.located(configuration.output), language: configuration.language)
    var stages = stages(configuration, registers)
    let run = PipelineRun(configuration: configuration, options: options, delivery: delivery)
    return try run.run(&stages)
  }

  private let configuration: PipelineConfiguration
  private let options: RunOptions
  private let delivery: Delivery

  private func run(_ stages: inout RunStages) throws(PipelineError) -> Outcome {
    let progress = Progress(language: configuration.language)
    let files = try stages.submissionFiles()

    progress.begin(.validate)
    let submissions = try stages.validate(files)
    progress.begin(.normalise)
    let alignments = try stages.normalise(submissions)
    progress.begin(.merge)
    let portfolio = try stages.merge(alignments)
    progress.begin(.detect)
    let findings = stages.detect(portfolio)
    progress.begin(.report)
    let memory = try archive()
    let report = try stages.report(portfolio, findings, previous: try previous(memory, before: portfolio.year))

    // The archive is touched when the outputs are on the disk and only a rename is left. A run that dies between the two
    // is mended by the next.
    try delivery.prepare(report, year: portfolio.year, strategy: portfolio.strategy.id)
    do throws(PipelineError) { try keep(memory, portfolio, stages, report.information) } catch {
      delivery.discard()
      throw error
    }
    try delivery.commit()
    progress.end()
    RunMessages(format: options.format).say(stages.answer)
    return Outcome(
      summaryPath: delivery.folder + "/" + report.summaryName,
      exitCode: options.isStrict && hasRefusals(submissions) ? .dataFaults : .done)
  }

  private func hasRefusals(_ submissions: [Submission]) -> Bool {
    submissions.contains { $0.rows.rejected > 0 || $0.status == .unreadable || $0.status == .rejected }
  }

  private func archive() throws(PipelineError) -> RunArchive {
    do throws(ArchiveError) { return try RunArchive(path: configuration.located(configuration.archive)) } catch {
      throw .world(error)
    }
  }

  /// The cycle to compare with: the earlier run's folder where one is named, else the archive's latest earlier year.
  private func previous(_ archive: RunArchive, before year: Int) throws(PipelineError) -> CycleRecord? {
    if let folder = configuration.previous { return try CycleFolder.read(configuration.located(folder)) }
    do throws(ArchiveError) { return try archive.cycle(before: year) } catch { throw .world(error) }
  }

  private func keep(
    _ archive: RunArchive, _ portfolio: Portfolio, _ stages: RunStages, _ information: RunInformation
  ) throws(PipelineError) {
    do throws(FileError) { try NewFile.makeFolder(for: configuration.located(configuration.archive)) } catch {
      throw .world(error)
    }
    do throws(ArchiveError) {
      try archive.store(
        portfolio, findings: stages.allFindings, hidden: Set(stages.hiddenFindings.map(\.id)),
        figures: CycleFigures.make(portfolio), information: information, examples: stages.confirmed)
    } catch { throw .world(error) }
  }
}
