package import Diagnostics

/// A row without the values that merged cells left on the first row of a group only.
package enum MergedCells {
  package static let rule = Rule(
    code: "VAL-025",
    severity: .fault,
    title: LocalizedText(
      sv: "Sammanslagna celler",
      en: "Merged cells"),
    message: LocalizedText(
      sv:
        "{falt} är {antal|tom|tomma} här men {antal|ifylld|ifyllda} på raden ovanför, som när celler är sammanslagna.",
      en: "{falt} {antal|is|are} empty here but filled in the row above, as when cells are merged."),
    remedy: LocalizedText(
      sv:
        "Ta bort sammanslagningen (Start, Centrera över kolumner) och fyll i {falt} på varje rad. Är raden ingen insats utan en summa eller anteckning: ta bort den.",
      en:
        "Unmerge the cells (Home, Merge & Center) and fill in {falt} on every row. If the row is no activity but a sum or a note, remove it."
    ),
    why: LocalizedText(
      sv: "En sammanslagen cell sparas bara på sin första rad. Vad som gällde för de andra raderna står inte i filen.",
      en: "A merged cell is saved on its first row only. What held for the other rows does not stand in the file."),
    example: Rule.Example(
      wrong: "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;"
        + "pågående\n;;KS-2;Läslyft i skolan;projekt;pågående\n",
      right: "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;"
        + "pågående\nKarlstads kommun;2024;KS-2;Läslyft i skolan;projekt;pågående\n"))
}
