/// The keywords of the PX format and how they are indexed.
///
/// Source: PX file format 2013, table of keywords; undocumented ones as files and PCAxis.Core have them.
enum PXKeywords {
  static let known: Set<String> = [
    "AGGREGALLOWED", "ATTRIBUTE-ID", "ATTRIBUTE-TEXT", "ATTRIBUTES", "AUTOPEN", "AXIS-VERSION", "BASEPERIOD",
    "CELLNOTE",
    "CELLNOTEX", "CFPRICES", "CHARSET", "CODEPAGE", "CODES", "CONFIDENTIAL", "CONTACT", "CONTENTS", "CONTVARIABLE",
    "COPYRIGHT", "CREATION-DATE", "DATABASE", "DATANOTECELL", "DATANOTESUM", "DATANOTE", "DATASYMBOL1", "DATASYMBOL2",
    "DATASYMBOL3", "DATASYMBOL4", "DATASYMBOL5", "DATASYMBOL6", "DATASYMBOLNIL", "DATASYMBOLSUM", "DAYADJ", "DECIMALS",
    "DEFAULT-GRAPH", "DESCRIPTION", "DESCRIPTIONDEFAULT", "DIRECTORY-PATH", "DOMAIN", "DOUBLECOLUMN", "ELIMINATION",
    "FIRST-PUBLISHED", "HEADING", "HIERARCHIES", "HIERARCHYLEVELS", "HIERARCHYLEVELSOPEN", "HIERARCHYNAMES", "INFO",
    "INFOFILE", "KEYS", "LANGUAGE", "LANGUAGES", "LAST-UPDATED", "LINK", "MAP", "MATRIX", "META-ID", "NEXT-UPDATE",
    "NOTE", "NOTEX", "OFFICIAL-STATISTICS", "PARTITIONED", "PRECISION", "PRESTEXT", "PX-SERVER", "REFPERIOD",
    "ROUNDING",
    "SEASADJ", "SHOWDECIMALS", "SOURCE", "STOCKFA", "STUB", "SUBJECT-AREA", "SUBJECT-CODE", "SURVEY", "SYNONYMS",
    "TABLEID", "TIMEVAL", "TITLE", "UNITS", "UPDATE-FREQUENCY", "VALUENOTE", "VALUENOTEX", "VALUES", "VALUESET-ID",
    "VALUESET-NAME", "VALUE-TEXT-OPTION", "MAINTABLE", "GROUPING-ID", "GROUPING-NAME", "REFERENCE-ID", "VARIABLE-CODE",
    "VARIABLE-TYPE", "VARIABLECODE",
  ]

  /// Broken values of these are fatal; of others they are left out with a warning.
  static let fatalWhenBroken: Set<String> = [
    "MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "CONTENTS", "UNITS", "DECIMALS", "TITLE", "STUB", "HEADING", "VALUES",
    "CODES",
  ]

  /// Keywords that change what the cells are; about an unknown variable they are fatal.
  static let structural: Set<String> = [
    "VALUES", "CODES", "KEYS", "HIERARCHIES", "HIERARCHYLEVELS", "HIERARCHYLEVELSOPEN", "HIERARCHYNAMES",
  ]

  /// `KEYWORD("code of each variable", …)`.
  static let byCell: Set<String> = ["CELLNOTE", "CELLNOTEX", "DATANOTECELL"]

  /// `KEYWORD("variable")`.
  static let byVariable: Set<String> = [
    "DOMAIN", "DOUBLECOLUMN", "ELIMINATION", "HIERARCHIES", "HIERARCHYLEVELS", "HIERARCHYLEVELSOPEN", "HIERARCHYNAMES",
    "KEYS", "MAP", "NOTE", "NOTEX", "PARTITIONED", "PRESTEXT", "TIMEVAL", "VARIABLE-TYPE", "VALUESET-ID",
  ]

  /// `KEYWORD("variable","value")`.
  static let byVariableAndValue: Set<String> = ["PRECISION", "VALUENOTE", "VALUENOTEX"]

  /// `KEYWORD("value of the contents variable")`.
  static let byContent: Set<String> = [
    "BASEPERIOD", "CFPRICES", "CONTACT", "DAYADJ", "LAST-UPDATED", "REFPERIOD", "SEASADJ", "STOCKFA", "UNITS",
  ]

  /// Keywords with a closed list of values, in capitals.
  static let allowedValues: [String: Set<String>] = [
    "AGGREGALLOWED": ["YES", "NO"], "AUTOPEN": ["YES", "NO"], "COPYRIGHT": ["YES", "NO"],
    "DESCRIPTIONDEFAULT": ["YES", "NO"], "DOUBLECOLUMN": ["YES", "NO"], "DAYADJ": ["YES", "NO"],
    "SEASADJ": ["YES", "NO"],
    "OFFICIAL-STATISTICS": ["YES", "NO"], "CONFIDENTIAL": ["0", "1", "2", "3"], "ROUNDING": ["0", "1"],
    "STOCKFA": ["S", "F", "A", "X"], "CFPRICES": ["C", "F"], "PRESTEXT": ["0", "1", "2", "3"],
  ]
}
