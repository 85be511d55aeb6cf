import Archive
import Formats

/// What `nulage --version` prints.
package enum ToolVersion {
  package static var text: String {
    let sqlite: String
    do throws(ArchiveError) { sqlite = try RunArchive.sqliteVersion() } catch { sqlite = "?" }
    return """
      nulage \(Versions.tool)
      regler \(Versions.rules)
      libxml2 \(LibXML2.version)
      SQLite \(sqlite)
      """
  }
}
