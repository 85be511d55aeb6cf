extension IntervalTable {
  package static let learnt = IntervalTable(rows: [])
}
