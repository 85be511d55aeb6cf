/// What a file says of single cells by their categories, where a category may be any.
///
/// A rule that names every cell is one rule here and not one entry per cell.
struct CellMarks: Sendable {
  private var statuses: [Layer] = []
  private var attributes: [Layer] = []
  private var notes: [Layer] = []
  private var added = 0

  /// Rules that leave the same dimensions open.
  private struct Layer: Sendable {
    let fixed: [Int]
    var texts: [[Int]: Text] = [:]
  }

  private struct Text: Sendable {
    let order: Int
    var text: String
  }

  var isEmpty: Bool { statuses.isEmpty && attributes.isEmpty && notes.isEmpty }

  /// A mark beside the cells; of two that name the same cell the later holds.
  mutating func addStatus(_ text: String, at places: [Int?]) {
    added += 1
    CellMarks.add(text, at: places, order: added, to: &statuses, joined: false)
  }

  /// Attributes of the cells.
  mutating func addAttributes(_ text: String, at places: [Int?]) {
    added += 1
    CellMarks.add(text, at: places, order: added, to: &attributes, joined: false)
  }

  /// A note about the cells; of two that name the same cell both hold.
  mutating func addNote(_ text: String, at places: [Int?]) {
    added += 1
    CellMarks.add(text, at: places, order: added, to: &notes, joined: true)
  }

  func status(at positions: [Int]) -> String? { CellMarks.found(statuses, positions).last?.text }

  /// `OBS_STATUS=p, CONF=F`; of two rows the one with more codes holds, and one without codes for all the others.
  func attributes(at positions: [Int], ofTheirOwn isOwn: Bool = false) -> String? {
    let layers = attributes.filter { layer in
      (!isOwn || !layer.fixed.isEmpty) && layer.texts[layer.fixed.map { positions[$0] }] != nil
    }
    guard let layer = layers.max(by: { $0.fixed.count < $1.fixed.count }) else { return nil }
    return layer.texts[layer.fixed.map { positions[$0] }]?.text
  }

  func note(at positions: [Int]) -> String? {
    let found = CellMarks.found(notes, positions)
    return found.isEmpty ? nil : found.map(\.text).joined(separator: "\n")
  }

  private static func add(_ text: String, at places: [Int?], order: Int, to layers: inout [Layer], joined: Bool) {
    let fixed = places.indices.filter { places[$0] != nil }
    let key = places.compactMap { $0 }
    let index =
      layers.firstIndex { $0.fixed == fixed }
      ?? {
        layers.append(Layer(fixed: fixed))
        return layers.count - 1
      }()
    if joined, let known = layers[index].texts[key] {
      layers[index].texts[key] = Text(order: known.order, text: known.text + "\n" + text)
    } else {
      layers[index].texts[key] = Text(order: order, text: text)
    }
  }

  /// In the order of the file.
  private static func found(_ layers: [Layer], _ positions: [Int]) -> [Text] {
    layers.compactMap { layer in layer.texts[layer.fixed.map { positions[$0] }] }.sorted { $0.order < $1.order }
  }
}
