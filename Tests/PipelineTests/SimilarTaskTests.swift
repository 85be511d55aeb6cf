import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// `nulage similar`, as other programs read it.
struct SimilarTaskTests {
  private static let header = "id,organisation,rubrik,beskrivning\n"

  private func rows(_ table: String, minimum: Double? = nil, top: Int? = nil) throws -> [[String]] {
    let place = try TemporaryFolder()
    let path = try place.write("texter.csv", SimilarTaskTests.header + table)
    let out = try SimilarTask.csv(texts: path, minimum: minimum, top: top)
    let lines = out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "a,b,likhet,gemensamma_termer")
    #expect(lines.last == "")
    return lines.dropFirst().dropLast().map { $0.components(separatedBy: ",") }
  }

  private static let four = """
    x1,Alby,Våtmarker vid sjöar,Nya våtmarker ger renare vatten i sjöar och åar
    x2,Boda,Våtmarker vid åar,Våtmarker anläggs för renare vatten i sjöar
    x3,,Cykelväg till skolan,Barn cyklar till skolan på en ny cykelväg
    x4,,Cykelväg till skolan,Barn cyklar till skolan på en ny cykelväg
    x5,Boda,Våtmarker vid åar,Våtmarker anläggs för renare vatten i sjöar

    """

  @Test func pairsComeStrongestFirstAndNeverWithinOneOrganisation() throws {
    let pairs = try rows(SimilarTaskTests.four)
    #expect(pairs.first?.prefix(3) == ["x3", "x4", "1.0000"])
    #expect(pairs.map { $0[2] } == pairs.map { $0[2] }.sorted(by: >))
    #expect(Set(pairs.map { "\($0[0])-\($0[1])" }) == ["x3-x4", "x1-x2", "x1-x5"])
    #expect(pairs.allSatisfy { (Double($0[2]) ?? 0) >= 0.3 })
    #expect(pairs[1][3].split(separator: "|").contains("våtmarker"))
  }

  @Test func whatWouldActInATerminalIsShown() throws {
    let pairs = try rows("a\u{1B}[2J,Alby,Våtmarker,Vatten\nb\u{202E},Boda,Våtmarker,Vatten\n")
    #expect(pairs.first?.prefix(2) == ["a\\u{1B}[2J", "b\\u{202E}"])
  }

  @Test func theNearestComeByTextThenLikeness() throws {
    let near = try rows(SimilarTaskTests.four, top: 2)
    #expect(near.map { $0[0] } == ["x1", "x1", "x2", "x3", "x4", "x5"])
    #expect(near.prefix(2).map { $0[1] } == ["x2", "x5"])
    #expect(try rows(SimilarTaskTests.four, minimum: 0.99, top: 2).map { $0[0] } == ["x3", "x4"])
  }

  @Test func emptyTextsAndEmptyTablesGiveNothing() throws {
    #expect(try rows("").isEmpty)
    #expect(try rows("a,A,,\nb,B,,\nc,C,och att,det som\n").isEmpty)
  }

  @Test func misuseIsToldPlainly() throws {
    let place = try TemporaryFolder()
    let path = try place.write("texter.csv", "id,rubrik,beskrivning\n1,a,b\n")
    #expect(throws: PipelineError.self) { try SimilarTask.csv(texts: path, minimum: nil, top: nil) }
    let good = try place.write("bra.csv", SimilarTaskTests.header + SimilarTaskTests.four)
    #expect(throws: PipelineError.self) { try SimilarTask.csv(texts: good, minimum: 1.5, top: nil) }
    #expect(throws: PipelineError.self) { try SimilarTask.csv(texts: good, minimum: nil, top: 0) }
    let refused = try Tool.run(["similar", "--texts", path], in: place.path)
    #expect(refused.exitCode == 2)
    #expect(refused.messages.contains("kolumnen organisation saknas"))
  }

  /// Equal texts by the hundred give more pairs than anyone reads: a plain answer, not a list without end.
  @Test func tooManyPairsAreRefusedAndTheNearestAreNot() throws {
    let place = try TemporaryFolder()
    let table = (0..<300).map { "\($0),O\($0),Våtmark,Renare vatten i sjöar\n" }.joined()
    let path = try place.write("lika.csv", SimilarTaskTests.header + table)
    #expect(throws: PipelineError.self) { try SimilarTask.csv(texts: path, minimum: nil, top: nil, most: 1_000) }
    let near = try SimilarTask.csv(texts: path, minimum: nil, top: 1, most: 1_000)
    #expect(near.split(separator: "\n").count == 301)
  }
}
