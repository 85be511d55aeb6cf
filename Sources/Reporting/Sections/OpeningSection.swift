import Diagnostics
import StrategyModel

/// Title, mark, what the report is and how to read it.
struct OpeningSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = [.heading(level: 1, id: "nulage", OpeningSection.title(context))]
    if let marking = context.information.marking, !marking.isEmpty {
      blocks.append(
        .callout(
          [.strong([.name(ListText.capitalised(marking), .setting("markning"))]), .text(".")]))
    }
    for paragraph in context.paragraphs(.intro) { blocks.append(.paragraph(paragraph)) }
    blocks.append(.paragraph(howToRead(context)))
    return blocks
  }

  static func title(_ context: ReportContext) -> [Inline] {
    let strategy = Slot(
      .name(context.strategy.title, .register(file: context.strategy.file, id: context.strategy.id.rawValue)))
    let slots = ["ar": context.cycleYear, "strategi": strategy]
    return switch context.information.edition {
    case .summary: context.say(sv: "Nulägesanalys {ar}: {strategi}", en: "Situation report {ar}: {strategi}", slots)
    case .preliminary:
      context.say(
        sv: "Preliminärt nuläge {ar}: {strategi}", en: "Preliminary situation {ar}: {strategi}", slots)
    case .conference:
      context.say(sv: "Teman till konferensen {ar}: {strategi}", en: "Conference themes {ar}: {strategi}", slots)
    }
  }

  private func howToRead(_ context: ReportContext) -> [Inline] {
    let order =
      switch context.information.edition {
      // Where staff have chosen another order, none is promised.
      case _ where context.wording.order(context.information.edition) != .standard(context.information.edition):
        [
          Inline.text(
            context.language == .swedish
              ? "Avsnitten står i den ordning som redaktionen har valt."
              : "The sections stand in the order that the staff have chosen.")
        ]
      case .summary:
        context.say(
          sv:
            "Slutsatserna står först. Därefter kommer {?fore:förra året jämfört med i år, }ett avsnitt per insatsområde, "
            + "pusslet av mål, aktörer och kommuner, glappen, samarbetsmöjligheterna, lärdomarna och täckningen.",
          en: "The conclusions come first. Then follow {?fore:last year and this, }one section per area, the puzzle of "
            + "goals, actors and municipalities, the gaps, the possible collaborations, the lessons and the coverage.",
          ["fore": .text(context.comparison == nil ? "" : "ja")])
      case .preliminary:
        context.word(
          sv:
            "Bilden är preliminär: den ska kompletteras av dem som har rapporterat. Vad var och en kan lägga till står "
            + "först.",
          en:
            "The picture is preliminary: those who have reported are asked to complete it. What each can add comes first."
        )
      case .conference:
        context.word(
          sv: "Förslagen till teman står först, var och ett med sin grund i årets material.",
          en: "The proposed themes come first, each with its grounds in the year’s material.")
      }
    return order + [.text(" ")]
      + context.say(
        .sources,
        [
          "belagg": Slot(.link([.text("belagg.csv")], to: "data/belagg.csv")),
          "datum": Slot(.number(context.portfolio.referenceDate.description, .setting, [.setting("datum")])),
        ])
  }
}

extension ReportContext {
  /// The paragraphs of a text that staff may change.
  func paragraphs(_ name: ReportWording.Name) -> [[Inline]] {
    wording.paragraphs(name, templateValues, in: language).map { [.name($0, .setting("mall-\(name.rawValue)"))] }
  }

  /// A text that staff may change, as one line.
  func line(_ name: ReportWording.Name) -> [Inline] {
    Array(paragraphs(name).joined(separator: [.text(" ")]))
  }
}
