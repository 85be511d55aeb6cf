/// When files came in, as far as the staff have noted it, and the last day that was asked for.
package struct ReceivedDays: Sendable, Hashable {
  /// The last day in time.
  package let deadline: CalendarDate
  /// By file, as named in the run. Nothing is known of a file that is not here.
  package let byFile: [String: CalendarDate]

  package init(deadline: CalendarDate, byFile: [String: CalendarDate]) {
    self.deadline = deadline
    self.byFile = byFile
  }

  package func isLate(_ file: String) -> Bool { byFile[file].map { $0 > deadline } ?? false }
}
