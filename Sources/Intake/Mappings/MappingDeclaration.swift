package import Diagnostics
import StrategyModel

/// Reads `validate.mappningar`: each declaration is checked to the letter, with its line and the nearest spelling.
package enum MappingDeclaration {
  package static let keys = ["namn", "filer", "format", "avskiljare", "post", "utelamna", "falt"]
  package static let required = ["namn", "filer", "falt"]
  package static let kind = LocalizedText(sv: "mappningen", en: "the mapping")
  private static let sourceKeys = ["kolumn", "element", "konstant", "varden", "lista"]

  /// nil where the declaration cannot be used; what is wrong is among the entry's problems.
  package static func read(_ entry: RegisterEntry) -> LayoutMapping? {
    let before = entry.problems.count
    let format: LayoutMapping.Format = entry.has("format") ? entry.choice("format") ?? .csv : .csv
    let record = record(entry, format)
    let fields = fields(entry, format)
    let mapping = LayoutMapping(
      name: entry.requiredText("namn"), files: entry.texts("filer"), format: format, delimiter: delimiter(entry),
      record: record, fields: fields, omitted: entry.texts("utelamna"))
    if mapping.files.isEmpty {
      say(
        entry, "filer", "filer är tom: ange filnamn, gärna med *.",
        "filer is empty: give file names, with * if you like.")
    }
    if entry.has("falt") { checkRequired(entry, mapping) }
    checkSharedColumns(entry, mapping)
    return entry.problems.count == before ? mapping : nil
  }

  // MARK: The file

  private enum Delimiter: String, CaseIterable { case semicolon = "semikolon", comma = "komma", tab = "tabb" }

  private static func delimiter(_ entry: RegisterEntry) -> UInt8? {
    guard let word: Delimiter = entry.choice("avskiljare") else { return nil }
    return switch word {
    case .semicolon: 0x3B
    case .comma: 0x2C
    case .tab: 0x09
    }
  }

  /// The record's path, which XML must have and CSV must not.
  private static func record(_ entry: RegisterEntry, _ format: LayoutMapping.Format) -> [String] {
    let text = entry.text("post")
    switch (format, text) {
    case (.csv, nil): return []
    case (.csv, _):
      say(entry, "post", "post används bara när format är xml.", "post is only used when format is xml.")
      return []
    case (.xml, nil):
      say(
        entry, "post", "post saknas: ange sökvägen till varje insats, till exempel iati-activities/iati-activity.",
        "post is missing: give the path of each activity, such as iati-activities/iati-activity.")
      return []
    case (.xml, let text?):
      let parts = text.split(separator: "/").map(String.init)
      guard let path = ElementPath(parts.joined(separator: "/")), path.attribute == nil,
        path.steps.allSatisfy({ $0.condition == nil })
      else {
        say(
          entry, "post", "post är \"\(text)\", som inte är elementnamn skilda åt med /.",
          "post is \"\(text)\", which is not element names separated by /.")
        return []
      }
      if entry.has("avskiljare") {
        say(entry, "avskiljare", "avskiljare används bara när format är csv.", "avskiljare is only used for csv.")
      }
      if entry.has("utelamna") {
        say(
          entry, "utelamna", "utelamna används bara när format är csv; element som inte nämns läses aldrig.",
          "utelamna is only used for csv; elements that are not named are never read.")
      }
      return path.steps.map(\.name)
    }
  }

  // MARK: The fields

  private static func fields(
    _ entry: RegisterEntry, _ format: LayoutMapping.Format
  ) -> [(field: Field, source: LayoutMapping.Source)] {
    let kind = LocalizedText(sv: "falt", en: "falt")
    guard let declared = entry.entry("falt", kind: kind, allowed: Field.allCases.map(\.name), required: []) else {
      return []
    }
    return Field.allCases.compactMap { field in
      guard declared.has(field.name) else { return nil }
      var source: LayoutMapping.Source?
      if declared.isMapping(field.name) {
        let kind = LocalizedText(sv: "fältet \(field.name)", en: "the field \(field.name)")
        let before = declared.problems.count
        let own = declared.entry(field.name, kind: kind, allowed: sourceKeys, required: [])
        // What follows from a misspelt key is not said as well.
        if let own, declared.problems.count == before { source = self.source(own, field, format) }
      } else {
        source = LayoutMapping.Source(places: declared.texts(field.name))
        checkPlaces(declared, field.name, source?.places ?? [], field, format)
      }
      return (field, source ?? LayoutMapping.Source())
    }
  }

  private static func source(
    _ entry: RegisterEntry, _ field: Field, _ format: LayoutMapping.Format
  ) -> LayoutMapping.Source? {
    let (key, other) = format == .csv ? ("kolumn", "element") : ("element", "kolumn")
    if entry.has(other) {
      say(
        entry, other, "\(other) passar inte formatet \(format.rawValue); skriv \(key).",
        "\(other) does not fit the format \(format.rawValue); write \(key).")
      return nil
    }
    var source = LayoutMapping.Source(places: entry.texts(key), constant: entry.text("konstant"))
    guard (source.constant == nil) != source.places.isEmpty else {
      say(
        entry, key, "Fältet \(field.name) ska ha antingen \(key) eller konstant.",
        "The field \(field.name) must have either \(key) or konstant.")
      return nil
    }
    if let constant = source.constant {
      checkWord(entry, "konstant", PlacedText(text: constant, mark: entry.mark(of: "konstant")), field)
    }
    checkPlaces(entry, key, source.places, field, format)
    for pair in entry.placedPairs("varden") {
      checkWord(entry, "varden", pair.value, field)
      source.translations.append(.init(from: pair.name, to: pair.value.text))
    }
    source.separator = separator(entry, field)
    return source
  }

  /// One ASCII character, for a field that is a list.
  private static func separator(_ entry: RegisterEntry, _ field: Field) -> UInt8? {
    guard let text = entry.rawText("lista") else { return nil }
    guard field.isList else {
      say(
        entry, "lista", "Fältet \(field.name) har ett värde; lista används bara för fält med flera.",
        "The field \(field.name) has one value; lista is only used for fields of several.")
      return nil
    }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x22 else {
      say(
        entry, "lista", "lista ska vara ett enda tecken, som \";\" eller \",\", inte \"\(text)\".",
        "lista must be a single character, such as \";\" or \",\", not \"\(text)\".")
      return nil
    }
    return byte
  }

  private static func checkPlaces(
    _ entry: RegisterEntry, _ key: String, _ places: [String], _ field: Field, _ format: LayoutMapping.Format
  ) {
    switch format {
    case .csv:
      if places.count > 1, !field.isList {
        say(
          entry, key, "Fältet \(field.name) läses ur en kolumn; bara fält med flera värden kan läsas ur flera.",
          "The field \(field.name) is read from one column; only fields of several values can be read from several.")
      }
    case .xml:
      for place in places where ElementPath(place) == nil {
        say(
          entry, key,
          "\"\(place)\" är ingen elementsökväg. Exempel: title/narrative, activity-date[@type='2']/@iso-date.",
          "\"\(place)\" is no element path. Examples: title/narrative, activity-date[@type='2']/@iso-date.")
      }
    }
  }

  /// A word of ours that no record could pass with is a fault of the declaration, not of every record.
  private static func checkWord(_ entry: RegisterEntry, _ key: String, _ word: PlacedText, _ field: Field) {
    let (isKnown, allowed): (Bool, [String]) =
      switch field {
      case .kind: (RecordChecker.kind(word.text) != nil, Activity.Kind.allCases.map(\.rawValue))
      case .status: (RecordChecker.status(word.text) != nil, Activity.Status.allCases.map(\.rawValue))
      case .year: (RecordChecker.year(word.text) != nil, [])
      default: (true, [])
      }
    if isKnown { return }
    let list = allowed.isEmpty ? "" : " Tillåtna: \(allowed.joined(separator: ", "))."
    let listEN = allowed.isEmpty ? "" : " Allowed: \(allowed.joined(separator: ", "))."
    entry.problems.add(
      at: word.mark ?? entry.mark(of: key), sv: "\"\(word.text)\" är inget värde för \(field.name).\(list)",
      en: "\"\(word.text)\" is no value of \(field.name).\(listEN)",
      nearest: NearestName.candidates(for: word.text, among: allowed))
  }

  // MARK: The whole

  private static func checkRequired(_ entry: RegisterEntry, _ mapping: LayoutMapping) {
    let missing = Field.allCases.filter { $0.isRequired && mapping[$0] == nil }.map(\.name)
    if missing.isEmpty { return }
    let names = missing.joined(separator: ", ")
    say(
      entry, "falt", "Mappningen saknar \(names), som varje insats måste ha. Ange kolumn, element eller konstant.",
      "The mapping lacks \(names), which every activity must have. Give kolumn, element or konstant.")
  }

  /// Two fields may share a column if they read it alike; otherwise its entries could not be told apart.
  private static func checkSharedColumns(_ entry: RegisterEntry, _ mapping: LayoutMapping) {
    guard mapping.format == .csv else { return }
    for (index, one) in mapping.fields.enumerated() {
      for two in mapping.fields.dropFirst(index + 1)
      where !Set(one.source.places.map { NameKey($0) }).isDisjoint(with: two.source.places.map { NameKey($0) }) {
        guard one.source.places != two.source.places || one.source.separator != two.source.separator else { continue }
        say(
          entry, "falt",
          "\(one.field.name) och \(two.field.name) läser samma kolumn; då ska kolumn och lista vara lika för båda.",
          "\(one.field.name) and \(two.field.name) read the same column; kolumn and lista must then be equal for both.")
      }
    }
  }

  private static func say(_ entry: RegisterEntry, _ key: String, _ sv: String, _ en: String) {
    entry.problems.add(at: entry.mark(of: key), sv: sv, en: en)
  }
}
