/// What the parts of a finding's score weigh, by name, and the limits of what counts as thin. Set in `pipeline.yml`.
package struct DetectorWeights: Sendable, Hashable {
  /// Active efforts on a goal or theme up to which effort is called thin; joint efforts counted once.
  package let thinEffort: Int
  /// The same for utmaningar, perspektiv and målgrupper, which are stated less often.
  package let thinTheme: Int
  private let weights: [String: Double]

  /// Names that are not given keep their default weight.
  package init(_ weights: [String: Double] = [:], thinEffort: Int = 3, thinTheme: Int = 1) {
    self.weights = DetectorWeights.defaults.merging(weights) { $1 }
    self.thinEffort = thinEffort
    self.thinTheme = thinTheme
  }

  package static let standard = DetectorWeights()

  /// The weight of a part; 1 for one that has no weight of its own.
  package subscript(name: String) -> Double { weights[name] ?? 1 }

  /// All parts that can be weighed, sorted.
  package static var names: [String] { defaults.keys.sorted() }

  package static let defaults: [String: Double] = [
    "insatsbrist": 3, "läge": 2, "täckning": 1, "avvikelse": 3, "visshet": 2, "kunskapsbrist": 2, "omfattning": 1,
    "likhet": 3, "mål": 1, "plats": 1, "aktörer": 1, "känt sedan tidigare": 2,
  ]
}
