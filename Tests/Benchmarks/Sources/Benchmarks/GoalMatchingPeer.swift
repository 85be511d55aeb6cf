import Foundation

/// scikit-learn doing the same, in the Python that `NULAGE_PEERS` names (`python3` where it names none): TF-IDF over
/// words and runs of letters, and a linear support vector machine. Its script is in this file, so that it can be read.
enum GoalMatchingPeer {
  static func printAccuracy() {
    guard let said = run("accuracy") else { return print("\nscikit-learn: saknas.") }
    print("\nscikit-learn, TF-IDF and LinearSVC on the same folds:\n\n\(said)")
  }

  /// `ours` is the wall-clock seconds of the same work here, on the same machine in the same run.
  static func printSpeed(ours: Double) {
    guard let said = run("speed"), let theirs = Double(said) else { return print("scikit-learn: saknas.") }
    print(String(format: "scikit-learn: the same in %.1f s, %.1f times as long.", theirs, theirs / ours))
  }

  /// What the script printed; nil where the program or a library is not there.
  private static func run(_ what: String) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let python = ProcessInfo.processInfo.environment["NULAGE_PEERS"] ?? "python3"
    process.arguments = [python, "-c", script, what, sharedData.appending(path: "mapping/swecris-kth-sv.csv").path]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? said.trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }

  private static let script = """
    import csv, sys, time, collections
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC
    from sklearn.metrics import f1_score
    csv.field_size_limit(10**9)
    rows = list(csv.DictReader(open(sys.argv[2], encoding='utf-8')))
    alone = collections.Counter(r['scb3'] for r in rows if r['scb3'] and ' ' not in r['scb3'])
    codes = {c for c, n in alone.items() if n >= 10}
    text = lambda r: ' '.join([r['title']] * 3 + [r['summary']])
    def model():
        return make_pipeline(make_union(
            TfidfVectorizer(sublinear_tf=True),
            TfidfVectorizer(sublinear_tf=True, analyzer='char_wb', ngram_range=(3, 5), min_df=2)),
            LinearSVC(class_weight='balanced'))
    if sys.argv[1] == 'accuracy':
        known = [r for r in rows if r['scb3'] in codes]
        print('| examples | top-1 | macro-F1 |\\n| --- | --- | --- |')
        for count in [50, 100, 200, 400, 800, 1600, 10**9]:
            right, said, used = [], [], 0
            for fold in '01234':
                tested = [r for r in known if r['fold'] == fold]
                others = [r for r in known if r['fold'] != fold]
                used = min(count, len(others))
                taken = [others[i * len(others) // used] for i in range(used)]
                m = model().fit([text(r) for r in taken], [r['scb3'] for r in taken])
                right += [r['scb3'] for r in tested]
                said += list(m.predict([text(r) for r in tested]))
            top = sum(a == b for a, b in zip(right, said)) / len(right)
            print('| %d | %.3f | %.3f |' % (used, top, f1_score(right, said, average='macro')))
    else:
        order = sorted(codes)
        labels = [r['scb3'] if r['scb3'] in codes else order[i % len(order)] for i, r in enumerate(rows)]
        halves = [(r['title'], r['summary']) for r in rows]
        n = len(rows)
        def mixed(i):
            a, b = halves[i % n], halves[(i * 7 + i // n) % n]
            return ' '.join([a[0]] * 3 + [a[1][:len(a[1]) // 2], b[1][len(b[1]) // 2:]])
        asked = [mixed(i) for i in range(100000)]
        start = time.time()
        m = model().fit([text(r) for r in rows], labels)
        for i in range(0, len(asked), 5000):
            m.decision_function(asked[i:i + 5000])
        print('%.1f' % (time.time() - start))
    """
}
