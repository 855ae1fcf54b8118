import type { Prisma } from "@/lib/generated/prisma/client";

/** A table with rows that readers see. `t` is the row in all SQL here. */
export type PublicTable = {
  table: Prisma.ModelName;
  /** The column that says which row. */
  key: string;
  /** What people call it, as SQL. */
  called: string;
  /** Columns that count: as they are, as moments, as days, and long texts by their SHA-256. */
  plain: readonly string[];
  times?: readonly string[];
  days?: readonly string[];
  digests?: readonly string[];
  /** What other tables keep of the row, as JSON. */
  parts?: Readonly<Record<string, string>>;
  /**
   * Columns that came later than the first rows, each with the value that is left out of the canonical JSON: rows from
   * before hash as they did. A value that is null is always left out.
   */
  later?: Readonly<Record<string, unknown>>;
  /** Columns that do not count, since readers see nothing of them. */
  apart: readonly string[];
  isPublic: string;
  /** Rows of other tables that the rows whose ids are $1 point to, and that may have become public with them. */
  reaches?: Partial<Record<Prisma.ModelName, string>>;
  /**
   * Rows of other tables that point to those and become public with them, once: what is added to a row that is public
   * already makes its own note, and what did not is for the audit to find.
   */
  brings?: Partial<Record<Prisma.ModelName, string>>;
};

const words = (text: string) => text.split(" ");
const slugOf = (table: string, id: string) => `(SELECT o.slug FROM "${table}" o WHERE o.id = ${id})`;
const slugs = (kind: string) =>
  `(SELECT jsonb_agg(s.slug ORDER BY s.slug COLLATE "C") FROM "Slug" s WHERE s.kind = '${kind}' AND s."subjectId" = t.id)`;
const isPublicClaim = (id: string) =>
  `EXISTS (SELECT 1 FROM "Claim" c WHERE c.id = ${id} AND c."publicSince" IS NOT NULL)`;

/** What bears on a public claim, or bore on it when readers could see that. */
export const isPublicSource = (
  id: string,
) => `EXISTS (SELECT 1 FROM "Evidence" on_it JOIN "Claim" of_it ON of_it.id = on_it."claimId"
  WHERE on_it."sourceId" = ${id} AND of_it."publicSince" IS NOT NULL
  AND coalesce(on_it."removedAt" >= of_it."publicSince", true))`;

/** Who said something public, of whom something public was said, or who made a public promise. */
const isHeard = (id: string) => `(
  EXISTS (SELECT 1 FROM "Claim" c WHERE c."speakerId" = ${id} AND c."publicSince" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "Claim" c WHERE c."subjectId" = ${id} AND c."publicSince" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "Promise" p WHERE p."promisorId" = ${id} AND p."publicSince" IS NOT NULL))`;

/** Whose name readers find: their own words are heard, or those of somebody who belongs to them. */
const isKnownSpeaker = (id: string) =>
  `(${isHeard(id)} OR EXISTS (SELECT 1 FROM "Speaker" m WHERE m."affiliationId" = ${id} AND ${isHeard("m.id")}))`;

const CHANGES = `(SELECT jsonb_agg(to_jsonb(x) - 'id' - 'rewordingId' ORDER BY x.position)
  FROM "TermChange" x WHERE x."rewordingId" = t.id)`;

/** What readers see. What is taken off before it became public was never seen. */
export const PUBLIC_TABLES: readonly PublicTable[] = [
  {
    table: "Claim",
    key: "id",
    called: `t.slug`,
    plain: words(
      "id slug kind status statementEn statementZh quote quoteLang quoteTranslation speakerId subjectId givenBy saidPrecision venueEn venueZh promiseId withdrawnReason withdrawnById withdrawalConfirmedById duplicateOfId",
    ),
    times: words("publicSince withdrawnAt withdrawalConfirmedAt"),
    days: ["saidOn"],
    parts: { slugs: slugs("claim") },
    apart: words("assigneeId assignedAt reviewDueOn deletedAt revision createdById createdAt updatedAt"),
    isPublic: `t."publicSince" IS NOT NULL`,
    brings: {
      Evidence: `SELECT id FROM "Evidence" WHERE "claimId" = ANY($1::uuid[])`,
      Mention: `SELECT id FROM "Mention" WHERE "claimId" = ANY($1::uuid[])`,
      Rewording: `SELECT id FROM "Rewording" WHERE "earlierClaimId" = ANY($1::uuid[]) OR "laterClaimId" = ANY($1::uuid[])`,
      Deadline: `SELECT id FROM "Deadline" WHERE "claimId" = ANY($1::uuid[]) AND "setById" IS NOT NULL`,
    },
    reaches: {
      Speaker: `SELECT unnest(ARRAY["speakerId", "subjectId"]) FROM "Claim" WHERE id = ANY($1::uuid[])`,
    },
  },
  {
    table: "Verdict",
    key: "id",
    called: `'version ' || t.version || ' on ' || ${slugOf("Claim", 't."claimId"')}`,
    plain: words(
      "id claimId version status rating summaryEn summaryZh rationaleEn rationaleZh format noticeEn noticeZh authorId secondId retractionEn retractionZh retractedById retractionConfirmedById noSourceReason noDateReason quoteReason onePerson",
    ),
    times: words("publishedAt endedAt retractionConfirmedAt"),
    parts: {
      decisive: `(SELECT jsonb_agg(d."evidenceId" ORDER BY d."evidenceId") FROM "VerdictEvidence" d WHERE d."verdictId" = t.id)`,
    },
    later: { format: "plain" },
    apart: words("returnComment revision createdAt submittedAt"),
    isPublic: `t.status IN ('published', 'superseded', 'retracted')`,
    reaches: {
      User: `SELECT unnest(ARRAY["authorId", "secondId"]) FROM "Verdict" WHERE id = ANY($1::uuid[])`,
    },
  },
  {
    table: "Evidence",
    key: "id",
    called: `'on ' || ${slugOf("Claim", 't."claimId"')}`,
    plain: words("id claimId sourceId stance quote quoteLang noteEn noteZh removedReason"),
    times: ["removedAt"],
    apart: words("revision createdById createdAt"),
    isPublic: `EXISTS (SELECT 1 FROM "Claim" c WHERE c.id = t."claimId" AND c."publicSince" IS NOT NULL
      AND coalesce(t."removedAt" >= c."publicSince", true))`,
    reaches: { Source: `SELECT "sourceId" FROM "Evidence" WHERE id = ANY($1::uuid[])` },
    brings: { QuoteCheck: `SELECT id FROM "QuoteCheck" WHERE "evidenceId" = ANY($1::uuid[])` },
  },
  {
    table: "QuoteCheck",
    key: "id",
    called: `'of words of ' || (SELECT s.title FROM "Evidence" e JOIN "Source" s ON s.id = e."sourceId" WHERE e.id = t."evidenceId")`,
    plain: words("id evidenceId readingId of wordsSha256 version result differences pieces"),
    times: ["createdAt"],
    apart: ["words"],
    isPublic: `EXISTS (SELECT 1 FROM "Evidence" e JOIN "Claim" c ON c.id = e."claimId" WHERE e.id = t."evidenceId"
      AND c."publicSince" IS NOT NULL AND coalesce(e."removedAt" >= c."publicSince", true))`,
  },
  {
    table: "Source",
    key: "id",
    called: `t.title`,
    plain: words("id url title publisher kind lang publishedPrecision mergedIntoId"),
    days: ["publishedOn"],
    apart: words("revision createdById createdAt"),
    isPublic: isPublicSource("t.id"),
    brings: {
      Capture: `SELECT id FROM "Capture" WHERE "sourceId" = ANY($1::uuid[]) AND outcome IS NOT NULL`,
      Reading: `SELECT r.id FROM "Reading" r JOIN "Capture" c ON c.id = r."captureId" WHERE c."sourceId" = ANY($1::uuid[])`,
    },
  },
  {
    table: "Capture",
    key: "id",
    called: `'of ' || coalesce(t.address, (SELECT s.title FROM "Source" s WHERE s.id = t."sourceId"))`,
    plain: words(
      "id sourceId address nth outcome finalUrl redirects httpStatus mediaType wireSha256 wireSize decodedSha256 decodedSize revisitOfId suppliedAs suppliedHow fileName elsewhereUrl",
    ),
    times: words("askedAt startedAt finishedAt"),
    parts: {
      blobs: `(SELECT jsonb_object_agg(b.role, b.sha256) FROM "CaptureBlob" b WHERE b."captureId" = t.id)`,
    },
    apart: words("askedById notBefore retryOfId detail cancelledById statedUrl statedAt"),
    isPublic: `t.outcome IS NOT NULL AND ${isPublicSource('t."sourceId"')}`,
    brings: {
      Blob: `SELECT sha256 FROM "CaptureBlob" WHERE "captureId" = ANY($1::uuid[])`,
      CopyReview: `SELECT id FROM "CopyReview" WHERE "captureId" = ANY($1::uuid[])`,
    },
  },
  {
    table: "CopyReview",
    key: "id",
    called: `'of capture ' || t."captureId"`,
    plain: words("id captureId counts reason byId onePerson"),
    times: ["at"],
    apart: [],
    isPublic: `EXISTS (SELECT 1 FROM "Capture" c WHERE c.id = t."captureId" AND ${isPublicSource('c."sourceId"')})`,
  },
  {
    table: "Reading",
    key: "id",
    called: `'of capture ' || t."captureId"`,
    plain: words("id captureId kind extractorVersion pages title author publisher publishedPrecision lang"),
    times: ["createdAt", "erasedAt"],
    days: ["publishedOn"],
    digests: ["text", "around"],
    apart: [],
    isPublic: `EXISTS (SELECT 1 FROM "Capture" c WHERE c.id = t."captureId" AND ${isPublicSource('c."sourceId"')})`,
  },
  {
    table: "Blob",
    key: "sha256",
    called: `t.sha256`,
    plain: words(
      "sha256 size mediaType hiddenById hiddenReason shownById shownReason deletedById deletedReason",
    ),
    times: words("hiddenAt shownAt deletedAt"),
    apart: words("place state createdAt verifiedAt"),
    // Its hash stands with each capture that has it; what happened to its bytes is told of itself.
    isPublic: `coalesce(t."hiddenAt", t."shownAt", t."deletedAt") IS NOT NULL AND EXISTS (SELECT 1 FROM "CaptureBlob" b
      JOIN "Capture" c ON c.id = b."captureId" WHERE b.sha256 = t.sha256 AND ${isPublicSource('c."sourceId"')})`,
  },
  {
    table: "Article",
    key: "id",
    called: `t.slug`,
    plain: words(
      "id slug url title publisher author publishedPrecision lang importedFrom fullText fullTextById fullTextReason takenDownById takenDownReasonEn takenDownReasonZh",
    ),
    times: words("publicSince fullTextAt takenDownAt"),
    days: ["publishedOn"],
    parts: { slugs: slugs("article") },
    apart: words("revision createdById createdAt"),
    isPublic: `t."publicSince" IS NOT NULL`,
    brings: {
      ArticleVersion: `SELECT id FROM "ArticleVersion" WHERE "articleId" = ANY($1::uuid[])`,
      Mention: `SELECT m.id FROM "Mention" m JOIN "ArticleVersion" v ON v.id = m."articleVersionId" WHERE v."articleId" = ANY($1::uuid[])`,
    },
  },
  {
    table: "ArticleVersion",
    key: "id",
    called: `'version ' || t.number || ' of ' || ${slugOf("Article", 't."articleId"')}`,
    plain: words("id articleId number rawHash blocks notes encoding extractorVersion technical"),
    times: ["capturedAt"],
    digests: ["text", "publishedText"],
    apart: ["createdById"],
    isPublic: `EXISTS (SELECT 1 FROM "Article" a WHERE a.id = t."articleId" AND a."publicSince" IS NOT NULL)`,
  },
  {
    table: "Mention",
    key: "id",
    called: `'of ' || ${slugOf("Claim", 't."claimId"')}`,
    plain: words(
      "id claimId articleVersionId exact prefix suffix start end anchoring carriedFromId confirmedById",
    ),
    times: words("removedAt confirmedAt"),
    apart: words("createdById createdAt removedReason"),
    // A place that was found by likeness is shown once a person confirmed it.
    isPublic: `(t.anchoring <> 'to_confirm' OR t."confirmedAt" IS NOT NULL)
      AND EXISTS (SELECT 1 FROM "Claim" c, "ArticleVersion" v JOIN "Article" a ON a.id = v."articleId"
      WHERE c.id = t."claimId" AND v.id = t."articleVersionId" AND c."publicSince" IS NOT NULL AND a."publicSince" IS NOT NULL
      AND coalesce(t."removedAt" >= greatest(c."publicSince", a."publicSince"), true))`,
  },
  {
    table: "Deadline",
    key: "id",
    called: `'of ' || ${slugOf("Claim", 't."claimId"')}`,
    plain: words("id claimId kind words precision isAbout setById setReason removed"),
    times: ["setAt"],
    days: words("on day"),
    apart: words(
      "readerVersion putOffUntil putOffById putOffAt putOffReason toldNear toldReached revision createdAt",
    ),
    // What the program reads can be read again from the claim's words; what a person said of it cannot.
    isPublic: `t."setById" IS NOT NULL AND ${isPublicClaim('t."claimId"')}`,
    reaches: { User: `SELECT "setById" FROM "Deadline" WHERE id = ANY($1::uuid[])` },
  },
  {
    table: "Promise",
    key: "id",
    called: `t.slug`,
    plain: words("id slug promisorId titleEn titleZh mergedIntoId"),
    times: ["publicSince"],
    parts: { slugs: slugs("promise") },
    apart: words("revision createdAt"),
    isPublic: `t."publicSince" IS NOT NULL`,
    reaches: { Speaker: `SELECT "promisorId" FROM "Promise" WHERE id = ANY($1::uuid[])` },
    brings: { Rename: `SELECT id FROM "Rename" WHERE "promiseId" = ANY($1::uuid[])` },
  },
  {
    table: "Rewording",
    key: "id",
    called: `'from ' || ${slugOf("Claim", 't."earlierClaimId"')} || ' to ' || ${slugOf("Claim", 't."laterClaimId"')}`,
    plain: words(
      "id promiseId earlierClaimId laterClaimId version status disclosure headlineEn headlineZh rationaleEn rationaleZh replyEn replyZh replyUrl byProgram flaggedById decidedById dismissReason onePerson",
    ),
    times: ["decidedAt"],
    days: ["repliedOn"],
    parts: { changes: CHANGES },
    apart: words("revision createdAt"),
    // A dismissal is shown where it ends what was confirmed before.
    isPublic: `(t.status = 'confirmed' OR (t.status = 'dismissed' AND EXISTS (SELECT 1 FROM "Rewording" b
        WHERE b."earlierClaimId" = t."earlierClaimId" AND b."laterClaimId" = t."laterClaimId"
        AND b.version < t.version AND b.status = 'confirmed')))
      AND ${isPublicClaim('t."earlierClaimId"')} AND ${isPublicClaim('t."laterClaimId"')}`,
    reaches: {
      User: `SELECT unnest(ARRAY["flaggedById", "decidedById"]) FROM "Rewording" WHERE id = ANY($1::uuid[])`,
    },
  },
  {
    table: "Speaker",
    key: "id",
    called: `t.slug`,
    plain: words("id slug kind nameEn nameZh descriptionEn descriptionZh affiliationId mergedIntoId"),
    parts: {
      aliases: `(SELECT jsonb_agg(a.name ORDER BY a.name COLLATE "C") FROM "SpeakerAlias" a WHERE a."speakerId" = t.id)`,
      slugs: slugs("speaker"),
    },
    apart: words("revision createdAt"),
    isPublic: isKnownSpeaker("t.id"),
    reaches: { Speaker: `SELECT "affiliationId" FROM "Speaker" WHERE id = ANY($1::uuid[])` },
    brings: { Rename: `SELECT id FROM "Rename" WHERE "speakerId" = ANY($1::uuid[])` },
  },
  {
    table: "Rename",
    key: "id",
    called: `t."from" || ' and ' || t."to"`,
    plain: words(
      "id speakerId promiseId from to lang sincePrecision status addedById decidedById onePerson withdrawnById withdrawnReason",
    ),
    times: words("decidedAt withdrawnAt"),
    days: ["since"],
    apart: words("names createdAt"),
    // It is told beside what was compared with it.
    isPublic: `t.status IN ('confirmed', 'withdrawn') AND (${isKnownSpeaker('t."speakerId"')}
      OR EXISTS (SELECT 1 FROM "Promise" p WHERE p.id = t."promiseId" AND p."publicSince" IS NOT NULL))`,
    reaches: {
      User: `SELECT unnest(ARRAY["addedById", "decidedById", "withdrawnById"]) FROM "Rename" WHERE id = ANY($1::uuid[])`,
    },
  },
  {
    table: "Proposal",
    key: "id",
    called: `t.what || ' on ' || t."subjectType" || ' ' || t."subjectId"`,
    plain: words(
      "id what subjectType subjectId input before after baseRevision reason status authorId deciderId decisionReason onePerson atOnce",
    ),
    times: ["decidedAt"],
    apart: ["createdAt"],
    // What was accepted is told as a change of what readers see.
    isPublic: `t.status = 'accepted'`,
  },
  {
    table: "User",
    key: "id",
    called: `t.name`,
    plain: ["id", "name"],
    // With which role the page of people names them, where they agreed to that.
    parts: { listedAs: `CASE WHEN t.listed AND t."disabledAt" IS NULL THEN t.role::text END` },
    apart: words("email role passwordHash sessionVersion demo disabledAt createdAt lang listed"),
    // A name stands under what its bearer published; who agreed to be named once is on record.
    isPublic: `t.listed IS NOT NULL OR EXISTS (SELECT 1 FROM "PageText" p WHERE p."authorId" = t.id) OR EXISTS (SELECT 1 FROM "Verdict" v WHERE t.id IN (v."authorId", v."secondId")
        AND v.status IN ('published', 'superseded', 'retracted'))
      OR EXISTS (SELECT 1 FROM "Rewording" r WHERE t.id IN (r."flaggedById", r."decidedById") AND r.status = 'confirmed')
      OR EXISTS (SELECT 1 FROM "Rename" n WHERE t.id IN (n."addedById", n."decidedById", n."withdrawnById")
        AND n.status IN ('confirmed', 'withdrawn'))
      OR EXISTS (SELECT 1 FROM "Deadline" d WHERE d."setById" = t.id AND ${isPublicClaim('d."claimId"')})`,
  },
  {
    table: "Setting",
    key: "key",
    called: `t.key`,
    plain: ["key", "value"],
    apart: words("updatedAt updatedById"),
    isPublic: `t.key IN ('one_person_mode', 'publish_copies', 'site_name', 'logo', 'lead_rewording')`,
  },
  {
    table: "PageText",
    key: "id",
    called: `'version ' || t.number || ' of ' || t.page`,
    plain: words("id page number reason authorId"),
    times: ["createdAt"],
    digests: words("textEn textZh"),
    apart: [],
    isPublic: "true",
    reaches: { User: `SELECT "authorId" FROM "PageText" WHERE id = ANY($1::uuid[])` },
  },
];

/** Every other table, and why it is not there. */
export const NOT_PUBLIC: Readonly<Record<string, string>> = {
  Slug: "a part of whom it names",
  SpeakerAlias: "a part of its speaker",
  TermChange: "a part of its rewording",
  VerdictEvidence: "a part of its verdict",
  Event: "the log itself",
  EventRow: "the log itself",
  EventPending: "empty outside a transaction",
  LogTile: "made of the log",
  ArticleExtract: "what a version was read from, for the desk",
  ComparerRecord: "what the program said, for the desk",
  ReaderRecord: "what a second reader said, for the desk",
  ReaderRequest: "counters",
  ArchivedBody: "hashes of what lies in an archive whose own hash is in the record",
  CaptureBlob: "a part of its capture",
  DeadlineReading: "which words were read",
  Follow: "what somebody wants to be told of",
  Notice: "what people are told, for the desk",
  NoticeRecipient: "what somebody was told",
  DigestSetting: "when somebody is mailed",
  Watch: "what the desk has looked at again",
  WatchHost: "when a server may be asked again",
  WatchSuggestion: "what the program found, for the desk",
  WatchVisit: "what the program found, for the desk",
  Webhook: "where notices are sent",
  WebhookDelivery: "where notices are sent",
  BlobBytes: "what a blob names by its hash",
  CopyElsewhere: "where editors look, for the desk",
  Identity: "how somebody signs in",
  EmailChange: "how somebody signs in",
  PasswordReset: "how somebody signs in",
  RecoveryCode: "how somebody signs in",
  SecondFactor: "how somebody signs in",
  Session: "how somebody signs in",
  Invitation: "how somebody is let in",
  Draft: "what somebody has not saved",
  Logo: "what a setting names by its hash",
  Report: "what a reader wrote to the desk",
  Undo: "what somebody may take back for a minute",
  rate_limit: "counters",
  SearchIndex: "made of the record",
  SearchTerm: "made of the record",
  RatedSentences: "made of the text",
  TextSketch: "made of the text",
  SearchBlock: "made of the record",
  SearchDocument: "made of the record",
  SearchFilters: "made of the record",
  SearchPending: "made of the record",
  _prisma_migrations: "of the migrations",
};

export function publicTable(name: string): PublicTable {
  const found = PUBLIC_TABLES.find(({ table }) => table === name);
  if (!found) throw new Error(`${name} is noted as public and not in lib/audit/publicTables.ts.`);
  return found;
}
