package import Diagnostics

/// Why a register could not be used: everything that is wrong in the file, in the order of its lines.
package struct RegisterError: Error, Sendable, Hashable {
  /// One fault, at one place.
  package struct Problem: Sendable, Hashable {
    package let file: String
    /// 1-based; 0 where the fault is the whole file's.
    package let line: Int
    /// 1-based, in Unicode scalars; 0 where the fault is the whole file's.
    package let column: Int
    /// What is wrong and what is allowed, as one sentence per language.
    package let message: LocalizedText
    /// Allowed spellings that resemble what stood there, nearest first.
    package let nearest: [String]

    /// `fil:rad:kolumn: vad som är fel. Menade du …?`
    package func text(in language: Language) -> String {
      let file = VisibleText.escaped(file)
      let place = line > 0 ? "\(file):\(line):\(column): " : "\(file): "
      let hint =
        nearest.first.map { name in
          switch language {
          case .swedish: " Menade du \"\(name)\"?"
          case .english: " Did you mean \"\(name)\"?"
          }
        } ?? ""
      return place + message[language] + hint
    }
  }

  package let problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }

  /// All problems, one per line.
  package func text(in language: Language) -> String {
    problems.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
