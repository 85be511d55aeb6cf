/// Small files outside a run's output: a new year's folder, templates, the archive's place.
package enum NewFile {
  /// Creates a file with its parent folders. A file that is there already is an error and stays as it is.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try FileWriter.makeParents(of: path)
    try FileWriter.create(path, bytes)
  }

  /// Makes sure that the folder which a file will lie in is there.
  package static func makeFolder(for path: String) throws(FileError) {
    try FileWriter.makeParents(of: path)
  }
}
