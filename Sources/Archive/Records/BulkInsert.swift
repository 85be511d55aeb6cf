import GRDB
import GRDBSQLite

/// Many rows into one table, through SQLite's own calls on GRDB's connection.
///
/// The room's only unsafe file: GRDB's arguments, a list of boxed values for each row, cost more than SQLite's own work.
/// Here the texts of a row are laid after each other in one array, bound where they lie, and unbound before the array
/// is changed: SQLite holds no pointer longer than one call of `insert`.
@safe struct BulkInsert: ~Copyable {
  private let connection: OpaquePointer
  private let statement: OpaquePointer
  private var row = BoundRow()

  /// `sql` holds a `?` for each cell of a row.
  init(_ sql: String, _ database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement = unsafe statement else { throw unsafe BulkInsert.error(code, connection) }
    unsafe self.connection = connection
    unsafe self.statement = statement
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Inserts the row whose cells `fill` adds, in the order of the columns.
  mutating func insert(_ fill: (inout BoundRow) -> Void) throws {
    row.clear()
    fill(&row)
    let code = unsafe row.texts.withUnsafeBufferPointer { texts in
      for (place, cell) in row.cells.enumerated() {
        let code = unsafe bind(cell, Int32(place + 1), texts)
        guard code == SQLITE_OK else { return code }
      }
      let code = unsafe sqlite3_step(statement)
      unsafe sqlite3_reset(statement)
      unsafe sqlite3_clear_bindings(statement)
      return code
    }
    guard code == SQLITE_DONE else { throw unsafe BulkInsert.error(code, connection) }
  }

  private func bind(_ cell: BoundRow.Cell, _ place: Int32, _ texts: UnsafeBufferPointer<UInt8>) -> Int32 {
    switch cell {
    case .empty: unsafe sqlite3_bind_null(statement, place)
    case .integer(let number): unsafe sqlite3_bind_int64(statement, place, number)
    case .number(let number): unsafe sqlite3_bind_double(statement, place, number)
    case .text(let start, let end):
      // No destructor: SQLite takes the bytes as they lie, which they do until the bindings are cleared.
      unsafe texts.withMemoryRebound(to: CChar.self) { texts in
        let text = unsafe texts.baseAddress.map { unsafe $0 + start }
        return unsafe sqlite3_bind_text64(statement, place, text, UInt64(end - start), nil, UInt8(SQLITE_UTF8))
      }
    }
  }

  private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) })
  }
}
