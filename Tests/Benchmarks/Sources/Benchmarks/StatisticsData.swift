import Foundation

/// Published tables as large as wanted, in the formats of the offices: generated, the same for the same size.
struct StatisticsData {
  enum Format: String { case px, json }

  let format: Format
  let regions: Int
  let ages: Int
  let sexes: Int
  let contents: Int
  let years: Int

  var cells: Int { regions * ages * sexes * contents * years }

  /// The first region is Värmland; the others have codes that no register knows.
  private var regionCodes: [String] { (0..<regions).map { $0 == 0 ? "17" : "X\($0)" } }
  private var yearCodes: [String] { (0..<years).map { "\(2025 - years + $0)" } }

  /// Writes the file; how many bytes it came to.
  func write(at path: String) throws -> Int {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    var bytes = Array(head.utf8)
    var size = 0
    var number: UInt64 = 88_172_645_463_325_252
    let separator = UInt8(ascii: format == .px ? " " : ",")
    for cell in 0..<cells {
      number ^= number << 13
      number ^= number >> 7
      number ^= number << 17
      let value = number % 10_000
      if value < 20, format == .px {
        bytes += Array("\"..\"".utf8)
      } else if value < 20 {
        bytes += Array("null".utf8)
      } else {
        StatisticsData.append(Int(value % 1_000), to: &bytes)
        if value > 9_000 {
          bytes.append(UInt8(ascii: "."))
          StatisticsData.append(Int(value % 10), to: &bytes)
        }
      }
      if cell + 1 < cells || format == .px { bytes.append(separator) }
      if format == .px, (cell + 1) % (contents * years) == 0 { bytes.append(UInt8(ascii: "\n")) }
      if bytes.count > 1 << 20 {
        size += bytes.count
        try file.write(contentsOf: Data(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes += Array((format == .px ? ";\n" : "]}\n").utf8)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    return size + bytes.count
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(48 + number % 10))
  }

  private var dimensions: [(name: String, codes: [String])] {
    [
      ("region", regionCodes), ("ålder", (0..<ages).map { "\($0) år" }), ("kön", ["1", "2"].suffix(sexes)),
      ("innehåll", (0..<contents).map { "A\($0)" }), ("tid", yearCodes),
    ]
  }

  private var head: String { format == .px ? pxHead : jsonHead }

  private var pxHead: String {
    func list(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ",\n") }
    var text = """
      CHARSET="ANSI";
      AXIS-VERSION="2013";
      CODEPAGE="utf-8";
      LANGUAGE="sv";
      DECIMALS=1;
      SHOWDECIMALS=1;
      MATRIX="M1";
      SUBJECT-AREA="Befolkning";
      SUBJECT-CODE="BE";
      TITLE="Folkmängd efter region, ålder, kön, innehåll och år";
      CONTENTS="Folkmängd";
      UNITS="antal";
      STUB="region","ålder","kön";
      HEADING="innehåll","tid";
      CONTVARIABLE="innehåll";

      """
    for (name, codes) in dimensions { text += "VALUES(\"\(name)\")=\(list(codes.map { "värde \($0)" }));\n" }
    text += "TIMEVAL(\"tid\")=TLIST(A1),\(list(yearCodes));\n"
    for (name, codes) in dimensions { text += "CODES(\"\(name)\")=\(list(codes));\n" }
    return text + "SOURCE=\"SCB\";\nDATA=\n"
  }

  private var jsonHead: String {
    func list(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ",") }
    let described = dimensions.map { name, codes in
      let labels = codes.map { "\"\($0)\":\"värde \($0)\"" }.joined(separator: ",")
      return "\"\(name)\":{\"label\":\"\(name)\",\"category\":{\"index\":[\(list(codes))],\"label\":{\(labels)}}}"
    }
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Folkmängd\",\"source\":\"SCB\",\"id\":["
      + list(dimensions.map(\.name)) + "],\"size\":[" + dimensions.map { "\($0.codes.count)" }.joined(separator: ",")
      + "],\"role\":{\"time\":[\"tid\"],\"geo\":[\"region\"],\"metric\":[\"innehåll\"]},\"dimension\":{"
      + described.joined(separator: ",") + "},\"value\":["
  }
}
