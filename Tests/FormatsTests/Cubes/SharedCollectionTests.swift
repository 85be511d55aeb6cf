import Diagnostics
import Testing

@testable import Formats

/// Real files of offices and libraries, beside the package; skipped where they are absent.
@Suite(.enabled(if: SharedCollection.isThere)) struct SharedCollectionTests {
  @Test func everyFileIsReadOrRefusedWithAReason() throws {
    #expect(SharedCollection.paths.count > 150)
    for path in SharedCollection.paths {
      let contents = try SharedCollection.bytes(path)
      do throws(CubeError) {
        let cubes = try CubeFile.read(contents)
        #expect(SharedCollection.refused[path] == nil, "\(path) was read")
        for cube in cubes { #expect(cube.cells.count == cube.dimensions.map(\.categories.count).reduce(1, *)) }
      } catch {
        #expect(SharedCollection.refused[path] == error.code, "\(path): \(error)")
        #expect(!error.reason.sv.isEmpty && !error.reason.en.isEmpty)
      }
    }
  }

  @Test func keysTwinHasTheSameCells() throws {
    let dense = try SharedCollection.cube("px/scb-pxweb-example/Population/BE101ACE.px")
    let keyed = try SharedCollection.cube("px/scb-pxweb-example/keys/BE101ACEkeys.px")
    #expect(dense.dimensions == keyed.dimensions)
    #expect(dense.cells == keyed.cells)
    #expect(dense.cells.count == 84 * 96)
  }

  @Test func declaredAndUsedEncodingAreBothKept() throws {
    let cube = try SharedCollection.cube("px/pxmake/TUX01.px")
    #expect(cube.encoding == .init(declared: "iso-8859-15", used: "utf-8"))
    #expect(cube.warnings.map(\.code) == [.encodingDiffers])
    #expect(try SharedCollection.cube("px/pxmake/BEXSTA_windows_1252.px").encoding.used == "windows-1252")
  }

  @Test func timeListsInBothForms() throws {
    let long = try SharedCollection.cube("px/pxmake/TIMEVAL_long.px")
    let short = try SharedCollection.cube("px/pxmake/TIMEVAL_short.px")
    #expect(long.dimensions == short.dimensions)
    #expect(long.dimensions[2].periods == ["2019", "2020", "2021", "2022"])
  }

  @Test func sparseJSONStatOfARealOffice() throws {
    let cube = try SharedCollection.cube("pxwebapi-v2/scb/TAB6471_data.json")
    #expect(cube.dimensions.map(\.id) == ["Region", "Alder", "Kon", "ContentsCode", "Tid"])
    #expect(cube.source == "SCB")
    #expect(cube.updated == "2026-06-08T06:00:00Z")
  }

  @Test func allMissingKindsAndNil() throws {
    let cube = try SharedCollection.cube("px/scb-pxweb-example/NPM/BE0101F1nildotsymbols.px")
    #expect(cube.cells.contains(.exactNil))
    #expect(cube.cells.contains { if case .missing = $0 { true } else { false } })
    #expect(!cube.cells.contains(.absent))
  }
}
