import CSystem
package import Diagnostics
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
  /// Reads the sums of a manifest from its bytes (path → SHA-256; nil: not ours).
  private let manifestSums: ([UInt8]) -> [String: String]?

  package init(folder: String, manifestSums: @escaping ([UInt8]) -> [String: String]?) {
    var trimmed = folder
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.folder = trimmed
    self.manifestSums = manifestSums
  }

  /// Compares the folder with its manifest.
  package func former() throws(FileError) -> Former { try former(folder) }

  private func former(_ folder: String) throws(FileError) -> Former {
    switch Folder.kind(folder) {
    case .missing: return .absent
    case .file, .other: return .foreign
    case .folder: break
    }
    if try Folder.names(in: folder).isEmpty { return .absent }
    let manifestPath = folder + "/" + OutputGeneration.manifestName
    guard Folder.kind(manifestPath) == .file,
      let bytes = try ByteSource(opening: manifestPath).all(limit: OutputGeneration.largestManifest),
      let sums = manifestSums(bytes)
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
      if try sum(of: path) != expected { changed.append(relative) }
    }
    changed += sums.keys.filter { !seen.contains($0) }
    return changed.isEmpty ? .ours : .edited(changed.sorted())
  }

  private func sum(of path: String) throws(FileError) -> String {
    let source = try ByteSource(opening: path)
    var sum = RunningDigest()
    while true {
      let piece = try source.next()
      if piece.isEmpty { return sum.finished() }
      sum.update(piece)
    }
  }

  /// Puts right what a killed run left behind. Safe under the lock: nobody else writes these names.
  ///
  /// Half-written sets go. A former set that was moved aside comes back where nothing took its place, and one that
  /// somebody had edited is kept under the name that it was on its way to; its path is returned.
  package func recover() throws(FileError) -> String? {
    if Folder.kind(folder) == .missing, Folder.kind(aside) == .folder {
      // Only with its manifest: that goes first when a set is removed.
      if case .foreign = try former(aside) {} else { try rename(aside, folder) }
    }
    try remove(aside)
    guard case .edited = try former(fresh) else {
      try remove(fresh)
      return nil
    }
    let kept = firstFreeName()
    try rename(fresh, kept)
    return kept
  }

  /// Writes the set beside the folder, synced to the disk, without changing anything that a reader sees.
  ///
  /// `workforce` writes several files at a time. `manifest` is made of what was written, sorted by path, and written last.
  package func prepare(
    _ files: [GeneratedFile], workforce: any Workforce, manifest: ([WrittenFile]) -> [UInt8]
  ) throws(FileError) {
    do throws(FileError) {
      try write(files, workforce, manifest)
    } catch {
      discard()
      throw error
    }
  }

  /// Removes a set that was prepared, as far as that can be done.
  package func discard() { try? remove(fresh) }

  /// Puts the prepared set in place. `keepFormer` keeps the old folder as `NAME.andrad-N` and returns its path.
  package func commit(keepFormer: Bool) throws(FileError) -> String? {
    do throws(FileError) {
      return try swapIn(keepFormer: keepFormer)
    } catch {
      // Whatever is there now is one whole set; the other goes, unless it is somebody's edits.
      if !keepFormer { discard() }
      throw error
    }
  }

  private func write(
    _ files: [GeneratedFile], _ workforce: any Workforce, _ manifest: ([WrittenFile]) -> [UInt8]
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
    }
    let written = try FileWriters(files: files, folder: fresh).written(by: workforce)
    for path in folders.sorted() { try FileWriter.syncFolder(path) }
    try FileWriter.create(fresh + "/" + OutputGeneration.manifestName, manifest(written))
    try FileWriter.syncFolder(fresh)
  }

  private func swapIn(keepFormer: Bool) throws(FileError) -> String? {
    var kept: String?
    if Folder.kind(folder) == .missing {
      try rename(fresh, folder)
    } else {
      let old = keepFormer ? firstFreeName() : aside
      if keepFormer { kept = old }
      if unsafe nulage_exchange(fresh, folder) == 0 {
        try rename(fresh, old)
      } else {
        // A file system without exchange: two renames, the old set stays whole beside the new.
        try rename(folder, old)
        do throws(FileError) { try rename(fresh, folder) } catch {
          try? rename(old, folder)
          throw error
        }
      }
      if !keepFormer { try remove(old) }
    }
    let parent = PathName.split(folder).parent
    try FileWriter.syncFolder(parent.isEmpty ? "." : parent)
    return kept
  }

  /// A set is removed manifest first: what is left of it is then no set.
  private func remove(_ set: String) throws(FileError) {
    if Folder.kind(set) == .folder { try FileWriter.remove(set + "/" + OutputGeneration.manifestName) }
    try FileWriter.remove(set)
  }

  /// Where a set is written, and where the former one waits for its removal.
  private var fresh: String { temporaryName("ny") }
  private var aside: String { temporaryName("gammal") }

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

  /// A manifest has some 150 bytes for each file: this is more than any run writes.
  private static let largestManifest = 1 << 26
}
