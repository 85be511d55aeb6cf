import Diagnostics
import Intake
import Testing

@testable import Pipeline

/// A declaration is read to the letter: what is wrong in it is said with line, column and the nearest spelling.
@Suite struct MappingDeclarationTests {
  private func problems(_ mapping: String) -> [RegisterError.Problem] {
    let text = "validate:\n  inrapporteringar: [in]\n  mappningar:\n" + mapping
    do throws(RegisterError) {
      _ = try ConfigurationReader.read(Array(text.utf8), file: "pipeline.yml")
      return []
    } catch { return error.problems }
  }

  private static let required = [
    "organisation: Org", "ar: {konstant: 2024}", "insats_id: Nr", "rubrik: Titel", "typ: {konstant: projekt}",
    "status: {kolumn: Läge, varden: {Igång: pågående}}",
  ].map { "        \($0)\n" }.joined()

  private func problems(fields: String, head: String = "") -> [RegisterError.Problem] {
    problems("    - namn: Form\n      filer: f.csv\n" + head + "      falt:\n" + Self.required + fields)
  }

  @Test func aRightDeclarationHasNoProblem() { #expect(problems(fields: "") == []) }

  @Test(
    arguments: [
      ("        beskrivnig: X\n", 13, "beskrivning"),
      ("        mal: {kolum: X}\n", 13, "kolumn"),
      ("        skapa: {konstant: a, kolumn: b}\n", 13, nil),
      ("        skapa: {element: b}\n", 13, nil),
      ("        beskrivning: {kolumn: b, lista: \";\"}\n", 13, nil),
      ("        mal: {kolumn: b, lista: \", \"}\n", 13, nil),
      ("        beskrivning: [a, b]\n", 13, nil),
      ("        mal: {kolumn: Titel, lista: \";\"}\n", 7, nil),
    ] as [(String, Int, String?)])
  func aFaultyFieldIsAnErrorWithItsLine(fields: String, line: Int, nearest: String?) throws {
    let found = problems(fields: fields)
    #expect(found.count >= 1)
    #expect(found.first?.line == line)
    if let nearest { #expect(found.first?.nearest.first == nearest) }
  }

  @Test(
    arguments: [
      ("typ: {konstant: projektt}", "projekt"), ("status: {kolumn: S, varden: {x: pågånde}}", "pågående"),
      ("ar: {konstant: 24}", nil),
    ] as [(String, String?)])
  func aWordThatNoRecordCouldPassWithIsAnError(field: String, nearest: String?) throws {
    let name = field.prefix { $0 != ":" }
    let lines = Self.required.split(separator: "\n").map { line in
      line.contains("\(name):") ? "        \(field)" : String(line)
    }
    let found = problems("    - namn: F\n      filer: f.csv\n      falt:\n" + lines.joined(separator: "\n") + "\n")
    #expect(found.count == 1)
    #expect(found.first?.nearest.first == nearest)
  }

  @Test func aMissingRequiredFieldIsNamed() throws {
    let found = problems("    - namn: F\n      filer: f.csv\n      falt: {rubrik: Titel}\n")
    #expect(found.map(\.message.sv).contains { $0.contains("organisation, ar, insats_id, typ, status") })
  }

  @Test func xmlNeedsARecordPathAndRealPaths() {
    let head = "    - namn: F\n      filer: f.xml\n      format: xml\n      falt:\n" + Self.required
    #expect(problems(head).map(\.message.sv).contains { $0.hasPrefix("post saknas") })
    let broken =
      "    - namn: F\n      filer: f.xml\n      format: xml\n      post: a/b\n      falt:\n"
      + Self.required.replacing("kolumn", with: "element") + "        mal: \"x[@y=1]\"\n"
    #expect(problems(broken).map(\.message.sv).contains { $0.contains("ingen elementsökväg") })
  }

  @Test func csvWordsDoNotFitXMLNorTheOtherWayAbout() {
    #expect(problems(fields: "", head: "      post: a/b\n").count == 1)
    #expect(
      problems(fields: "", head: "      avskiljare: kolon\n").first?.message.sv.contains("semikolon, komma, tabb")
        == true)
    #expect(problems(fields: "", head: "      format: excel\n").first?.message.sv.contains("csv, xml") == true)
  }
}
