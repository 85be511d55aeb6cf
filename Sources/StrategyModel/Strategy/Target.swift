/// The kinds of target that the strategies' goals need (`malslag` in a register).
package enum TargetKind: String, CaseIterable, Sendable {
  /// Reach a stated value by the target year.
  case level = "niva"
  /// Change by a stated amount from the baseline by the target year.
  case change = "forandring"
  /// Move in the right direction; no value is stated.
  case direction = "riktning"
  /// Reach the reference area's value.
  case reachReference = "na-referens"
  /// Come closer to the reference area's value.
  case approachReference = "narma-referens"
  /// Stay on or above the reference area's value.
  case aboveReference = "over-referens"
  /// Stay on or below the reference area's value.
  case belowReference = "under-referens"
  /// Change faster than the reference area, relatively.
  case rateAgainstReference = "takt-mot-referens"
  /// A difference between two groups that shall shrink.
  case groupGap = "gruppskillnad"
  /// Reach a rank among comparable places.
  case rank = "rang"
  /// Not expressed in numbers.
  case notNumeric = "ej-numeriskt"
}

/// Which way is better (`riktning` in a register). There is no default: an unknown direction is an error.
package enum Direction: String, CaseIterable, Sendable {
  case higher = "hogre"
  case lower = "lagre"
  case neutral
}

/// With whom the county is compared (`referens` in a register).
package enum ReferenceArea: String, CaseIterable, Sendable {
  case country = "riket"
  case countryWithoutMetropolitanCounties = "riket-exkl-storstadslan"
  /// The indicator's own `jamforelsegrupp`.
  case peerGroup = "jamforelsegrupp"
}
