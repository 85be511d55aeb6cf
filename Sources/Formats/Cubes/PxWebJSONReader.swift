/// PxWeb's first API, format `json`: rows of codes and values, where numbers are strings.
enum PxWebJSONReader: HoldingReader {
  static let format = "pxweb-json"

  static func recognises(_ file: CubeFile) -> Bool {
    file.json?["columns"]?.items != nil && file.json?["data"]?.items != nil
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let finder = LineFinder(file.jsonSource)
    let columns = file.json?["columns"]?.items ?? []
    let keys = columns.filter { $0["type"]?.string != "c" }
    let contents = columns.filter { $0["type"]?.string == "c" }
    guard !contents.isEmpty else { throw CubeError(.missingKeyword, ["name": "columns[type=c]"]) }
    var axes = keys.map {
      SparseCube.Axis(
        id: $0["code"]?.string ?? "", label: $0["text"]?.string, role: $0["type"]?.string == "t" ? .time : nil)
    }
    axes.append(.init(id: "ContentsCode", label: nil, role: .contents))
    var sparse = SparseCube(axes: axes)
    for row in file.json?["data"]?.items ?? [] {
      let codes = row["key"]?.items?.compactMap(\.text) ?? []
      let values = row["values"]?.items ?? []
      guard codes.count == keys.count, values.count == contents.count else {
        throw CubeError(
          .sizeMismatch, at: finder.place(row.offset, keyword: "data"),
          ["name": "data", "found": "\(codes.count)+\(values.count)", "expected": "\(keys.count)+\(contents.count)"])
      }
      for (content, value) in zip(contents, values) {
        let category = DataCube.Category(code: content["code"]?.string ?? "", label: content["text"]?.string)
        try sparse.add(codes.map { DataCube.Category(code: $0) } + [category], cell(value.text), line: 0)
      }
    }
    guard !sparse.isEmpty else { throw CubeError(.noData, ["name": "data"]) }
    var cube = try sparse.cube(format: format, title: "")
    cube.lines = []
    cube.notes = file.json?["comments"]?.items?.compactMap { $0["comment"]?.string } ?? []
    cube.encoding = file.encoding ?? cube.encoding
    return [cube]
  }

  /// Missing values are the office's symbol as text; `-` is its exact nil.
  private static func cell(_ text: String?) -> DataCube.Cell {
    guard let text else { return .missing("") }
    if NumberText.isNumber(text.utf8) { return .number(text) }
    return text == "-" ? .exactNil : .missing(text)
  }
}
