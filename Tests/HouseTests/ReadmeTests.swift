import Foundation
import TestSupport
import Testing

/// The README says what is true: its commands are CI's, its commands exist, its rooms and links are there.
struct ReadmeTests {
  private let readme: String

  init() throws { readme = try Checkout.text("README.md") }

  @Test func ciRunsExactlyTheTestCommand() throws {
    let commands = readme.matches(of: /(?m)^apt-get .*$/).map { String($0.output) }
    #expect(commands.count == 2)
    #expect(commands.first?.hasSuffix("swift run -c release nulage run") == true)
    let test = try #require(commands.last)
    #expect(test.hasSuffix("swift test"))
    let ci = try Checkout.text(".ci/run")
    #expect(ci.components(separatedBy: "\n").contains(test), ".ci/run ska köra README:s testkommando ordagrant")
    #expect(ci.contains("swift format lint --strict"))
    #expect(ci.contains("--explicit-target-dependency-import-check error"))
  }

  @Test func everyCommandOfTheToolIsInTheReadmeAndTheOtherWayRound() throws {
    let help = try Tool.run(["--help"], in: Checkout.path(".")).output
    let section = try #require(help.components(separatedBy: "SUBCOMMANDS:").last)
    let commands = Set(section.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }).subtracting(["help"])
    #expect(commands.count >= 8)
    let named = Set(readme.matches(of: /`nulage ([a-z]+)/).map { String($0.1) })
    #expect(commands == named, "README och nulage --help nämner olika kommandon")
  }

  @Test func everyRoomIsInTheRoomMap() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Sources")).filter {
      // The libraries of the system are no rooms.
      !["CLibXML2", "CSystem"].contains($0)
    }
    for room in rooms { #expect(readme.contains("| \(room) |"), "\(room) saknas i README:s rumskarta") }
  }

  @Test func everyLinkLeadsToAFile() throws {
    let links = readme.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(links.count >= 4)
    for link in links { #expect(FileManager.default.fileExists(atPath: Checkout.path(link)), "\(link) finns inte") }
  }

  @Test func everyCommandHasAnExampleInItsHelp() throws {
    let named = Set(readme.matches(of: /`nulage ([a-z]+)/).map { String($0.1) }).sorted()
    for command in named {
      let help = try Tool.run([command, "--help"], in: Checkout.path("."))
      #expect(help.exitCode == 0)
      #expect(help.output.contains("Exempel: nulage \(command)"), "nulage \(command) --help saknar exempel")
    }
  }
}
