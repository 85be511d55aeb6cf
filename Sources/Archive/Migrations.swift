import GRDB

/// The archive's tables, as a list of named steps that are only ever added to.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 cykler") { database in
      try database.execute(sql: tables)
      try database.execute(sql: views)
    }
    // What is needed to say what became of last year's questions, and the views that ask over the years.
    migrator.registerMigration("2 fragor") { database in
      try database.execute(sql: findingColumns)
      try database.execute(sql: laterViews)
    }
    migrator.registerMigration("3 exempel") { database in
      try database.execute(sql: examples)
    }
    // What the staff had decided not to show is remembered as found, but not as asked.
    migrator.registerMigration("4 dolda") { database in
      try database.execute(sql: "ALTER TABLE fynd ADD COLUMN dold INTEGER NOT NULL DEFAULT 0")
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

  private static let findingColumns = """
    ALTER TABLE fynd ADD COLUMN mal TEXT NOT NULL DEFAULT '';
    ALTER TABLE fynd ADD COLUMN organisationer TEXT NOT NULL DEFAULT '';
    """

  private static let laterViews = """
    CREATE VIEW fynd_over_aren AS
      SELECT f.id, f.slag, f.amne, f.ar, f.styrka,
        NOT EXISTS (SELECT 1 FROM fynd g WHERE g.id = f.id AND g.ar < f.ar) AS nytt,
        EXISTS (SELECT 1 FROM cykel c WHERE c.ar > f.ar)
          AND NOT EXISTS (SELECT 1 FROM fynd g WHERE g.id = f.id
            AND g.ar = (SELECT min(c.ar) FROM cykel c WHERE c.ar > f.ar)) AS borta_nasta_ar
      FROM fynd f;
    CREATE VIEW insatser_per_inlamnare AS
      SELECT i.inlamnare, i.ar, count(*) AS insatser, sum(i.status = 'pågående') AS pagaende,
        sum(i.budget_ore) / 100 AS budget_kr
      FROM insats i GROUP BY i.inlamnare, i.ar;
    CREATE VIEW andrade_bedomningar AS
      SELECT nu.mal, nu.indikator, fore.ar AS fran_ar, nu.ar AS till_ar, fore.bedomning AS fore,
        nu.bedomning AS nu, fore.matar AS fran_matar, nu.matar AS till_matar
      FROM bedomning nu JOIN bedomning fore ON fore.mal = nu.mal AND fore.indikator = nu.indikator
        AND fore.ar = (SELECT max(c.ar) FROM cykel c WHERE c.ar < nu.ar)
      WHERE fore.bedomning <> nu.bedomning;
    CREATE VIEW reviderade_varden AS
      SELECT nu.indikator, nu.plats, nu.kon, nu.matar, fore.ar AS fran_ar, nu.ar AS till_ar, fore.varde AS fore,
        nu.varde AS nu
      FROM varde nu JOIN varde fore ON fore.indikator = nu.indikator AND fore.plats = nu.plats
        AND fore.kon = nu.kon AND fore.matar = nu.matar
        AND fore.ar = (SELECT max(c.ar) FROM cykel c WHERE c.ar < nu.ar)
      WHERE CAST(fore.varde AS REAL) <> CAST(nu.varde AS REAL);
    """
}
