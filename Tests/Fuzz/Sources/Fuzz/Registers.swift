import Diagnostics
import StrategyModel

@testable import Intake
@testable import Pipeline

enum Configuration: Target {
  static let name = "configuration"
  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in _ = try ConfigurationReader.read(bytes, file: "pipeline.yml") }
  }
}

enum StrategyRegisters: Target {
  static let name = "strategy"
  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in
      _ = try RegisterReader.strategy(bytes, file: "register.yml", sha256: "", places: County.places)
    }
  }
}

enum OrganisationRegisters: Target {
  static let name = "organisations"
  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in
      _ = try RegisterReader.organisations(bytes, file: "register.yml", sha256: "", places: County.places)
    }
  }
}

enum PlaceRegisters: Target {
  static let name = "places"
  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in
      _ = try RegisterReader.places(bytes, file: "register.yml", sha256: "")
    }
  }
}

enum Decisions: Target {
  static let name = "decisions"
  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in _ = try DecisionReader.read(bytes, file: "beslut.csv") }
  }
}

/// The declaration of another system's layout, and then files read through it.
enum Mappings: Target {
  static let name = "mappings"

  static func check(_ bytes: [UInt8]) {
    RegisterOracle.check { () throws(RegisterError) in
      let mappings = try ConfigurationReader.read(bytes, file: "pipeline.yml").mappings
      var options = ValidationOptions()
      options.mappings = mappings
      for text in [csv, xml] {
        for path in ["in.csv", "in.xml", "svar.csv"] {
          let (submissions, _) = Validate.validate(
            files: [InputFile(path: path, bytes: Array(text.utf8))], strategy: County.strategy,
            organisations: County.organisations, places: County.places, options: options)
          for submission in submissions { promise(submission.rows.balances, "\(submission.rows)") }
        }
      }
    }
  }

  private static let csv = "Org;Nr;Titel;Läge;Mål\nKils kommun;1;Läslyft;Igång;K1,K3\nEda;2;\"x\";Klar;\n"
  private static let xml =
    "<r xmlns:a='urn:a'><post nr='1'><Org>Kils kommun</Org><Titel xml:lang='sv'>Läslyft</Titel><Läge kod='2'/></post></r>"
}

enum RegisterOracle {
  /// A register is read, or every fault in it is said with a file and a place that can be there.
  static func check(_ read: () throws(RegisterError) -> Void) {
    do throws(RegisterError) { try read() } catch {
      promise(!error.problems.isEmpty, "refused without a reason")
      for problem in error.problems {
        promise(problem.line >= 0 && problem.column >= 0, "\(problem.line):\(problem.column)")
        promise(!problem.message.sv.isEmpty && !problem.message.en.isEmpty, "refused without words")
      }
      _ = VisibleText.lines(error.text(in: .swedish))
    }
  }
}
