import Foundation

/// A made-up year of a large county on disk: one CSV file per submitter, the 2040 register and the county's places.
///
/// Efforts speak of their goal in the register's words among made-up ones; one in twenty states no goal, so that the
/// text must suggest one; one in ten is a changed copy of another, and one in fifty is reported by its partner too.
struct County {
  let submitters: Int
  let efforts: Int

  private static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "kommuner",
    "partner", "budget", "hinder", "framgangsfaktorer", "soker_samarbete",
  ]
  /// What hinders and helps is told in so many ways for every hundred efforts.
  private static let lessonsPerHundred = 10

  /// A folder that holds the county while it is used.
  func inFolder(_ use: (URL) -> Void) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-county-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do { try write(to: folder) } catch { return print("The county could not be written: \(error)") }
    use(folder)
  }

  private func write(to folder: URL) throws {
    let strategies = BuiltTool.root.appending(path: "Fixtures/strategies")
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
    try writeSubmissions(
      to: input,
      topics: County.topics(try String(contentsOf: strategies.appending(path: "varmland-2040.yml"), encoding: .utf8)),
      places: try String(contentsOf: strategies.appending(path: "kommuner.yml"), encoding: .utf8)
        .matches(of: /kod: "(17\d\d)"/).map { String($0.output.1) })
  }

  /// The goals with their key words.
  private static func topics(_ register: String) -> [(goal: String, words: [String])] {
    var topics: [(goal: String, words: [String])] = []
    for line in register.split(separator: "\n") {
      if let goal = line.firstMatch(of: /id:\s*"?([LKPS]\d)\b/) { topics.append((String(goal.output.1), [])) }
      guard !topics.isEmpty, let words = line.firstMatch(of: /nyckelord:(.*)/)?.output.1 else { continue }
      topics[topics.count - 1].words += words.split { !$0.isLetter }.map(String.init)
    }
    return topics.filter { !$0.words.isEmpty }
  }

  private func writeSubmissions(to input: URL, topics: [(goal: String, words: [String])], places: [String]) throws {
    var random = ValidationRandom(seed: 2024)
    var source = ShortTexts(seed: 2024)
    let texts = source.make(efforts)
    let lessons = source.make(max(20, efforts * County.lessonsPerHundred / 100))
    var rows = [[[String]]](repeating: [County.columns], count: submitters)
    for number in 0..<efforts {
      let submitter = number % submitters
      let topic = topics[random.below(topics.count)]
      var words = texts[number].split(separator: " ").map(String.init)
      for _ in 0..<3 { words.insert(random.pick(topic.words), at: random.below(words.count)) }
      let partner = random.below(4) == 0 ? random.below(submitters) : nil
      let row = [
        "Organisation \(submitter)", "2024", "I-\(number)", words.prefix(5).joined(separator: " "),
        words.joined(separator: " "), random.pick(["projekt", "plan", "satsning", "forum"]),
        random.pick(["pågående", "pågående", "pågående", "planerad", "avslutad", "pausad"]),
        "\(2021 + random.below(4))", random.pick(["", "2024", "2025", "2026"]),
        random.below(20) == 0 ? "" : topic.goal, random.pick(places), partner.map { "Organisation \($0)" } ?? "",
        random.below(5) == 0 ? "" : "\(100 + random.below(5_000)) tkr",
        random.below(3) == 0 ? random.pick(lessons) : "", random.below(3) == 0 ? random.pick(lessons) : "",
        random.below(10) == 0 ? texts[random.below(texts.count)] : "",
      ]
      rows[submitter].append(row)
      guard number % 50 == 0, let partner, partner != submitter else { continue }
      var joint = row
      joint[0] = "Organisation \(partner)"
      joint[2] = "G-\(number)"
      joint[11] = "Organisation \(submitter)"
      rows[partner].append(joint)
    }
    for (submitter, rows) in rows.enumerated() {
      let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
      try text.write(to: input.appending(path: "org-\(submitter).csv"), atomically: false, encoding: .utf8)
    }
  }
}
