import GRDB

/// The archive's tables, as a list of named steps that are only ever added to.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 cykler") { database in
      try database.execute(sql: tables)
      try database.execute(sql: views)
    }
    migrator.registerMigration("2 exempel") { database in
      try database.execute(sql: examples)
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE cykel (
      ar INTEGER PRIMARY KEY, strategi TEXT NOT NULL, referensdatum TEXT NOT NULL, verktyg TEXT NOT NULL,
      regler TEXT NOT NULL) STRICT;
    CREATE TABLE inrapportering (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, fil TEXT NOT NULL, inlamnare TEXT NOT NULL,
      status TEXT NOT NULL, lasta INTEGER NOT NULL, godkanda INTEGER NOT NULL, avvisade INTEGER NOT NULL,
      tomma INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (ar, fil)) STRICT;
    CREATE TABLE inlamnare (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, organisation TEXT NOT NULL,
      rapporterat INTEGER NOT NULL, PRIMARY KEY (ar, organisation)) STRICT;
    CREATE TABLE insats (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, insats TEXT NOT NULL, inlamnare TEXT NOT NULL,
      insats_id TEXT NOT NULL, rubrik TEXT NOT NULL, typ TEXT NOT NULL, status TEXT NOT NULL, start TEXT,
      slut TEXT, budget_ore INTEGER, fil TEXT NOT NULL, rad INTEGER, PRIMARY KEY (ar, insats)) STRICT;
    CREATE TABLE koppling (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, insats TEXT NOT NULL, mal TEXT NOT NULL,
      grund TEXT NOT NULL, sakerhet REAL NOT NULL, primar INTEGER NOT NULL, PRIMARY KEY (ar, insats, mal)) STRICT;
    CREATE TABLE varde (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, indikator TEXT NOT NULL, plats TEXT NOT NULL,
      kon TEXT NOT NULL, matar INTEGER NOT NULL, varde TEXT NOT NULL,
      PRIMARY KEY (ar, indikator, plats, kon, matar)) STRICT;
    CREATE TABLE bedomning (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, mal TEXT NOT NULL, indikator TEXT NOT NULL,
      matar INTEGER, varde TEXT, metod TEXT NOT NULL, bedomning TEXT NOT NULL,
      PRIMARY KEY (ar, mal, indikator)) STRICT;
    CREATE TABLE fynd (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, id TEXT NOT NULL, slag TEXT NOT NULL,
      detektor TEXT NOT NULL, amne TEXT NOT NULL, styrka REAL NOT NULL, PRIMARY KEY (ar, id)) STRICT;
    """

  /// `mal` holds goal ids, several by |, the primary first.
  private static let examples = """
    CREATE TABLE exempel (
      ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, insats TEXT NOT NULL, rubrik TEXT NOT NULL,
      text TEXT NOT NULL, mal TEXT NOT NULL, textsumma TEXT NOT NULL, PRIMARY KEY (ar, insats)) STRICT;
    """

  private static let views = """
    CREATE VIEW insatser_per_mal AS
      SELECT k.mal, k.ar, count(*) AS insatser, sum(i.status = 'pågående') AS pagaende
      FROM koppling k JOIN insats i ON i.ar = k.ar AND i.insats = k.insats GROUP BY k.mal, k.ar;
    CREATE VIEW aterkommande_glapp AS
      SELECT id, slag, amne, count(*) AS antal_ar, min(ar) AS forsta_ar, max(ar) AS senaste_ar
      FROM fynd WHERE slag <> 'samarbete' GROUP BY id, slag, amne HAVING count(*) > 1;
    CREATE VIEW bedomningar_per_ar AS
      SELECT mal, indikator, ar, matar, varde, bedomning FROM bedomning;
    CREATE VIEW uteblivna AS
      SELECT ar, organisation FROM inlamnare WHERE rapporterat = 0;
    """
}
