import Foundation
import TestSupport
import Testing

@testable import Formats

/// What becomes of the files of the shared collection that are not read; every other one is read.
enum SharedCollection {
  static let folder = Checkout.sharedData.appending(path: "statistics")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static var paths: [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [])
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } && isFile($0) }.sorted()
  }

  private static func isFile(_ path: String) -> Bool {
    let values = try? folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile == true
  }

  static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: folder.appending(path: path))) }

  static func cube(_ path: String) throws -> DataCube {
    try #require(CubeFile.read(bytes(path)).first)
  }

  static let refused: [String: CubeError.Code] = [
    "json-stat/pyjstat/QS104EW.json": .sizeMismatch,
    "json-stat/pyjstat/collection.json": .metadata,
    "json-stat/pyjstat/dimension.json": .metadata,
    "json-stat/pyjstat/fill_category.csv": .unknownFormat,
    "json-stat/pyjstat/sample_data.json": .unknownFormat,
    "json-stat/rjstat/collection_sample.json": .metadata,
    "json-stat/rjstat/nonexistent.json": .metadata,
    "json-stat/rjstat/notjsonstat.json": .unknownFormat,
    "kolada/kpi.page1.json": .metadata,
    "kolada/kpi.page2.json": .metadata,
    "kolada/municipality.json": .metadata,
    "kolada/municipality_groups.varmland-karlstad.json": .metadata,
    "px/pxmake/semicolon_in_values.px": .missingKeyword,
    "px/scb-pxweb-example/aggregations/10-årsgrupper.agg": .metadata,
    "px/scb-pxweb-example/aggregations/5-årsgrupper.agg": .metadata,
    "px/scb-pxweb-example/aggregations/6-årsgrupper.agg": .metadata,
    "px/scb-pxweb-example/aggregations/Kommuner2003.vs": .metadata,
    "px/scb-pxweb-example/aggregations/Lokala arbetsmarknader98-.agg": .metadata,
    "px/scb-pxweb-example/aggregations/ÅlderM.vs": .metadata,
    "pxwebapi-v2/apispecs/examples/03024-metadata-eksempel.json": .syntax,
    "pxwebapi-v2/apispecs/examples/03024_metadata-jsonstat.json": .syntax,
    "pxwebapi-v2/apispecs/examples/codelists-agg_RegionNUTS2_2008-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/config-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/filter-agg_RegionNUTS2_2008 copy.json": .metadata,
    "pxwebapi-v2/apispecs/examples/filter-vs_RegionLän07.json": .metadata,
    "pxwebapi-v2/apispecs/examples/navigation-BE0101A-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/navigation-root-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/navigation_response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/response-scb-all-region.json": .syntax,
    "pxwebapi-v2/apispecs/examples/table-metadata-example-jsonstat-nocomments.json": .sizeMismatch,
    "pxwebapi-v2/apispecs/examples/table-metadata-example-jsonstat.json": .syntax,
    "pxwebapi-v2/apispecs/examples/table-metadata-example.json": .metadata,
    "pxwebapi-v2/apispecs/examples/tables-table-metadata-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/tables-table-response.json": .metadata,
    "pxwebapi-v2/apispecs/examples/tables-tables-response.json": .metadata,
    "pxwebapi-v2/apispecs/examplesAsJson/configResponse.json": .unknownFormat,
    "pxwebapi-v2/apispecs/examplesAsJson/dataset-meta.json": .sizeMismatch,
    "pxwebapi-v2/apispecs/examplesAsJson/folder-be.json": .metadata,
    "pxwebapi-v2/apispecs/examplesAsJson/folder-root.json": .metadata,
    "pxwebapi-v2/apispecs/examplesAsJson/tableMetadata.json": .metadata,
    "pxwebapi-v2/apispecs/examplesAsJson/tablesResponse.json": .metadata,
    "pxwebapi-v2/expectedjson/GetApiConfiguration.json": .metadata,
    "pxwebapi-v2/expectedjson/ListAllTables.json": .metadata,
    "pxwebapi-v2/expectedjson/MetadataById_tab001_js2.json": .noData,
    "pxwebapi-v2/expectedjson/MetadataById_tab003_js2.json": .noData,
    "pxwebapi-v2/expectedjson/MetadataById_tab004_js2.json": .noData,
    "pxwebapi-v2/expectedjson/TableById_tab004.json": .metadata,
    "pxwebapi-v2/scb/TAB6471_metadata.json": .noData,
    "pxwebapi-v2/scb/agg_Ålder10årJ.json": .metadata,
    "pxwebapi-v2/scb/config.json": .metadata,
    "pxwebapi-v2/scb/search.json": .metadata,
    "pxwebapi-v2/scb/tables.json": .metadata,
    "sdmx-csv/csv-1.0-pysdmx/data_v1_exception.csv": .unknownFormat,
    "sdmx-csv/csv-2.0-spec-examples/example-09B.csv": .badCell,
    "sdmx-csv/csv-2.0-spec-examples/example-12.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-14.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-16.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-17.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-18.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-19A.csv": .noData,
    "sdmx-csv/csv-2.0-spec-examples/example-19B.csv": .noData,
    "xlsx/nms-indata/Bransch_FEK.xlsx": .spreadsheet,
    "xlsx/nms-indata/Bransch_Gxx_farger.csv": .unknownFormat,
    "xlsx/nms-indata/Innovationsindex.csv": .unknownFormat,
    "xlsx/nms-indata/MUCF_20241108.xlsx": .spreadsheet,
    "xlsx/nms-indata/ohalsotal.xlsx": .spreadsheet,
    "xlsx/nms-indata/ohalsotal_2024_11_06.xlsx": .spreadsheet,
    "xlsx/nms-indata/overrep.xlsx": .spreadsheet,
    "xlsx/nms-indata/overrep_2022.xlsx": .spreadsheet,
    "xlsx/nms-indata/pagaende_sjukfall_diagnos.xlsx": .spreadsheet,
    "xlsx/nms-indata/pagaende_sjukfall_diagnos_2024_11_06.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_dalarna_2021.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_dalarna_2022.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_gavleborg_2021.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_gavleborg_2022.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_varmland_2021.xlsx": .spreadsheet,
    "xlsx/nms-indata/sarbarhet_varmland_2022.xlsx": .spreadsheet,
    "xlsx/nms-indata/sjukpenningtal.xlsx": .spreadsheet,
    "xlsx/nms-indata/sjukpenningtal_2024_11_06.xlsx": .spreadsheet,
    "xlsx/nms-indata/utbniva_matchning.xlsx": .spreadsheet,
  ]
}
