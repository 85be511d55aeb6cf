import CSystem
import Glibc

/// A whole set of outputs that replaces the former set in one step.
///
/// The files are written into a fresh sibling folder, synced, and renamed in (SQLite's and LevelDB's pattern: the old
/// set or the new one, never a mixture). The manifest is the last file written. Callers hold the folder's `RunLock`.
package struct OutputGeneration {
  package static let manifestName = "manifest.json"

  /// What may be done with the folder that is there.
  package enum Former: Sendable, Hashable {
    /// There is nothing, or an empty folder.
    case absent
    /// A set of ours: every file as its manifest says.
    case ours
    /// A set of ours in which somebody has changed, added or removed these files (sorted).
    case edited([String])
    /// Something else, which must not be touched.
    case foreign
  }

  package let folder: String

  package init(folder: String) {
    var trimmed = folder
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.folder = trimmed
  }

  /// Compares the folder with its manifest, whose sums `manifestSums` reads from its bytes (path → SHA-256; nil: not ours).
  package func former(_ manifestSums: ([UInt8]) -> [String: String]?) throws(FileError) -> Former {
    switch Folder.kind(folder) {
    case .missing: return .absent
    case .file, .other: return .foreign
    case .folder: break
    }
    if try Folder.names(in: folder).isEmpty { return .absent }
    let manifestPath = folder + "/" + OutputGeneration.manifestName
    guard Folder.kind(manifestPath) == .file,
      let bytes = try ByteSource(opening: manifestPath).all(limit: 1 << 26), let sums = manifestSums(bytes)
    else { return .foreign }
    var changed: [String] = []
    var seen: Set<String> = []
    for path in try filesWithDots(folder) {
      let relative = String(path.dropFirst(folder.count + 1))
      if relative == OutputGeneration.manifestName { continue }
      seen.insert(relative)
      guard Folder.kind(path) == .file, let expected = sums[relative] else {
        changed.append(relative)
        continue
      }
      let source = try ByteSource(opening: path)
      let content = try source.all(limit: 1 << 32)
      if content.map(Digest.sha256) != expected { changed.append(relative) }
    }
    changed += sums.keys.filter { !seen.contains($0) }
    return changed.isEmpty ? .ours : .edited(changed.sorted())
  }

  /// Writes the set and puts it in place. `keepFormer` keeps the old folder as `NAME.andrad-N` and returns its path.
  package func replace(
    with files: [(path: String, bytes: [UInt8])], manifest: [UInt8], keepFormer: Bool
  ) throws(FileError) -> String? {
    try removeStale()
    let fresh = temporaryName("ny")
    do throws(FileError) {
      try write(files, manifest: manifest, into: fresh)
      return try swapIn(fresh, keepFormer: keepFormer)
    } catch {
      try? FileWriter.remove(fresh)
      throw error
    }
  }

  private func write(
    _ files: [(path: String, bytes: [UInt8])], manifest: [UInt8], into fresh: String
  ) throws(FileError) {
    try FileWriter.makeParents(of: folder)
    guard unsafe mkdir(fresh, 0o755) == 0 else { throw SystemCall.error(.write, fresh) }
    var folders: Set<String> = []
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      var parent = fresh
      for part in parts.dropLast() {
        parent += "/" + part
        if folders.insert(parent).inserted { try FileWriter.makeFolder(parent) }
      }
      try FileWriter.create(fresh + "/" + file.path, file.bytes)
    }
    for path in folders.sorted() { try FileWriter.syncFolder(path) }
    try FileWriter.create(fresh + "/" + OutputGeneration.manifestName, manifest)
    try FileWriter.syncFolder(fresh)
  }

  private func swapIn(_ fresh: String, keepFormer: Bool) throws(FileError) -> String? {
    var kept: String?
    if Folder.kind(folder) == .missing {
      try rename(fresh, folder)
    } else {
      let old: String
      if keepFormer {
        old = firstFreeName()
        kept = old
      } else {
        old = temporaryName("gammal")
      }
      if unsafe nulage_exchange(fresh, folder) == 0 {
        try rename(fresh, old)
      } else {
        // A file system without exchange: two renames, the old set stays whole beside the new.
        try rename(folder, old)
        try rename(fresh, folder)
      }
      if !keepFormer { try FileWriter.remove(old) }
    }
    let parent = PathName.split(folder).parent
    try FileWriter.syncFolder(parent.isEmpty ? "." : parent)
    return kept
  }

  /// Removes what a killed run left behind. Safe under the lock: nobody else writes these names.
  private func removeStale() throws(FileError) {
    let (parent, name) = PathName.split(folder)
    let place = parent.isEmpty ? "." : parent
    guard Folder.kind(place) == .folder else { return }
    for entry in try Folder.names(in: place)
    where entry.hasPrefix("." + name + ".nulage-ny") || entry.hasPrefix("." + name + ".nulage-gammal") {
      try FileWriter.remove(parent + entry)
    }
  }

  private func temporaryName(_ kind: String) -> String {
    let (parent, name) = PathName.split(folder)
    return parent + "." + name + ".nulage-" + kind
  }

  private func firstFreeName() -> String {
    var number = 1
    while Folder.kind("\(folder).andrad-\(number)") != .missing { number += 1 }
    return "\(folder).andrad-\(number)"
  }

  private func rename(_ from: String, _ to: String) throws(FileError) {
    guard unsafe Glibc.rename(from, to) == 0 else { throw SystemCall.error(.rename, to) }
  }

  /// All files below a folder, dot names included: an edit must not hide behind a dot.
  private func filesWithDots(_ path: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try Folder.names(in: path) {
      let child = path + "/" + name
      if Folder.kind(child) == .folder { found += try filesWithDots(child) } else { found.append(child) }
    }
    return found
  }
}
