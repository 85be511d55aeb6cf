import Diagnostics
import StrategyModel

/// Why a verdict is what it is, in one sentence without figures.
enum VerdictReason {
  static let notNumeric = LocalizedText(
    sv: "Målet går inte att mäta i tal.", en: "The target is not expressed in numbers.")
  static let missing = LocalizedText(
    sv: "Indikatorn saknar siffror för länet.", en: "There are no figures for the county.")
  static let onlyBySex = LocalizedText(
    sv: "Siffror finns bara för kvinnor och män var för sig.", en: "There are figures for women and men apart only.")
  static let secret = LocalizedText(sv: "Siffrorna omfattas av sekretess.", en: "The figures are confidential.")
  static let tooOld = LocalizedText(
    sv: "Senaste värdet är för gammalt för att bedöma läget.", en: "The latest value is too old to judge by.")
  static let discontinued = LocalizedText(
    sv: "Indikatorn har slutat uppdateras.", en: "The indicator is no longer updated.")
  static let brokenSeries = LocalizedText(
    sv: "För få jämförbara år efter ett brott i serien.", en: "Too few comparable years after a break in the series.")
  static let fewValues = LocalizedText(
    sv: "För få värden för att avgöra riktningen.", en: "Too few values to tell the direction.")
  static let fewSinceBase = LocalizedText(
    sv: "För få år sedan basåret för en bedömning.", en: "Too few years since the baseline to judge by.")
  static let mixed = LocalizedText(
    sv: "Förändringen sedan basåret och trenden över längre tid går åt olika håll.",
    en: "The change since the baseline and the trend over a longer time go different ways.")
  static let noBaseline = LocalizedText(
    sv: "Det saknas ett jämförbart basvärde.", en: "There is no comparable baseline value.")
  static let noTarget = LocalizedText(sv: "Målvärde saknas i registret.", en: "The register gives no target value.")
  static let noTargetYear = LocalizedText(sv: "Målår saknas i registret.", en: "The register gives no target year.")
  static let noReference = LocalizedText(
    sv: "Det saknas värden för jämförelseområdet samma år.",
    en: "There are no values for the reference area in the same year.")
  static let noGroups = LocalizedText(
    sv: "Det saknas uppdelning på de grupper som ska jämföras.", en: "There is no split by the groups to compare.")
  static let noDirection = LocalizedText(
    sv: "Registret säger inte vilket håll som är bättre.", en: "The register does not say which way is better.")
  static let unclear = LocalizedText(
    sv: "Värdena växlar så att riktningen inte går att avgöra.",
    en: "The values vary so that the direction cannot be told.")
  static let ruleSilent = LocalizedText(
    sv: "Den regel som registret anger ger ingen klass för sådana värden.",
    en: "The rule that the register names gives no class for such values.")
  static let constant = LocalizedText(
    sv: "Värdet är detsamma alla år i underlaget. Det räcker inte för att uttala sig om riktningen.",
    en: "The value is the same in every year at hand. That is not enough to speak of a direction.")
  static let withinTolerance = LocalizedText(
    sv: "Förändringen sedan basåret är mindre än den tolerans som registret anger.",
    en: "The change since the baseline is smaller than the tolerance that the register states.")
  static let notPositive = LocalizedText(
    sv: "Relativ takt går inte att räkna på noll eller negativa värden.",
    en: "Relative pace cannot be computed from zero or negative values.")
  static let metReference = LocalizedText(
    sv: "Länet ligger på jämförelseområdets nivå eller bättre.",
    en: "The county is level with the reference area or better.")
  static let met = LocalizedText(sv: "Senaste värdet når målet.", en: "The latest value meets the target.")
  static let passed = LocalizedText(
    sv: "Målåret har passerat utan att målet nåddes.", en: "The target year has passed without the target being met.")
  static let movingAway = LocalizedText(
    sv: "Utvecklingen sedan basåret går bort från målet.",
    en: "The development since the baseline moves away from the target.")
  static let onTrack = LocalizedText(
    sv: "Takten sedan basåret räcker för att nå målet.",
    en: "The pace since the baseline is enough to reach the target.")
  static let slow = LocalizedText(
    sv: "Takten sedan basåret är lägre än den som behövs.", en: "The pace since the baseline is lower than needed.")
  static let farTooSlow = LocalizedText(
    sv: "Takten sedan basåret är långt under den som behövs.",
    en: "The pace since the baseline is far below what is needed.")
  static let rightWay = LocalizedText(sv: "Riktningen är den önskade.", en: "The direction is the wanted one.")
  static let wrongWay = LocalizedText(
    sv: "Riktningen är den motsatta mot målet.", en: "The direction is against the target.")
  static let further = LocalizedText(
    sv: "Avståndet till jämförelseområdet har ökat.", en: "The distance to the reference area has grown.")
  static let smallerGap = LocalizedText(
    sv: "Skillnaden mellan grupperna har minskat.", en: "The difference between the groups has shrunk.")
  static let largerGap = LocalizedText(
    sv: "Skillnaden mellan grupperna har ökat.", en: "The difference between the groups has grown.")
  static let nearer = LocalizedText(
    sv: "Avståndet till jämförelseområdet har minskat.", en: "The distance to the reference area has shrunk.")
  static let faster = LocalizedText(
    sv: "Förändringen sedan basåret är större än i jämförelseområdet.",
    en: "The change since the baseline is larger than in the reference area.")
  static let slower = LocalizedText(
    sv: "Förändringen går åt rätt håll men inte fortare än i jämförelseområdet.",
    en: "The change goes the right way but no faster than in the reference area.")
}

/// What a verdict is about, for its words: the county's own values, the distance to the reference, or a group gap.
enum JudgedMeasure: Sendable {
  case own, distance, groupGap

  var measured: Assessment.Measured {
    switch self {
    case .own: .own
    case .distance: .distance
    case .groupGap: .groupGap
    }
  }

  var better: LocalizedText {
    switch self {
    case .own: VerdictReason.rightWay
    case .distance: VerdictReason.nearer
    case .groupGap: VerdictReason.smallerGap
    }
  }

  var worse: LocalizedText {
    switch self {
    case .own: VerdictReason.wrongWay
    case .distance: VerdictReason.further
    case .groupGap: VerdictReason.largerGap
    }
  }

  /// Away from the target since the baseline.
  var movingAway: LocalizedText {
    switch self {
    case .own: VerdictReason.movingAway
    case .distance, .groupGap: worse
    }
  }
}
