import Files
import Reporting
package import StrategyModel

/// A new year's folder: a configuration, templates and a short guide, ready to be filled.
package enum NewYear {
  /// The files to create, by path within the year's folder.
  package static func files(
    _ year: Int, strategy: Strategy, organisations: OrganisationRegister
  ) -> [(path: String, bytes: [UInt8])] {
    [
      ("pipeline.yml", Array(configuration(year).utf8)),
      ("strategi.yml", PackageResources.varmland_2040_yml),
      ("organisationer.yml", PackageResources.organisationer_yml),
      ("kommuner.yml", PackageResources.kommuner_yml),
      ("mallar/mall.csv", SubmissionTemplate.csv(strategy, organisations: organisations, year: year)),
      ("mallar/mall.xml", SubmissionTemplate.xml(strategy, organisations: organisations, year: year)),
      ("mallar/uppfoljning.xsd", SubmissionTemplate.schema),
      ("mallar/guide.md", Array(guide(year, strategy).utf8)),
    ]
      + ReportWording.files().map { ("texter/" + $0.name, Array($0.text.utf8)) } + [
        // Keeps the folder in version control; dot names are never read as submissions.
        ("in/.gitkeep", [])
      ]
  }

  /// Writes the folder `year`. Nothing that is there is changed: a folder that is not empty is refused.
  package static func create(
    _ year: Int, strategy: Strategy, organisations: OrganisationRegister
  ) throws(PipelineError) -> [String] {
    let folder = "\(year)"
    if try isTaken(folder) {
      throw .usage(
        sv: "\(folder): finns redan och är inte en tom mapp. Flytta den eller välj ett annat år.",
        en: "\(folder): exists and is not an empty folder. Move it or choose another year.")
    }
    var made: [String] = []
    for file in files(year, strategy: strategy, organisations: organisations) {
      let path = folder + "/" + file.path
      do throws(FileError) { try NewFile.create(path, file.bytes) } catch { throw .world(error) }
      made.append(path)
    }
    return made
  }

  private static func isTaken(_ folder: String) throws(PipelineError) -> Bool {
    switch Folder.kind(folder) {
    case .missing: return false
    case .folder:
      do throws(FileError) { return try !Folder.names(in: folder).isEmpty } catch { throw .world(error) }
    case .file, .other: return true
    }
  }

  private static func configuration(_ year: Int) -> String {
    """
    # Nuläget \(year). Sökvägar är relativa till den här filen. Okända nycklar är fel.
    # datum: \(year)-03-08            # riktningsmötets dag; utan raden gäller 31 december \(year)
    utdata: ut/
    arkiv: ../.nulage/arkiv.sqlite    # samma arkiv varje år, så att året jämförs med det förra

    validate:
      inrapporteringar: [in]
      strategi: strategi.yml
      organisationer: organisationer.yml
      kommuner: kommuner.yml
      # sista_dag: \(year + 1)-02-15        # sista dagen att lämna in; vilka som kom senare sägs
      # inkom: {in/fil.csv: \(year + 1)-02-20}

    merge:
      statistik: []                   # - {fil: statistik/befolkning.px, indikator: N01951}

    report:
      utgava: preliminary             # preliminary i januari, summary i mars, conference i september
      sprak: sv
      mallar: texter                  # sammanfattningens inledningar, frågor och avsnittens ordning; ändra fritt

    """
  }

  private static func guide(_ year: Int, _ strategy: Strategy) -> String {
    """
    # Så fyller ni i inrapporteringen för \(year)

    1. Öppna `mall.csv` i Excel (eller `mall.xml`). En rad är en insats. Ta bort exempelraden.
    2. Fyll i `organisation`, `ar`, `insats_id` (ert eget, unikt), `rubrik`, `typ` och `status` på varje rad.
    3. Skriv målens beteckningar under `mal`, till exempel `\(strategy.goals.first?.id.rawValue ?? "")`. Flera skiljs åt med `|`.
       Passar inget mål: lämna tomt eller skriv med egna ord.
    4. `start` och `slut`: år, månad, dag, kvartal (`\(year)-K2`), halvår (`\(year)-H1`) eller tertial (`\(year)-T3`).
       Lämna `slut` tomt för tills vidare.
    5. `budget`: i kronor, eller med enhet: `450 tkr`, `1,5 mnkr`.
    6. Skriv gärna vad som var svårt (`hinder`), vad som hjälpte (`framgangsfaktorer`) och vad ni söker samarbete om.
       Skriv inga personuppgifter utom i `kontakt`, som aldrig publiceras.
    7. Spara som CSV (UTF-8) och skicka filen. Ni får svar om något behöver rättas.

    Finns inget att rapportera: skicka filen med bara rubrikraden.

    ## Mål

    \(strategy.goals.map { "- `\($0.id)` \($0.title)" }.joined(separator: "\n"))

    """
  }
}
