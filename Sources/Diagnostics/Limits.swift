/// How much is taken of what others have written. Every limit stands here with its reason; those that are variables can
/// be set in `pipeline.yml` (`validate: granser`). A limit that is hit is always said, never passed over.
package struct Limits: Sendable, Equatable {
  /// The largest file, in bytes (`fil`). Files are read in pieces, so this only stops what is no submission at all.
  package var file = 1 << 30
  /// The most records of one file (`rader`): each costs 24 bytes, by which repeated ids are found.
  package var rows = 5_000_000
  /// The most columns of a CSV file (`kolumner`): the contract has 22, and every unknown one is said.
  package var columns = 1_000
  /// The most values of one record (`varden`), list entries and repeated elements counted: every one can be faulty, and
  /// finding its place takes longer the longer the record is.
  package var values = 2_000
  /// The longest row of a CSV file, in bytes (`rad`): one row is held in memory, with all its texts.
  package var row = 1 << 20
  /// The longest activity of an XML file, in bytes (`insats`), for the same reason; mark-up makes it longer.
  package var activity = 4 << 20
  /// The longest tag, comment, instruction or marked section of XML, in bytes (`tagg`): libxml2 2.9 takes quadratic
  /// time for the attributes of one tag, and this bounds it to some tenths of a second.
  package var tag = 64 << 10
  /// Elements within elements, the root counted (`djup`): the contract needs six.
  package var depth = 32
  /// The most files that a run or a check reads (`filer`).
  package var files = 100_000
  /// The most cases that are kept over a whole run (`anmarkningar`), of all codes and files: each takes about half a
  /// kilobyte. What is not kept is counted, by code and file, and the answer says how many there were.
  package var messages = 500_000
  /// The most refused records that are kept to be sent back (`avvisade`), of one file and of a whole run: each is held
  /// with all its cells. The others are counted, and the letter says how many they are.
  package var refused = 200_000
  /// How many cases of one code are kept for one file (`anmarkningar`); the count goes on beyond it.
  package static let samples = 1_000
  /// The largest register or configuration, in bytes: they are written by hand.
  package static let register = 1 << 20
  /// The most lines and values in them together, counted as the signs that end one: each may take a kilobyte of memory.
  package static let registerValues = 100_000
  /// Levels of lists and mappings in them; the deepest known register needs six. Anchors and aliases are refused.
  package static let registerDepth = 16
  /// The largest comment or template, in bytes: a page is some thousand.
  package static let note = 1 << 20

  package init() {}
}
