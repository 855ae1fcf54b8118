import { PrismaPg } from "@prisma/adapter-pg";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import { hashPassword } from "@/lib/auth/password";
import { demoAllowed } from "@/lib/auth/queries";
import type { Tx } from "@/lib/db";
import { settings } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { loadClaims, loadPromises } from "./load/claims";
import type { LoadContext } from "./load/context";
import { Journal } from "./load/journal";
import { loadPages } from "./load/pages";
import { loadPeople, peopleOf } from "./load/people";
import { loadRewordings } from "./load/rewordings";
import { loadArticles, loadSources, loadSpeakers } from "./load/texts";
import { loadVerdicts } from "./load/verdicts";
import { demonstration } from "./sample/demonstration";
import { story } from "./sample/story";

/** Key of the advisory lock under which the sample is loaded: "seed" in ASCII. */
const SEED_LOCK = 0x73656564;
/** Some hundred small writes; another loader may be ahead of this one. In milliseconds. */
const LIMITS = { maxWait: 30_000, timeout: 120_000 };

/** The sample is there when the address of its first article was given out: addresses are never taken back. */
async function isLoaded(tx: Tx): Promise<boolean> {
  const slug = story.articles[0]?.slug ?? "";
  return (await tx.slug.findUnique({ where: { kind_slug: { kind: "article", slug } } })) !== null;
}

/** The made-up company of the tour: before the story, so that the story's stand on top of every list. */
async function loadDemonstration(context: LoadContext): Promise<void> {
  const speakers = await loadSpeakers(context, demonstration.speakers);
  const sources = await loadSources(context, demonstration.sources);
  const promises = await loadPromises(context, speakers, demonstration.promises);
  await loadClaims(context, { speakers, sources, promises, articles: new Map() }, demonstration.claims);
}

async function load(tx: Tx, journal: Journal): Promise<void> {
  const context = { tx, journal, people: await peopleOf(tx) };
  await loadDemonstration(context);
  const speakers = await loadSpeakers(context, story.speakers);
  const sources = await loadSources(context, story.sources);
  const articles = await loadArticles(context, story.articles);
  const promises = await loadPromises(context, speakers, story.promises);
  const claims = await loadClaims(context, { speakers, sources, articles, promises }, story.claims);
  await loadVerdicts(context, claims, story.verdicts);
  await loadRewordings(context, { claims, promises, sources }, story.rewordings);
  await loadPages(context);
}

/** Hashing takes long on purpose: only when a demo account still lacks its password. */
async function missingPassword(client: PrismaClient): Promise<string | null> {
  if (!demoAllowed()) return null;
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const ready = await client.user.count({ where: { email: { in: emails }, passwordHash: { not: null } } });
  return ready === emails.length ? null : hashPassword(DEMO_PASSWORD);
}

/**
 * Loads the sample story, once: `loaded` is false when it was there. Two at once wait for each other. The demo
 * accounts can sign in only where STET_DEMO=1; elsewhere the story's authors are names without a password.
 */
export async function seed(databaseUrl = settings().DATABASE_URL): Promise<{ loaded: boolean }> {
  if (!databaseUrl) throw new Error("DATABASE_URL is not set.");
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 2 }) });
  try {
    const passwordHash = await missingPassword(client);
    return await client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      const journal = new Journal();
      const isNew = !(await isLoaded(tx));
      if (isNew || passwordHash) await loadPeople(tx, journal, passwordHash);
      if (isNew) await load(tx, journal);
      await journal.write(tx);
      return { loaded: isNew };
    }, LIMITS);
  } finally {
    await client.$disconnect();
  }
}
