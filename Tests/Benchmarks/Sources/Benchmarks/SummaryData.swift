import Foundation

/// A made-up year of a large county on disk: one CSV file per submitter, the 2040 register and the county's places.
struct SummaryData {
  let submitters: Int
  let efforts: Int

  func write(to folder: URL, registers root: URL) throws {
    let strategies = root.appending(path: "Fixtures/strategies")
    let input = folder.appending(path: "in")
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    for name in ["varmland-2040.yml", "kommuner.yml"] {
      try FileManager.default.copyItem(at: strategies.appending(path: name), to: folder.appending(path: name))
    }
    let known = try String(contentsOf: strategies.appending(path: "organisationer.yml"), encoding: .utf8)
    let kinds = ["region", "stat", "akademi", "kluster", "naringsliv", "civilsamhalle", "kultur"]
    let others = (0..<submitters).map { number in
      "  - {id: org-\(number), namn: \"Organisation \(number)\", typ: \(kinds[number % kinds.count]), vantas: true}"
    }
    try (known + others.joined(separator: "\n") + "\n")
      .write(to: folder.appending(path: "organisationer.yml"), atomically: false, encoding: .utf8)
    try """
    datum: 2024-12-31
    validate: {inrapporteringar: [in], strategi: varmland-2040.yml, organisationer: organisationer.yml, kommuner: kommuner.yml}
    """.write(to: folder.appending(path: "pipeline.yml"), atomically: false, encoding: .utf8)

    let goals = try String(contentsOf: strategies.appending(path: "varmland-2040.yml"), encoding: .utf8)
      .matches(of: /id:\s*"?([LKPS]\d)\b/).map { String($0.output.1) }
    let places = try String(contentsOf: strategies.appending(path: "kommuner.yml"), encoding: .utf8)
      .matches(of: /kod: "(17\d\d)"/).map { String($0.output.1) }
    var random = ValidationRandom(seed: 2024)
    var source = ShortTexts(seed: 2024)
    let texts = source.make(efforts)
    let lessons = source.make(2_000)
    for submitter in 0..<submitters {
      var rows = [SummaryData.columns]
      for number in stride(from: submitter, to: efforts, by: submitters) {
        let words = texts[number].split(separator: " ").map(String.init)
        let partner = random.below(4) == 0 ? "Organisation \(random.below(submitters))" : ""
        rows.append([
          "Organisation \(submitter)", "2024", "I-\(number)", words.prefix(5).joined(separator: " "), texts[number],
          random.pick(["projekt", "plan", "satsning", "forum"]),
          random.pick(["pågående", "pågående", "pågående", "planerad", "avslutad", "pausad"]),
          "\(2021 + random.below(4))", random.pick(["", "2024", "2025", "2026"]),
          random.below(20) == 0 ? "" : random.pick(goals), random.pick(places), partner,
          random.below(5) == 0 ? "" : "\(100 + random.below(5_000)) tkr",
          random.below(3) == 0 ? random.pick(lessons) : "", random.below(3) == 0 ? random.pick(lessons) : "",
          random.below(10) == 0 ? texts[random.below(texts.count)] : "",
        ])
      }
      let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
      try text.write(to: input.appending(path: "org-\(submitter).csv"), atomically: false, encoding: .utf8)
    }
  }

  private static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "kommuner",
    "partner", "budget", "hinder", "framgangsfaktorer", "soker_samarbete",
  ]
}
