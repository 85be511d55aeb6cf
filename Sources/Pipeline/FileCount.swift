import Diagnostics

/// The limits on what a person names: how many files, and how long a text of the region's own.
enum FileCount {
  static func check(_ count: Int, _ limits: Limits) throws(PipelineError) {
    guard count > limits.files else { return }
    throw .usage(
      sv:
        "\(count) filer är fler än gränsen \(limits.files). Dela upp dem, eller höj filer under granser i pipeline.yml.",
      en:
        "\(count) files are above the limit \(limits.files). Split them, or raise filer under granser in pipeline.yml.")
  }

  /// A file that is named twice, by itself and by its folder, is one file. The order stays.
  static func once(_ paths: [String]) -> [String] {
    var met: Set<String> = []
    return paths.filter { met.insert($0).inserted }
  }

  static func note(_ path: String) -> PipelineError {
    .usage(
      sv: "\(path): filen är större än \(Limits.note >> 20) MiB och är ingen kommentar eller mall.",
      en: "\(path): the file is larger than \(Limits.note >> 20) MiB and is no comment or template.")
  }
}
