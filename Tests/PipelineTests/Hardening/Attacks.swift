import Foundation
import TestSupport

/// The classes of attack that readers of XML, CSV, YAML, JSON and PX are known for, one case each.
enum Attacks {
  static func all(_ generator: inout SeededGenerator) -> [HostileFiles.Case] {
    xml.map { submission("\($0.name).xml", $0.text) } + encodings + csv.map { submission("\($0.name).csv", $0.text) }
      + configurations.map {
        .init(name: $0.name + ".yml", bytes: Array($0.text.utf8), arguments: ["goals", "--strategy", "FIL"])
      }
      + tables.map { .init(name: $0.name, bytes: Array($0.text.utf8), arguments: ["statistics", "FIL"]) }
      + answers
  }

  private static func submission(_ name: String, _ text: String) -> HostileFiles.Case {
    .init(name: name, bytes: Array(text.utf8), arguments: ["validate", "FIL", "--format", "json"])
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static func document(_ inside: String, head: String = "") -> String {
    head + "<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Kils kommun</organisation><ar>2024</ar>"
      + "<insatser>\(inside)</insatser></uppfoljning>"
  }

  private static func record(_ inside: String, attributes: String = "") -> String {
    "<insats id=\"1\" typ=\"projekt\" status=\"pågående\"\(attributes)><rubrik>Läslyft</rubrik>\(inside)</insats>"
  }

  private static var xml: [(name: String, text: String)] {
    let external = [
      "SYSTEM \"file:///etc/passwd\"", "SYSTEM \"http://127.0.0.1:9/x\"", "SYSTEM \"ftp://127.0.0.1/x\"",
      "SYSTEM \"\\\\\\\\127.0.0.1\\\\x\"", "PUBLIC \"a\" \"php://filter/x\"", "SYSTEM \"jar:file:///a!/b\"",
    ]
    let laughs = (1...12).map { "<!ENTITY a\($0) \"\(times(10, "&a\($0 - 1);"))\">" }.joined()
    let parameters = (1...12).map { "<!ENTITY % a\($0) \"\(times(10, "&#37;a\($0 - 1);"))\">" }.joined()
    return external.enumerated().flatMap { number, where_ in
      [
        ("extern-\(number)", document(record("&x;"), head: "<!DOCTYPE a [<!ENTITY x \(where_)>]>")),
        ("extern-parameter-\(number)", document("", head: "<!DOCTYPE a [<!ENTITY % x \(where_)>%x;]>")),
        ("extern-dtd-\(number)", document("", head: "<!DOCTYPE a \(where_)>")),
      ]
    } + [
      ("skratt", document(record("&a12;"), head: "<!DOCTYPE a [<!ENTITY a0 \"ha\">\(laughs)]>")),
      ("skratt-parameter", document("", head: "<!DOCTYPE a [<!ENTITY % a0 \"<!ENTITY b 'x'>\">\(parameters)%a12;]>")),
      (
        "kvadratisk",
        document(record(times(20_000, "&a;")), head: "<!DOCTYPE a [<!ENTITY a \"\(times(20_000, "x"))\">]>")
      ),
      ("rund", document(record("&a;"), head: "<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>")),
      ("djup", times(100_000, "<a>")), ("djup-slutet", times(5_000, "<a>") + times(5_000, "</a>")),
      ("djup-post", document(record(times(60, "<a>") + times(60, "</a>")))),
      ("attribut", document(record("", attributes: (0..<60_000).map { " a\($0)=\"\"" }.joined()))),
      ("namnrymder", document(record("", attributes: (0..<3_000).map { " xmlns:a\($0)=\"u\($0)\"" }.joined()))),
      ("lang-text", document(record("<beskrivning>\(times(500_000, "läslyft "))</beskrivning>"))),
      ("lang-kommentar", document("<!--\(times(300_000, "x"))-->")),
      ("lang-cdata", document(record("<beskrivning><![CDATA[\(times(300_000, "x"))]]></beskrivning>"))),
      ("langt-namn", document("<\(times(200_000, "a"))/>")),
      ("langt-varde", document(record("", attributes: " a=\"\(times(300_000, "x"))\""))),
      ("manga-okanda", document(record(times(30_000, "<okand/>")))),
      ("manga-poster", document(times(20_000, "<insats/>"))),
      ("manga-mal", document(record(times(40_000, "<mal>x</mal>")))),
      ("manga-instruktioner", document(times(40_000, "<?a b?>"))),
      ("tecken", document(record("&#0;&#x1F;&#xFFFE;&#x110000;"))),
      ("bom-mitt-i", document(record("<beskrivning>\u{FEFF}a\u{202E}b\u{200B}</beskrivning>"))),
      ("efter-roten", document("") + "\u{0}<script/>"), ("tva-rotter", document("") + document("")),
      ("tom-rot", "<a/>"),
      (
        "xinclude",
        document("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>")
      ),
      ("formatmall", document("", head: "<?xml-stylesheet href=\"file:///etc/passwd\"?>")),
      ("kapad", String(document(record("x")).dropLast(30))),
      ("namnrymd-utan", document("<x:insats/>")), ("rad-70000", document(times(70_000, "\n") + "<fel>")),
    ]
  }

  private static var encodings: [HostileFiles.Case] {
    let text = document(record(""))
    let utf16 = Array(text.utf16)
    var cases = ["UTF-7", "EBCDIC-CP-SE", "UTF-32", "IBM037", "x", "UTF-16", "ISO-2022-JP"].map {
      submission("kod-\($0).xml", "<?xml version=\"1.0\" encoding=\"\($0)\"?>" + text)
    }
    let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let signature: [UInt8] = Array("PK\u{3}\u{4}".utf8)
    let overlong: [UInt8] = [0xC0, 0xAF] + Array(text.utf8)
    let samples: [(name: String, bytes: [UInt8])] = [
      ("le", little), ("be", big), ("udda", little + [0x00]), ("halv", little + [0x00, 0xD8]),
      ("zip", signature + little), ("gzip", [0x1F, 0x8B, 0x08] + big),
      ("noll", [UInt8](repeating: 0, count: 100_000)), ("ff", [UInt8](repeating: 0xFF, count: 100_000)),
      ("c0", overlong), ("tom", []),
    ]
    for (name, bytes) in samples {
      for ending in ["xml", "csv"] {
        cases.append(
          .init(name: "byte-\(name).\(ending)", bytes: bytes, arguments: ["validate", "FIL", "--format", "json"]))
      }
    }
    return cases
  }

  private static var csv: [(name: String, text: String)] {
    let head = "organisation;ar;insats_id;rubrik;typ;status;beskrivning;mal;budget;start;slut\n"
    let row = "Kils kommun;2024;K-1;Läslyft;projekt;pågående;x;K1;450 tkr;2023;2024\n"
    func cell(_ text: String) -> String {
      head + "Kils kommun;2024;K-1;Läslyft;projekt;pågående;\(text);K1;1;2023;2024\n"
    }
    return [
      ("kolumner", "organisation;ar;insats_id;rubrik;typ;status" + (0..<9_000).map { ";k\($0)" }.joined() + "\n" + row),
      ("lika-kolumner", head.dropLast() + times(9_000, ";beskrivning") + "\n" + row),
      ("langt-rubriknamn", head.dropLast() + ";" + times(60_000, "x") + "\n" + row),
      ("ingen-rubrik", times(50_000, "a;b;c\n")), ("bara-avskiljare", times(400_000, ";")),
      ("bara-radslut", head + times(400_000, "\n")),
      ("celler", head + times(300_000, ";") + "\n"), ("lang-rad", head + times(3_000_000, "x")),
      ("lang-cell", cell("\"" + times(2_000_000, "x") + "\"")),
      ("oppet-citat", cell("\"" + times(20_000, "rad ett\nrad två;a;b\n"))),
      ("manga-oppna", head + times(20_000, "\"a;b\n")),
      ("citat", cell(times(200_000, "\""))), ("citat-2", head + times(30_000, "\"\"\"\n")), ("nul", cell("a\u{0}b")),
      ("kombinerande", cell("a" + times(100_000, "\u{301}"))),
      ("kombinerande-id", head + "Kils kommun;2024;\(times(50_000, "\u{301}"));x;projekt;pågående;;;;;\n"),
      ("listor", cell("x").replacing(";K1;", with: ";" + times(20_000, "K1|") + ";")),
      ("okanda-mal", cell("x").replacing(";K1;", with: ";" + times(20_000, "ZZ9|") + ";")),
      ("samma-id", head + times(20_000, row)), ("fel-rad", head + times(5_000, "x;y;z;å;ä;ö;a;b;c;d;e\n")),
      (
        "stora-tal",
        head
          + times(50, "").appending(
            (0..<50).map { "Kils kommun;2024;K-\($0);Läslyft;projekt;pågående;x;K1;92233720368547758,07;2023;2024\n" }
              .joined())
      ),
      ("hogt-belopp", cell("x").replacing(";1;2023", with: ";\(times(400, "9"));2023")),
      ("lang-siffra", cell(times(200_000, "1"))),
      ("mejl", cell(times(40_000, "a@b."))), ("personnummer", cell(times(20_000, "811228-9874 "))),
      ("telefon", cell(times(30_000, "070-"))),
      ("formler", head + times(3_000, row.replacing("Läslyft", with: "=HYPERLINK(\"\"http://x\"\")"))),
      ("styrtecken", cell("\u{1B}]0;x\u{7}\u{202E}\u{2066}")),
      ("tabbar", head.replacing(";", with: "\t") + row), ("komma", head.replacing(";", with: ",") + row),
      ("sep", "sep=x\n" + head + row),
      ("sep-lang", "sep=" + times(100_000, ";") + "\n" + head),
      ("felstavade", head.replacing("rubrik", with: "rubirk") + times(2_000, row)),
      ("rubriker", times(20_000, head)), ("mojibake", cell(times(50_000, "Ã¶"))),
      ("datum", cell("x").replacing("2023;2024", with: "9999-99;0000-00-00")),
      ("lankar", cell(times(10_000, "[a](javascript:x)"))),
      ("organisation", head + row.replacing("Kils kommun", with: times(20_000, "å"))),
    ]
  }

  private static var configurations: [(name: String, text: String)] {
    let start = "id: prov\ntitel: Prov\nomraden:\n  - id: a\n    titel: A\n    mal:\n      - {id: K1, titel: X}\n"
    let laughs =
      "a0: &a0 [x, x]\n" + (1...20).map { "a\($0): &a\($0) [\(times(9, "*a\($0 - 1), "))*a\($0 - 1)]\n" }.joined()
    return [
      ("alias-bomb", laughs), ("alias-rund", "a: &a [*a]\n"), ("djup-lista", times(20_000, "[")),
      ("djup-avbild", times(20_000, "{a: ")),
      ("djup-block", (0..<3_000).map { times($0, " ") + "a:\n" }.joined().prefix(900_000).description),
      ("tagg", "!!python/object:os.system x\n"),
      ("manga-dokument", times(50_000, "---\na\n")), ("lika-nycklar", start + start),
      ("lang-nyckel", "? " + times(300_000, "x") + "\n: y\n"),
      ("stor", start + "# " + times(1_200_000, "x")), ("flyt", "a: [" + times(200_000, "1,") + "]"),
      ("tal", start + "indikatorer: [{id: I, titel: T, malvarde: 1e999, malar: 99999999999999999999}]\n"),
      ("nul", "a: \u{0}"), ("tom", ""), ("kommentar", times(100_000, "#\n")),
      ("json", "{\"id\": \"\\ud800\", \"omraden\": []}"),
      ("ankare-nyckel", "&a a: &b b\n*a : *b\n"), ("sammanslagning", "a: &a {x: 1}\nb: {<<: *a}\n"),
      ("block", "a: |\n" + times(100_000, " x\n")),
      ("manga-mal", start + (0..<5_000).map { "      - {id: K\($0), titel: X}\n" }.joined()),
    ]
  }

  private static var tables: [(name: String, text: String)] {
    let px = "CHARSET=\"ANSI\";\nMATRIX=\"a\";\nSTUB=\"region\";\nHEADING=\"tid\";\nCONTENTS=\"x\";\nUNITS=\"y\";\n"
    return [
      (
        "celler.px",
        px
          + "VALUES(\"region\")=\(times(20_000, "\"a\","))\"b\";\nVALUES(\"tid\")=\(times(20_000, "\"1\","))\"2\";\nDATA=\n1;\n"
      ),
      ("intervall.px", px + "VALUES(\"region\")=\"a\"-\"b\";\nTIMEVAL(\"tid\")=TLIST(A1,\"0001-9999\");\nDATA=1;\n"),
      ("oppet.px", px + "NOTE=\"" + times(100_000, "x")),
      ("slutlost.px", px + "VALUES(\"region\")=" + times(100_000, "\"a\" ")),
      (
        "nycklar.px",
        px + "KEYS(\"region\")=CODES;\nVALUES(\"region\")=\"a\";\nVALUES(\"tid\")=\"1\";\nDATA=\"a\",1,2,3,4;\n"
      ),
      ("data.px", px + "VALUES(\"region\")=\"a\";\nVALUES(\"tid\")=\"1\";\nDATA=" + times(200_000, "\"..\" ") + ";"),
      ("djup.json", times(100_000, "[")),
      (
        "storlek.json",
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\",\"b\"],\"size\":[4294967296,4294967296],\"value\":[1]}"
      ),
      ("negativ.json", "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[-1],\"value\":[]}"),
      (
        "glesa.json",
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[99999999],\"dimension\":{\"a\":{}},\"value\":{\"99999998\":1}}"
      ),
      (
        "tal.json",
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1\(times(100_000, "0"))]}"
      ),
      (
        "kolada.json",
        "{\"count\":1,\"values\":[{\"kpi\":\"N1\",\"municipality\":\"17\",\"period\":2020,\"values\":[{\"gender\":\"T\",\"value\":1e999,\"status\":\"\"}]}]}"
      ),
      ("surrogat.json", "{\"a\":\"\\ud800\\udc00\\ud800\"}"),
      ("kolumner.csv", "indikator,plats,kon,ar,varde" + times(50_000, ",x") + "\n"),
      ("varden.csv", "indikator,plats,kon,ar,varde\n" + times(20_000, "I,99,T,2020,\(times(30, "9"))\n")),
      ("ar.csv", "indikator,plats,kon,ar,varde\nI,99,T,99999999999999999999,1\nI,99,T,-1,1\n"),
    ]
  }

  /// The other answers, each with a text that would steer it.
  private static var answers: [HostileFiles.Case] {
    let text = "organisation;ar;insats_id;rubrik;typ;status\nKils\u{1B}[2J;2024;\u{202E}::error::;x;]]>;<script>\n"
    return ["terminal", "sarif", "junit", "github"].map {
      .init(name: "svar-\($0).csv", bytes: Array(text.utf8), arguments: ["validate", "FIL", "--format", $0])
    }
  }
}
