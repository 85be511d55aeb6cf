import StrategyModel

/// The lessons of the whole county.
struct LessonsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    [context.heading(2, "lardomar", sv: "Lärdomar", en: "Lessons")]
      + context.paragraphs(.lessons).map { .paragraph($0) }
      + Lesson.Kind.allCases.flatMap { LessonPatternList(kind: $0).blocks(context) }
      + [context.heading(3, "lardomar-alla", sv: "Alla lärdomar", en: "All lessons")]
      + LessonTable(activities: nil, limit: ReportLimit.lessonExamples).blocks(context)
      + [
        .paragraph(
          context.say(
            sv: "Alla lärdomar med källa finns i {fil}.", en: "All lessons with their source are in {fil}.",
            ["fil": Slot(.link([.text("lardomar.csv")], to: "data/lardomar.csv"))]))
      ]
  }
}
