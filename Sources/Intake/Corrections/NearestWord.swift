import Diagnostics

/// Near spellings within a closed list, strictly enough to be written in the sender's place.
enum NearestWord {
  /// Candidates at the smallest distance, at most two edits away.
  static func candidates(_ text: String, _ allowed: [String]) -> [String] {
    // Short words are near too much.
    let near = NearestName.candidates(for: text, among: allowed.filter { $0.count >= 5 }, limit: allowed.count)
    let wanted = Array(text.lowercased())
    let distances = near.map { NearestName.editDistance(wanted, Array($0.lowercased())) }
    guard let least = distances.min(), least <= 2 else { return [] }
    return zip(near, distances).filter { $1 == least }.map(\.0)
  }
}
