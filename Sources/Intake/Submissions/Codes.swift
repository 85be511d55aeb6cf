import StrategyModel

/// The closed lists of a submission, also read without å ä ö and in any case.
extension RecordChecker {
  static func kind(_ text: String) -> Activity.Kind? { kinds[HeaderName.folded(text)] }
  static func status(_ text: String) -> Activity.Status? { statuses[HeaderName.folded(text)] }

  private static let kinds = Dictionary(
    uniqueKeysWithValues: Activity.Kind.allCases.map { (HeaderName.folded($0.rawValue), $0) })
  private static let statuses = Dictionary(
    uniqueKeysWithValues: Activity.Status.allCases.map { (HeaderName.folded($0.rawValue), $0) })

  /// Four digits, 1900–2200.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text),
      (1900...2200).contains(year)
    else { return nil }
    return year
  }

  static func lessonKind(_ field: Field) -> Lesson.Kind? {
    switch field {
    case .hindrance: .hindrance
    case .successFactor: .successFactor
    case .create: .create
    case .breakUp: .breakUp
    case .keep: .keep
    default: nil
    }
  }
}
