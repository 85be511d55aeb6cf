import Foundation
import TestSupport
import Testing

@testable import Files

/// The odd places that programs are run in: closed and full streams, odd names, other users, small disks, no surroundings.
@Suite(.serialized) struct SurroundingsTests {
  /// A line of the shell in a folder; `TOOL` is the program.
  private func shell(_ line: String, in folder: String, environment: [String: String] = [:]) throws -> Tool.Result {
    try Tool.run(
      ["-c", line.replacing("TOOL", with: "'\(Tool.path)'")], in: folder, environment: environment, program: "/bin/sh")
  }

  private func county(_ place: borrowing TemporaryFolder) throws -> String {
    let folder = place.path + "/lan"
    try FaultCounty.write(to: folder)
    return folder
  }

  private func outputs(_ folder: String) throws -> [String: [UInt8]] { try contents(of: folder + "/ut") }

  /// What each stream being closed or full comes to. The outputs are whole in every case.
  @Test func closedAndFullStreams() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    let right = try outputs(folder)
    for (redirection, code) in [
      (">&-", 3), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 3), (">/dev/full", 3), ("2>/dev/full", 0),
    ] as [(String, Int32)] {
      try FileManager.default.removeItem(atPath: folder + "/ut")
      #expect(try shell("TOOL run \(redirection)", in: folder).exitCode == code, "\(redirection)")
      #expect(try outputs(folder) == right, "\(redirection)")
      // A file that had taken a closed stream's number would hold the messages.
      #expect(try Data(contentsOf: URL(filePath: folder + "/.ut.nulage-lock")).isEmpty, "\(redirection)")
    }
    #expect(try shell("TOOL goals | true; exit 0", in: folder).exitCode == 0)
  }

  @Test func noSurroundingsChangeAByte() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    let right = try outputs(folder)
    var lines = ["env -i TOOL run", "umask 077; TOOL run", "umask 000; TOOL run", "LC_ALL=C LANG=C TZ=UTC+14 TOOL run"]
    if let library = HardeningSettings.faultLibrary {
      // 2100-01-01: past what 32 bits hold.
      lines.append("LD_PRELOAD='\(library)' NULAGE_CLOCK=4102444800 TOOL run")
    }
    for line in lines {
      let result = try shell(line, in: folder)
      #expect(result.exitCode == 0, "\(line): \(result.messages)")
      #expect(try outputs(folder) == right, "\(line)")
    }
  }

  @Test func oddInputsAreNamedAndStopNothing() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    let right = try outputs(folder)["data/insatser.csv"]
    let long = String(repeating: "n", count: 251) + ".csv"
    let result = try shell(
      """
      cd in && mkfifo pip.csv && ln -s slinga.csv slinga.csv && ln -s /dev/zero noll.csv && ln -s .. upp
      printf 'x' > '\(long)'; printf 'x' > "$(printf 'ogiltig\\377.csv')"; printf 'x' > "$(printf 'rad\\n::error::x\\033[2J.csv')"
      cd .. && timeout 60 TOOL run
      """, in: folder)
    #expect(result.exitCode == 0, "\(result.messages)")
    let account = String(decoding: try outputs(folder)["data/avstamning.csv"] ?? [], as: UTF8.self)
    for name in ["pip.csv", "slinga.csv", "noll.csv", "in/upp", long, "ogiltig\u{FFFD}.csv", "::error::x"] {
      #expect(account.contains(name), "\(name) nämns inte")
    }
    #expect(try outputs(folder)["data/insatser.csv"] == right)
    #expect(!result.messages.contains("\u{1B}") && !result.messages.contains("\n::error"))
    for name in ["pip.csv", "slinga.csv", "noll.csv"] {
      let answer = try shell("timeout 20 TOOL validate in/\(name)", in: folder)
      #expect(answer.exitCode == 3, "\(name): \(answer.exitCode)")
    }
    #expect(try shell("TOOL validate finns-inte.csv", in: folder).exitCode == 2)
    #expect(try shell("TOOL validate /dev/zero", in: folder).exitCode == 3)
  }

  @Test func limitsOfTheSystem() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    #expect(try shell("ulimit -n 16; TOOL run", in: folder).exitCode == 0)
    let right = try outputs(folder)
    for limit in ["ulimit -f 1", "ulimit -n 6"] {
      // Under AddressSanitizer its search for leaks needs files of its own.
      let result = try shell("export ASAN_OPTIONS=detect_leaks=0; \(limit); TOOL run", in: folder)
      #expect(result.exitCode == 3 || result.exitCode == 2, "\(limit): \(result.exitCode)")
      #expect(result.messages.contains(":"))
      #expect(try outputs(folder) == right, "\(limit)")
    }
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("nulage-ny") } == [])
  }

  @Test func eightRunsAtOnceEndAsOne() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    let right = try FaultCounty.state(of: folder)
    try FileManager.default.removeItem(atPath: folder + "/ut")
    try FileManager.default.removeItem(atPath: folder + "/arkiv.sqlite")
    let result = try shell(
      """
      for n in 1 2 3 4 5 6 7; do (TOOL run >/dev/null 2>&1; echo $?) & done
      TOOL run >/dev/null 2>&1 & sleep 0.3; kill -9 $!; wait
      """, in: folder)
    let codes = result.output.split(separator: "\n").map(String.init)
    #expect(codes.count == 7 && codes.allSatisfy { $0 == "0" || $0 == "3" }, "\(codes)")
    #expect(try shell("TOOL run", in: folder).exitCode == 0)
    #expect(try FaultCounty.state(of: folder) == right)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".ut.nulage") }
    #expect(left == [".ut.nulage-lock"])
  }

  @Test func tenThousandFiles() throws {
    let place = try TemporaryFolder()
    let result = try shell(
      """
      mkdir in; i=0; while [ $i -lt 10000 ]; do : > in/$i.csv; i=$((i+1)); done
      printf 'validate:\\n  inrapporteringar: [in]\\n  granser: {filer: 10000}\\n' > pipeline.yml; TOOL validate in --format json
      """, in: place.path)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("\"files\": 10000"))
    let more = try shell(": > in/x.csv; TOOL validate in", in: place.path)
    #expect(more.exitCode == 2 && more.messages.contains("10001"))
  }

  /// As another user, since root may do anything.
  @Test(.enabled(if: getuid() == 0 && HardeningSettings.program("setpriv") != nil, "needs root and setpriv"))
  func withoutPermissions() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    #expect(try shell("TOOL run && chmod 755 .. . in ut", in: folder).exitCode == 0)
    let right = try FaultCounty.state(of: folder)
    let folders = try shell("\(nobody) TOOL goals", in: folder)
    // Where the program itself lies out of reach there is nothing to see.
    guard folders.exitCode == 0 else { return }
    let unwritable = try shell("\(nobody) TOOL run", in: folder)
    #expect(unwritable.exitCode == 3 && unwritable.messages.contains("behörighet saknas"), "\(unwritable.messages)")
    #expect(try FaultCounty.state(of: folder) == right)
    let unreadable = try shell("chmod 000 in/bjorkang.csv; \(nobody) TOOL validate in/bjorkang.csv", in: folder)
    #expect(unreadable.exitCode == 3, "\(unreadable.exitCode)")
    let closed = try shell("chmod 700 in; \(nobody) TOOL validate in/bjorkang.csv", in: folder)
    #expect(closed.exitCode == 3, "\(closed.exitCode)")
  }

  /// A disk that is too small, one without inodes, and one that cannot be written.
  @Test(.enabled(if: SurroundingsTests.mayMount, "needs root and a mount namespace"))
  func smallAndReadOnlyDisks() throws {
    let place = try TemporaryFolder()
    let folder = try county(place)
    let script =
      """
      check() { TOOL run --output disk/ut > svar 2> fel; code=$?; echo "$1 $code $(ls -A disk | grep -c nulage-ny) $(ls disk/ut 2>/dev/null | wc -l)"; tail -1 fel >&2; }
      mkdir disk
      mount -t tmpfs -o size=64k tmpfs disk; check liten; umount disk
      mount -t tmpfs -o nr_inodes=6 tmpfs disk; check inoder; umount disk
      mount -t tmpfs tmpfs disk; mount -o remount,ro disk; check skrivskyddad; umount disk
      mount -t tmpfs tmpfs disk; check rymlig
      """
    try Data(script.replacing("TOOL", with: "'\(Tool.path)'").utf8).write(to: URL(filePath: folder + "/prov.sh"))
    let result = try shell("unshare -m sh prov.sh", in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines == ["liten 3 0 0", "inoder 3 0 0", "skrivskyddad 3 0 0", "rymlig 0 0 6"], "\(result.messages)")
    #expect(result.messages.contains("disken är full") && result.messages.contains("skrivskyddat"))
  }

  private static let mayMount: Bool = {
    guard getuid() == 0, let place = try? TemporaryFolder(), HardeningSettings.program("unshare") != nil else {
      return false
    }
    let line = "unshare -m sh -c 'mkdir m && mount -t tmpfs tmpfs m'"
    return (try? Tool.run(["-c", line], in: place.path, program: "/bin/sh"))?.exitCode == 0
  }()
}
