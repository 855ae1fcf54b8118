/**
 * Loads $CLAIMS claims with what belongs to them: speakers, promises with two wordings and a confirmed rewording,
 * verdicts, sources, articles whose text holds the claims. Varied by number, the same on every run.
 */
export function loadSql(claims: number): string[] {
  const speakers = Math.max(10, Math.round(claims / 30));
  const promises = Math.max(1, Math.floor(claims / 10));
  const articles = Math.max(1, Math.floor(claims / 20));
  return [
    `INSERT INTO "User" (id, email, name, role, demo) VALUES
      (gen_random_uuid(), 'bench-author@example.org', 'Bench author', 'reviewer', true),
      (gen_random_uuid(), 'bench-second@example.org', 'Bench second', 'reviewer', true)`,
    `CREATE TEMP TABLE who AS SELECT
      (SELECT id FROM "User" WHERE email = 'bench-author@example.org') AS author,
      (SELECT id FROM "User" WHERE email = 'bench-second@example.org') AS second`,
    `CREATE TEMP TABLE s AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${speakers}) n`,
    `INSERT INTO "Speaker" (id, slug, kind, "nameEn", "nameZh")
      SELECT id, 'bench-speaker-' || n, (CASE WHEN n % 3 = 0 THEN 'organization' ELSE 'person' END)::"SpeakerKind",
        'Speaker ' || n, '发言者' || n FROM s`,
    `CREATE TEMP TABLE p AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${promises}) n`,
    `INSERT INTO "Promise" (id, slug, "promisorId", "titleEn", "titleZh", "publicSince")
      SELECT p.id, 'bench-promise-' || p.n, s.id, 'Promise number ' || p.n || ' about ' || (p.n % 40) || '% of the budget',
        '第' || p.n || '项承诺：预算的' || (p.n % 40) || '%', now() - p.n * interval '1 hour'
      FROM p JOIN s ON s.n = 1 + p.n % ${speakers}`,
    `CREATE TEMP TABLE c AS SELECT n, gen_random_uuid() AS id,
        CASE WHEN n % 5 = 0 THEN (SELECT id FROM p WHERE p.n = 1 + ((g.n / 5 - 1) / 2) % ${promises}) END AS promise,
        'Claim ' || n || ': the department will spend ' || (n % 97) || ' million on ' ||
          (ARRAY['schools','roads','hospitals','research','housing'])[1 + n % 5] || ' before the end of ' || (2020 + n % 10) AS en
      FROM generate_series(1, ${claims}) g(n)`,
    `INSERT INTO "Claim" (id, slug, kind, status, "statementEn", "statementZh", quote, "quoteLang", "speakerId", "givenBy",
        "saidOn", "saidPrecision", "promiseId", "publicSince", "createdById")
      SELECT c.id, 'bench-claim-' || c.n,
        (CASE WHEN c.promise IS NOT NULL THEN 'promise' ELSE (ARRAY['event','quantity','accusation','characterisation'])[1 + c.n % 4] END)::"ClaimKind",
        'checked', c.en, '说法' || c.n || '：该部门将在' || (2020 + c.n % 10) || '年底前投入' || (c.n % 97) || '百万', c.en, 'en',
        s.id, NULL, DATE '2015-01-01' + c.n % 3000, 'day', c.promise, now() - c.n * interval '1 minute', who.author
      FROM c JOIN s ON s.n = 1 + c.n % ${speakers}, who`,
    `INSERT INTO "Slug" (kind, slug, "subjectId") SELECT 'claim', 'bench-claim-' || n, id FROM c`,
    `INSERT INTO "Verdict" (id, "claimId", version, status, rating, "summaryEn", "summaryZh", "rationaleEn", "rationaleZh",
        "authorId", "secondId", "submittedAt", "publishedAt")
      SELECT gen_random_uuid(), c.id, 1, 'published',
        (CASE WHEN c.promise IS NOT NULL THEN (ARRAY['kept','compromise','broken','in_the_works','stalled','not_yet_rated'])[1 + c.n % 6]
          ELSE (ARRAY['true','mostly_true','misleading','mostly_false','false','unproven'])[1 + c.n % 6] END)::"Rating",
        'What we found on claim ' || c.n || '.', '关于说法' || c.n || '的结论。',
        repeat('The accounts of the year and two independent reports were compared. ', 4), repeat('核对了当年的账目和两份独立报告。', 4),
        who.author, who.second, now() - c.n * interval '1 minute', now() - c.n * interval '1 minute' FROM c, who`,
    `CREATE TEMP TABLE src AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${Math.max(2, Math.floor(claims / 4))}) n`,
    `INSERT INTO "Source" (id, url, title, publisher, kind, lang, "publishedOn", "publishedPrecision", "createdById")
      SELECT src.id, 'https://example.org/source/' || src.n, 'Report number ' || src.n, 'Publisher ' || (src.n % 50),
        (ARRAY['primary','official','secondary'])[1 + src.n % 3]::"SourceKind", 'en', DATE '2015-01-01' + src.n % 3000, 'day', who.author FROM src, who`,
    `INSERT INTO "Evidence" (id, "claimId", "sourceId", stance, quote, "quoteLang", "createdById")
      SELECT gen_random_uuid(), c.id, src.id, (ARRAY['origin','supports','disputes'])[k]::"Stance", 'as stated on page ' || (c.n % 60), 'en', who.author
      FROM c CROSS JOIN generate_series(1, 3) k JOIN src ON src.n = 1 + (c.n * 7 + k) % ${Math.max(2, Math.floor(claims / 4))}, who`,
    `CREATE TEMP TABLE r AS SELECT gen_random_uuid() AS id, promise, min(n) AS a, max(n) AS b FROM c
      WHERE promise IS NOT NULL GROUP BY promise HAVING count(*) > 1`,
    `INSERT INTO "Rewording" (id, "promiseId", "earlierClaimId", "laterClaimId", status, disclosure, "rationaleEn", "flaggedById")
      SELECT r.id, r.promise, a.id, b.id, 'flagged', 'unannounced', 'The later wording gives something else.', who.author
      FROM r JOIN c a ON a.n = r.a JOIN c b ON b.n = r.b, who`,
    `INSERT INTO "TermChange" (id, "rewordingId", position, term, "from", "to", effect)
      SELECT gen_random_uuid(), r.id, k, (ARRAY['amount','deadline','base'])[k]::"Term", 'before ' || k, 'after ' || k,
        (ARRAY['weaker','later','broader'])[k]::"Effect" FROM r, generate_series(1, 3) k`,
    `UPDATE "Rewording" SET status = 'confirmed', "decidedById" = who.second, "decidedAt" = now() FROM who WHERE "Rewording".status = 'flagged' AND "flaggedById" = who.author`,
    `CREATE TEMP TABLE a AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version FROM generate_series(1, ${articles}) n`,
    `INSERT INTO "Article" (id, slug, title, publisher, lang, "importedFrom", "publishedOn", "publishedPrecision", "createdById", "publicSince")
      SELECT a.id, 'bench-article-' || a.n, 'Article number ' || a.n, 'Publisher ' || (a.n % 50), 'en', 'text', DATE '2015-01-01' + a.n % 3000, 'day',
        who.author, now() - a.n * interval '1 hour' FROM a, who`,
    `CREATE TEMP TABLE line AS SELECT a.n AS article, k, c.id AS claim, rpad(c.en || ', as the minister said when the plan was shown. ', 200, 'and it went on ') AS text
      FROM a CROSS JOIN generate_series(1, 20) k JOIN c ON c.n = (a.n - 1) * 20 + k`,
    `INSERT INTO "ArticleVersion" (id, "articleId", number, "rawHash", text, "publishedText", blocks, notes, encoding, "extractorVersion", "capturedAt", "createdById")
      SELECT a.version, a.id, 1, repeat('0', 64), t.text, t.text, t.blocks, '[]', 'utf-8', 'bench', now(), who.author
      FROM a JOIN (SELECT article, string_agg(text, E'\\n' ORDER BY k) AS text,
          jsonb_agg(jsonb_build_object('kind', 'paragraph', 'start', (k - 1) * 201, 'end', (k - 1) * 201 + 200) ORDER BY k) AS blocks
        FROM line GROUP BY article) t ON t.article = a.n, who`,
    `INSERT INTO "Mention" (id, "claimId", "articleVersionId", exact, prefix, suffix, start, "end", "createdById")
      SELECT gen_random_uuid(), line.claim, a.version, left(line.text, 60), '', substr(line.text, 61, 32), (k - 1) * 201, (k - 1) * 201 + 60, who.author
      FROM line JOIN a ON a.n = line.article, who`,
    `ANALYZE`,
  ];
}
