import GRDB

/// A row of an archive that anybody may have damaged: a cell that is missing or of another kind is an error.
///
/// GRDB's own `row["column"]` ends the program there.
struct StoredRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  func text(_ column: String) throws -> String { try required(column) }

  func integer(_ column: String) throws -> Int { try required(column) }

  func number(_ column: String) throws -> Double { try required(column) }

  func optionalText(_ column: String) throws -> String? { try optional(column) }

  func optionalInteger(_ column: String) throws -> Int? { try optional(column) }

  private func required<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let value: Value = try optional(column) else { throw damaged(column) }
    return value
  }

  /// nil where the cell is empty.
  private func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    guard let stored = row[column] as DatabaseValue?, !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw damaged(column) }
    return value
  }

  private func damaged(_ column: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "värdet i kolumnen \(column) saknas eller är av fel slag")
  }
}
