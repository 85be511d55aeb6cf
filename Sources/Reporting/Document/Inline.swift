package import Diagnostics
package import StrategyModel

/// A piece of running text. What kind it is decides how it is escaped and what it can be traced to.
package indirect enum Inline: Sendable, Hashable {
  /// The program's own words. Never holds a figure: a number is printed as `number`.
  case text(String)
  /// Words of a register, such as a goal's title or id; figures in them lead back to the entry.
  case name(String, Trace)
  /// Somebody else's words. Always made inert for the channel; figures in them lead back to the record.
  case quote(SubmittedText, Trace)
  /// A number as printed and everything that it rests on; never without a trace.
  case number(String, NumberKind, TraceList)
  case strong([Inline])
  case emphasis([Inline])
  /// A link to a file of the same output, as a path relative to its folder. Never made of submitted text.
  case link([Inline], to: String)
}

/// What a printed number is (`slag` in `belagg.csv`).
package enum NumberKind: String, Sendable, CaseIterable {
  /// How many there are of what is traced.
  case count = "antal"
  /// A published value as its source states it.
  case value = "värde"
  /// A sum of money.
  case amount = "belopp"
  case year = "år"
  /// Computed by the program from what is traced.
  case calculation = "egen beräkning"
  /// Figures within a register's words.
  case name = "namn"
  /// Figures within submitted text.
  case quote = "citat"
  /// A version, date or threshold of the run.
  case setting = "inställning"
}

extension [Inline] {
  /// The words without any mark-up, cleaned of control and direction characters.
  package var plain: String {
    var text = ""
    appendPlain(to: &text)
    return text
  }

  private func appendPlain(to text: inout String) {
    for inline in self {
      switch inline {
      case .text(let words), .name(let words, _), .number(let words, _, _): text += words
      case .quote(let words, _): text += InertText.clean(words)
      case .strong(let inner), .emphasis(let inner), .link(let inner, to: _): inner.appendPlain(to: &text)
      }
    }
  }

  /// Whether `plain` is empty.
  var isPlainEmpty: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let words), .name(let words, _), .number(let words, _, _): words.isEmpty
      case .quote(let words, _): InertText.clean(words).isEmpty
      case .strong(let inner), .emphasis(let inner), .link(let inner, to: _): inner.isPlainEmpty
      }
    }
  }
}

extension [Inline] {
  /// Every number in it with what it rests on, as the renderers print them.
  var numbers: [Figure.Support] {
    flatMap { inline -> [Figure.Support] in
      switch inline {
      case .text: []
      case .name(let words, let trace): DigitRuns.find(in: words).map { .init($0, .name, [trace]) }
      case .quote(let words, let trace): DigitRuns.find(in: InertText.clean(words)).map { .init($0, .quote, [trace]) }
      case .number(let printed, let kind, let traces): [.init(printed, kind, traces)]
      case .strong(let inner), .emphasis(let inner), .link(let inner, to: _): inner.numbers
      }
    }
  }
}
