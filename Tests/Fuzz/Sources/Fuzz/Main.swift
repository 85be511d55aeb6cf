import Foundation

/// One thing that reads what others have written, with its oracle: `check` stops the program where a promise is broken.
protocol Target: SendableMetatype {
  static var name: String { get }
  static func check(_ bytes: [UInt8])
}

/// Every target. A new one is added here; `fuzz.sh` knows its seeds by the name.
private let targets: [any Target.Type] = [
  XMLSubmissions.self, CSVSubmissions.self, Values.self, PXTables.self, JSONStatTables.self, OtherTables.self,
  Configuration.self, StrategyRegisters.self, OrganisationRegisters.self, PlaceRegisters.self, Mappings.self,
  Decisions.self, Escapes.self, Archives.self,
]

/// The target that NULAGE_FUZZ names.
private let chosen: any Target.Type = {
  let name = ProcessInfo.processInfo.environment["NULAGE_FUZZ"] ?? ""
  guard let target = targets.first(where: { $0.name == name }) else {
    print("NULAGE_FUZZ names one of:", targets.map { $0.name }.joined(separator: " "))
    exit(2)
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.check(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A broken promise ends the program, so that libFuzzer keeps the input.
func promise(_ isKept: Bool, _ words: @autoclosure () -> String) {
  if !isKept { fatalError(words()) }
}
