import StrategyModel

/// What the dates of an activity say against its status.
enum StatusText {
  /// nil where they agree. A stated point such as `2024` covers all its days, and is passed when its last day is.
  static func contradiction(
    _ status: Activity.Status, start: DateText?, startText: @autoclosure () -> String, end: DateText?,
    endText: @autoclosure () -> String,
    today: CalendarDate
  ) -> (sv: String, en: String)? {
    var startDays: (first: CalendarDate, last: CalendarDate)?
    var endDays: (first: CalendarDate, last: CalendarDate)?
    if case .days(let first, let last) = start { startDays = (first, last) }
    if case .days(let first, let last) = end { endDays = (first, last) }
    switch status {
    case .planned:
      if let startDays, startDays.last < today {
        return ("start \(startText()) har passerat", "its start \(startText()) has passed")
      }
    case .ongoing:
      if let endDays, endDays.last < today {
        return ("slut \(endText()) har passerat", "its end \(endText()) has passed")
      }
      if let startDays, startDays.first > today {
        return ("start \(startText()) ligger framåt i tiden", "its start \(startText()) lies ahead")
      }
    case .finished:
      if let endDays, endDays.first > today {
        return ("slut \(endText()) ligger framåt i tiden", "its end \(endText()) lies ahead")
      }
      if let startDays, startDays.first > today {
        return ("start \(startText()) ligger framåt i tiden", "its start \(startText()) lies ahead")
      }
    case .paused, .cancelled: break
    }
    return nil
  }
}
