package import StrategyModel

/// The promise that nothing is lost, checked before anything is written: read = accepted + rejected + blank.
package enum Accounting {
  /// `keepsRejected`: whether the refused records were kept, and must be as many as were counted.
  ///
  /// The first breach in words, or nil when every file and the total balance and the records kept agree with the sums.
  package static func breach(in submissions: [Submission], keepsRejected: Bool = true) -> String? {
    for submission in submissions {
      let rows = submission.rows
      if !rows.balances {
        return
          "\(submission.file): \(rows.read) lästa rader men \(rows.accepted) godkända, \(rows.rejected) avvisade och \(rows.blank) tomma"
      }
      if keepsRejected, submission.rejected.count + submission.unkeptRejected != rows.rejected {
        let (kept, counted) = (submission.rejected.count, submission.unkeptRejected)
        return "\(submission.file): \(rows.rejected) avvisade rader men \(kept) sparade"
          + (counted == 0 ? "" : " och \(counted) räknade")
      }
      if submission.activities.count > rows.accepted {
        return "\(submission.file): \(rows.accepted) godkända rader men \(submission.activities.count) insatser"
      }
    }
    let total = submissions.reduce(Submission.RowCount()) { $0 + $1.rows }
    return total.balances ? nil : "summan av alla filer går inte ihop"
  }
}
