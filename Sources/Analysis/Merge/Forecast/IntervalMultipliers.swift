/// How wide the bands are: half-width over the mean absolute yearly change of the history, one to six years ahead.
///
/// Learnt on the yearly series of the M1, M3 and Tourism competitions, method and length of history each for itself,
/// so that 80 and 95 per cent of the true values fell inside. Counted for this project; the values of the method that
/// is nearest to the one used: last value for three, half drift for four, damped Theil–Sen slope for five or more.
enum IntervalMultipliers {
  struct Row: Sendable, Hashable {
    /// The shortest history that the row is for.
    let history: Int
    let q80: [Double]
    let q95: [Double]
  }

  /// The row for a history of so many values.
  static func row(history: Int) -> Row { rows.last { $0.history <= history } ?? shortest }

  private static let shortest = Row(
    history: 3, q80: [1.701, 3.051, 4.381, 5.735, 6.987, 8.356],
    q95: [3.527, 5.598, 7.82, 9.976, 12.282, 14.613])
  private static let rows = [
    shortest,
    Row(
      history: 4, q80: [1.601, 2.644, 3.885, 4.912, 5.784, 6.41],
      q95: [3.644, 5.162, 7.643, 9.128, 10.643, 12.558]),
    Row(
      history: 5, q80: [1.638, 2.637, 3.753, 4.815, 5.729, 6.354],
      q95: [3.31, 4.751, 7.113, 8.287, 10.579, 13.361]),
    Row(
      history: 6, q80: [1.521, 2.516, 3.592, 4.696, 5.931, 6.454],
      q95: [2.911, 4.496, 6.482, 7.755, 9.986, 12.661]),
    Row(
      history: 8, q80: [1.581, 2.535, 3.749, 4.662, 5.98, 6.688],
      q95: [2.805, 4.661, 6.259, 7.84, 10.287, 12.977]),
    Row(
      history: 10, q80: [1.591, 2.452, 3.642, 4.571, 5.646, 6.544],
      q95: [2.922, 4.54, 6.244, 8.03, 10.106, 12.697]),
  ]
}
