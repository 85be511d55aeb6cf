import Foundation
import TestSupport
import Testing

/// `nulage forecast` as a program uses it: strict tables out, and every fault at its line.
@Suite struct ForecastCommandTests {
  private func run(_ table: String, _ more: [String] = ["--horizon", "3"]) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    _ = try folder.write("f.csv", table)
    return try Tool.run(["forecast", "f.csv"] + more, in: folder.path)
  }

  @Test func theTableIsAsTheContractSays() throws {
    let result = try run("series,year,value\nb,2012,3\nb,2010,1\na,2010,5\nb,2011,\nb,2013,2.5\na,2011,6\n")
    #expect(result.exitCode == 0)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "series,step,year,value,lower80,upper80,lower95,upper95,method")
    #expect(lines.dropFirst().prefix(3).allSatisfy { $0.hasPrefix("b,") })
    #expect(lines[1].hasPrefix("b,1,2014,") && lines[4].hasPrefix("a,1,2012,"))
    #expect(lines.count == 8 && lines.last == "" && !result.output.contains("\r"))
    #expect(!result.output.contains("nan") && !result.output.contains("inf"))
  }

  @Test(
    arguments: [
      ("series,year,value\na,2010,1\na,2011,x\n", "f.csv:3: \"x\" är inget tal (serie a, år 2011)"),
      ("series,year,value\na,2010,\"1,5\"\n", "f.csv:2: \"1,5\" är inget tal"),
      ("series,year,value\na,2010,nan\n", "f.csv:2: \"nan\" är inget tal"),
      ("series,year,value\na,2010,0x10\n", "f.csv:2: \"0x10\" är inget tal"),
      ("series,year,value\na,2010,1e999\n", "f.csv:2: \"1e999\" är inget tal"),
      ("series,year,value\na,9223372036854775807,1\n", "f.csv:2: \"9223372036854775807\" är inget år"),
      ("series,year,value\na,-9223372036854775808,1\n", "f.csv:2: \"-9223372036854775808\" är inget år"),
      ("series,year,value\n\na,2010-01,1\n", "f.csv:3: \"2010-01\" är inget år"),
      (
        "series,year,value\na,2010,1\nb,2010,1\na,2010,1\n",
        "f.csv:4: året 2010 står två gånger i serien a (även rad 2)"
      ),
      ("serie,year,value\na,2010,1\n", "kolumnen series saknas"), ("", "filen är tom"),
    ])
  func aFaultIsSaidAtItsLine(table: String, says: String) throws {
    let result = try run(table)
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(says), "\(result.messages)")
  }

  @Test func aSeriesTooShortIsNamedAndTheOthersGoOn() throws {
    let result = try run("series,year,value\nkort,2010,1\nlang,2010,1\nlang,2011,2\n")
    #expect(result.exitCode == 0)
    #expect(result.messages.contains("kort: 1 värde räcker inte till en prognos"))
    #expect(result.output.contains("lang,3,2014,"))
  }

  @Test func horizonAndLastAreChecked() throws {
    let table = "series,year,value\na,2010,1\na,2011,2\na,2012,3\n"
    for more in [
      ["--horizon", "0"], ["--horizon", "101"], ["--horizon", "x"], ["--horizon", "3", "--last", "1"], [],
    ] {
      let code = try run(table, more).exitCode
      #expect(code == 2, "\(more)")
    }
    let long = try run(table, ["--horizon", "100", "--last", "2"])
    #expect(long.exitCode == 0)
  }
}
