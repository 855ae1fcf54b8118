/** What the app's role may do with a table's rows beside reading them; each word includes those before it. */
export const RIGHTS = {
  read: [],
  add: ["INSERT"],
  change: ["INSERT", "UPDATE"],
  remove: ["INSERT", "UPDATE", "DELETE"],
} as const;

type Table = {
  app: keyof typeof RIGHTS;
  /** Why a backup leaves it out; it is in when nothing is said. */
  leftOut?: string;
};

const MADE_ANEW = "made from the record: it is built anew";

/**
 * Every table of the schema `public`. `npm start` grants the app's role what is said here and nothing else, and a backup
 * holds what is not left out; a test fails on a table that is missing.
 */
export const TABLES: Readonly<Record<string, Table>> = {
  ArchivedBody: { app: "change" },
  Article: { app: "change" },
  ArticleExtract: { app: "add" },
  ArticleVersion: { app: "add" },
  Blob: { app: "remove" },
  BlobBytes: { app: "remove", leftOut: "carried with the copies, wherever they lie" },
  Capture: { app: "change" },
  CaptureBlob: { app: "add" },
  Claim: { app: "change" },
  ComparerRecord: { app: "add" },
  CopyElsewhere: { app: "change" },
  CopyReview: { app: "add" },
  Deadline: { app: "remove" },
  DeadlineReading: { app: "remove", leftOut: MADE_ANEW },
  DigestSetting: { app: "change" },
  Draft: { app: "remove" },
  EmailChange: { app: "change", leftOut: "links that are good for a day" },
  Event: { app: "add" },
  EventPending: { app: "remove" },
  EventRow: { app: "add" },
  Evidence: { app: "change" },
  Follow: { app: "remove" },
  Identity: { app: "add" },
  Invitation: { app: "change" },
  Logo: { app: "add" },
  LogTile: { app: "add" },
  Mention: { app: "change" },
  Notice: { app: "change" },
  NoticeRecipient: { app: "remove" },
  PageText: { app: "add" },
  PasswordReset: { app: "change", leftOut: "links that are good for a day" },
  Promise: { app: "change" },
  Proposal: { app: "change" },
  QuoteCheck: { app: "change" },
  ReaderRecord: { app: "add" },
  ReaderRequest: { app: "remove", leftOut: "counters of the last days" },
  Reading: { app: "change" },
  RecoveryCode: { app: "remove" },
  Rename: { app: "change" },
  Report: { app: "remove" },
  Rewording: { app: "change" },
  RatedSentences: { app: "remove", leftOut: MADE_ANEW },
  SearchBlock: { app: "remove", leftOut: MADE_ANEW },
  SearchDocument: { app: "remove", leftOut: MADE_ANEW },
  SearchFilters: { app: "remove", leftOut: MADE_ANEW },
  SearchIndex: { app: "remove", leftOut: MADE_ANEW },
  SearchPending: { app: "remove", leftOut: MADE_ANEW },
  SearchTerm: { app: "remove", leftOut: MADE_ANEW },
  SecondFactor: { app: "remove" },
  Session: { app: "remove", leftOut: "who was signed in: after a restore everybody signs in again" },
  Setting: { app: "change" },
  Slug: { app: "add" },
  Source: { app: "change" },
  Speaker: { app: "change" },
  SpeakerAlias: { app: "remove" },
  TermChange: { app: "remove" },
  TextSketch: { app: "remove", leftOut: MADE_ANEW },
  Undo: { app: "remove", leftOut: "offers that are good for a minute" },
  User: { app: "change" },
  Verdict: { app: "change" },
  VerdictEvidence: { app: "remove" },
  Watch: { app: "change" },
  WatchHost: {
    app: "change",
    leftOut: "when each server may be asked again, and its robots.txt: it is asked anew",
  },
  WatchSuggestion: { app: "add" },
  WatchVisit: { app: "change" },
  Webhook: { app: "change" },
  WebhookDelivery: {
    app: "remove",
    leftOut: "what was sent of late: a copy of the record sends nothing again",
  },
  _prisma_migrations: {
    app: "read",
    leftOut: "the program applies its migrations itself; the backup names them",
  },
  rate_limit: { app: "remove", leftOut: "counters of the last minutes" },
};

/** Schemas whose tables are no record and are the app's to fill: the queue of jobs, and vectors for search by meaning. */
export const WORKING_SCHEMAS = ["graphile_worker", "stet_meaning"] as const;
