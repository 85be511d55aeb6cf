import Diagnostics

extension Rule.Example {
  /// Two small CSV files that differ in the given fields only; what is not given is right.
  static func insats(wrong: KeyValuePairs<Field, String>, right: KeyValuePairs<Field, String>) -> Rule.Example {
    Rule.Example(wrong: table(wrong), right: table(right))
  }

  private static let base: [(field: Field, value: String)] = [
    (.organisation, "Karlstads kommun"), (.year, "2024"), (.ownID, "KS-1"), (.title, "Läslyft i förskolan"),
    (.kind, "projekt"), (.status, "pågående"),
  ]

  private static func table(_ changes: KeyValuePairs<Field, String>) -> String {
    var cells = base
    for (field, value) in changes {
      if let index = cells.firstIndex(where: { $0.field == field }) {
        cells[index].value = value
      } else {
        cells.append((field, value))
      }
    }
    return cells.map(\.field.name).joined(separator: ";") + "\n" + cells.map(\.value).joined(separator: ";") + "\n"
  }
}
