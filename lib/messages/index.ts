import type {} from "next-intl";
import enAccounts from "./en/accounts.json";
import enArticles from "./en/articles.json";
import enAuth from "./en/auth.json";
import enCaptures from "./en/captures.json";
import enClaims from "./en/claims.json";
import enCompare from "./en/compare.json";
import enDeadlines from "./en/deadlines.json";
import enDesk from "./en/desk.json";
import enDocuments from "./en/documents.json";
import enDrafts from "./en/drafts.json";
import enErrors from "./en/errors.json";
import enFailure from "./en/failure.json";
import enFeeds from "./en/feeds.json";
import enJobs from "./en/jobs.json";
import enMail from "./en/mail.json";
import enMarks from "./en/marks.json";
import enMethod from "./en/method.json";
import enNotices from "./en/notices.json";
import enPages from "./en/pages.json";
import enPromises from "./en/promises.json";
import enProof from "./en/proof.json";
import enProposals from "./en/proposals.json";
import enQuotes from "./en/quotes.json";
import enRecord from "./en/record.json";
import enRenames from "./en/renames.json";
import enReports from "./en/reports.json";
import enSearch from "./en/search.json";
import enSecondFactor from "./en/secondFactor.json";
import enSettings from "./en/settings.json";
import enSite from "./en/site.json";
import enSocial from "./en/social.json";
import enSources from "./en/sources.json";
import enSpeakers from "./en/speakers.json";
import enUi from "./en/ui.json";
import enUndo from "./en/undo.json";
import enVerdicts from "./en/verdicts.json";
import enWatches from "./en/watches.json";
import { unbroken } from "./unbroken";
import zhAccounts from "./zh/accounts.json";
import zhArticles from "./zh/articles.json";
import zhAuth from "./zh/auth.json";
import zhCaptures from "./zh/captures.json";
import zhClaims from "./zh/claims.json";
import zhCompare from "./zh/compare.json";
import zhDeadlines from "./zh/deadlines.json";
import zhDesk from "./zh/desk.json";
import zhDocuments from "./zh/documents.json";
import zhDrafts from "./zh/drafts.json";
import zhErrors from "./zh/errors.json";
import zhFailure from "./zh/failure.json";
import zhFeeds from "./zh/feeds.json";
import zhJobs from "./zh/jobs.json";
import zhMail from "./zh/mail.json";
import zhMarks from "./zh/marks.json";
import zhMethod from "./zh/method.json";
import zhNotices from "./zh/notices.json";
import zhPages from "./zh/pages.json";
import zhPromises from "./zh/promises.json";
import zhProof from "./zh/proof.json";
import zhProposals from "./zh/proposals.json";
import zhQuotes from "./zh/quotes.json";
import zhRecord from "./zh/record.json";
import zhRenames from "./zh/renames.json";
import zhReports from "./zh/reports.json";
import zhSearch from "./zh/search.json";
import zhSecondFactor from "./zh/secondFactor.json";
import zhSettings from "./zh/settings.json";
import zhSite from "./zh/site.json";
import zhSocial from "./zh/social.json";
import zhSources from "./zh/sources.json";
import zhSpeakers from "./zh/speakers.json";
import zhUi from "./zh/ui.json";
import zhUndo from "./zh/undo.json";
import zhVerdicts from "./zh/verdicts.json";
import zhWatches from "./zh/watches.json";

/** One line for each namespace, in both languages; `lib/i18n/messages.test.ts` fails on a file that is missing here. */
const en = {
  accounts: enAccounts,
  articles: enArticles,
  auth: enAuth,
  captures: enCaptures,
  claims: enClaims,
  compare: enCompare,
  deadlines: enDeadlines,
  desk: enDesk,
  documents: enDocuments,
  drafts: enDrafts,
  errors: enErrors,
  failure: enFailure,
  feeds: enFeeds,
  jobs: enJobs,
  mail: enMail,
  marks: enMarks,
  method: enMethod,
  notices: enNotices,
  pages: enPages,
  promises: enPromises,
  proposals: enProposals,
  proof: enProof,
  quotes: enQuotes,
  record: enRecord,
  renames: enRenames,
  reports: enReports,
  search: enSearch,
  secondFactor: enSecondFactor,
  settings: enSettings,
  site: enSite,
  social: enSocial,
  sources: enSources,
  speakers: enSpeakers,
  ui: enUi,
  undo: enUndo,
  verdicts: enVerdicts,
  watches: enWatches,
};

export type Messages = typeof en;

const zh: Messages = {
  accounts: zhAccounts,
  articles: zhArticles,
  auth: zhAuth,
  captures: zhCaptures,
  claims: zhClaims,
  compare: zhCompare,
  deadlines: zhDeadlines,
  desk: zhDesk,
  documents: zhDocuments,
  drafts: zhDrafts,
  errors: zhErrors,
  failure: zhFailure,
  feeds: zhFeeds,
  jobs: zhJobs,
  mail: zhMail,
  marks: zhMarks,
  method: zhMethod,
  notices: zhNotices,
  pages: zhPages,
  promises: zhPromises,
  proposals: zhProposals,
  proof: zhProof,
  quotes: zhQuotes,
  record: zhRecord,
  renames: zhRenames,
  reports: zhReports,
  search: zhSearch,
  secondFactor: zhSecondFactor,
  settings: zhSettings,
  site: zhSite,
  social: zhSocial,
  sources: zhSources,
  speakers: zhSpeakers,
  ui: zhUi,
  undo: zhUndo,
  verdicts: zhVerdicts,
  watches: zhWatches,
};

export const messages = { en: unbroken(en), zh: unbroken(zh) };

declare module "next-intl" {
  interface AppConfig {
    Locale: keyof typeof messages;
    Messages: Messages;
  }
}
