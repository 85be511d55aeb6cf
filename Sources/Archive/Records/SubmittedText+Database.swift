package import Diagnostics
package import GRDB

/// Submitted text goes into a table as a bound parameter, never as a part of the SQL.
extension SubmittedText: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { raw.databaseValue }

  package static func fromDatabaseValue(_ value: DatabaseValue) -> SubmittedText? {
    String.fromDatabaseValue(value).map { SubmittedText($0) }
  }
}
