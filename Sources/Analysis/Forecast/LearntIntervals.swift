extension IntervalTable {
  /// Learnt on the yearly series of the M1 (181) and Tourism (518) competitions together, all with later years known.
  ///
  /// Made by `Benchmarks forecast --learn` (rule: `IntervalLearning`; method: `ForecastMethod`; yardstick:
  /// `IntervalScale`): rows 2–10 from the last so many values of every series, row 11 from whole histories of eleven
  /// and more. Steps 1–4 rest on both collections, 5 and 6 on M1's growth. Data: Makridakis et al. (1982),
  /// Athanasopoulos et al. (2011), from the R packages Mcomp and Tcomp. Change the method, and learn anew.
  package static let learnt = IntervalTable(
    rows: [
      Row(
        history: 2, half50: [0.946, 1.657, 2.439, 3.015, 3.581, 4.626],
        half80: [2.397, 4.345, 6.500, 8.520, 9.703, 12.643],
        half95: [13.875, 23.635, 35.622, 38.986, 38.986, 44.701]),
      Row(
        history: 3, half50: [0.970, 1.559, 2.400, 3.040, 3.715, 4.582],
        half80: [2.000, 3.549, 5.203, 6.964, 8.242, 10.127],
        half95: [4.552, 8.073, 11.629, 15.140, 17.319, 24.196]),
      Row(
        history: 4, half50: [0.796, 1.222, 1.897, 2.462, 2.937, 2.996],
        half80: [1.956, 2.945, 4.312, 5.467, 6.900, 8.252],
        half95: [3.450, 6.062, 8.590, 10.406, 10.750, 14.743]),
      Row(
        history: 5, half50: [0.828, 1.290, 1.950, 2.500, 3.197, 3.663],
        half80: [1.834, 2.779, 3.902, 5.092, 5.953, 7.796],
        half95: [3.270, 5.432, 7.728, 9.975, 11.831, 15.763]),
      Row(
        history: 6, half50: [0.797, 1.247, 1.909, 2.425, 2.659, 3.014],
        half80: [1.672, 2.649, 3.799, 4.814, 5.852, 7.626],
        half95: [3.098, 4.665, 6.451, 7.818, 9.659, 13.286]),
      Row(
        history: 8, half50: [0.793, 1.182, 1.781, 2.184, 2.385, 2.744],
        half80: [1.731, 2.576, 3.817, 4.604, 5.405, 6.916],
        half95: [3.024, 4.803, 6.519, 7.697, 9.750, 13.149]),
      Row(
        history: 10, half50: [0.819, 1.152, 1.673, 2.011, 2.558, 2.594],
        half80: [1.730, 2.525, 3.586, 4.517, 5.539, 6.796],
        half95: [3.013, 4.785, 6.270, 7.509, 10.529, 13.775]),
      Row(
        history: 11, half50: [0.784, 1.176, 1.673, 2.103, 2.383, 2.952],
        half80: [1.711, 2.489, 3.660, 4.507, 5.545, 6.546],
        half95: [3.215, 4.770, 6.195, 7.786, 10.730, 13.817]),
    ])
}
