import { join } from "node:path";
import { z } from "zod";
import { isBlocked } from "./ports";
import { readStore, type StoreSettings } from "./storeAddress";

export type { S3Settings, StoreSettings } from "./storeAddress";

/** A variable set to nothing is one that is not set: compose files and .env files leave such behind. */
const text = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());
const address = text.pipe(z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional());

/** Shortest secret accepted: 32 characters of base64 are 192 bits. */
const SECRET_LENGTH = 32;

/** What counts as meaning the same, as the cosine of two vectors, for the models that the README names. */
const LEAST_LIKENESS = 0.6;

const LEAST_IS = "must be a number from 0 to 1";
/** A whole number between two, or what holds where none is set. */
const count = (least: number, most: number, unset: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return text
    .transform((value) => Number(value ?? unset))
    .pipe(z.int({ error }).min(least, error).max(most, error));
};
const PORT_IS = "must be a number from 1 to 65535";
const PORT_OPENS = "must be another one: browsers refuse to open this port";
/** More than this in a row is a mistake. */
const MOST_PROXIES = 9;
const FRONT_IS = "must be one or a few http addresses, with spaces between";
const PROXIES_IS = `must be the number of proxies in front of Stet, from 0 to ${MOST_PROXIES}`;

const database = text.pipe(
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be an address like postgres://user:password@host:5432/stet")
    .optional(),
);

const STORE_IS =
  "must be files:/an/absolute/folder, postgres, or s3://bucket/prefix?endpoint=https://…&region=…";
const QUOTA_IS = "must be a number of bytes";

/** What a person may set; each of it may be missing. */
const fields = {
  /** Serves the site. */
  DATABASE_URL: database,
  /** The same database with the role that owns the tables: commands migrate with it, what serves the site never has it. */
  DATABASE_OWNER_URL: database,
  /** The same as DATABASE_URL without a pooler between: on its connections something is heard, or held for as long as they last. */
  DATABASE_DIRECT_URL: database,
  /** A standby of the same server: what readers see is read there, as long as it has replayed all that was published. */
  DATABASE_REPLICA_URL: database,
  NEXTAUTH_URL: address,
  NEXTAUTH_SECRET: text.pipe(
    z
      .string()
      .min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters: openssl rand -base64 32`)
      .optional(),
  ),
  /** "1": the sample's demo accounts may sign in, and every page says so. */
  STET_DEMO: text.transform((value) => (value === undefined ? undefined : value === "1")),
  PORT: text.pipe(
    z.coerce
      .number<string>({ error: PORT_IS })
      .int(PORT_IS)
      .min(1, PORT_IS)
      .max(65_535, PORT_IS)
      .refine((port) => !isBlocked(port), PORT_OPENS)
      .optional(),
  ),
  HOST: text.pipe(
    z
      .string()
      .regex(/^[\w.:-]+$/, "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0")
      .optional(),
  ),
  /** Proxies in front of this site, whose word on where a request came from is believed. */
  STET_TRUST_PROXY: text
    .transform((value) => Number(value ?? 0))
    .pipe(z.int({ error: PROXIES_IS }).min(0, PROXIES_IS).max(MOST_PROXIES, PROXIES_IS)),
  /** Caches in front of this site, which are told at each publication (prisma/server/front.vcl), and what they know it by. */
  STET_FRONT_URL: text
    .transform((value) => value?.split(/[\s,]+/).filter(Boolean))
    .pipe(
      z
        .array(z.url({ protocol: /^http$/, error: FRONT_IS }))
        .min(1, FRONT_IS)
        .max(MOST_PROXIES, FRONT_IS)
        .optional(),
    ),
  STET_FRONT_SECRET: text.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]{32,200}$/, `must be ${SECRET_LENGTH} characters or more: openssl rand -hex 32`)
      .optional(),
  ),
  /** SHA-256 of the token in the address of setting up; `npm start` sets it while nobody has an account. */
  STET_SETUP: text,
  /** A folder with a model of sentences (ONNX); search by meaning is off without. */
  STET_EMBEDDINGS: text,
  STET_EMBEDDINGS_LEAST: text
    .transform((value) => Number(value ?? LEAST_LIKENESS))
    .pipe(z.number({ error: LEAST_IS }).min(0, LEAST_IS).max(1, LEAST_IS)),
  /** A second reader of suggested rewordings (lib/reader): an OpenAI-compatible address; off without. */
  STET_READER_URL: address,
  STET_READER_MODEL: text.pipe(
    z
      .string()
      .regex(/^[\w.:/@+-]{1,100}$/, "must be the name of a model, such as qwen2.5:7b")
      .optional(),
  ),
  STET_READER_KEY: text.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, "must be a key without spaces")
      .optional(),
  ),
  /** Requests in any minute, and tokens in any 24 hours, of all processes together. */
  STET_READER_PER_MINUTE: count(1, 1_000, 10),
  STET_READER_PER_DAY: count(20_000, 1_000_000_000, 500_000),
  /** Longest time for one answer. */
  STET_READER_SECONDS: count(1, 600, 60),
  /** Where e-mail is handed over; without it none is sent. */
  SMTP_URL: text.pipe(
    z
      .url({ protocol: /^smtps?$/, error: "must be an address like smtps://user:password@mail.example.org" })
      .optional(),
  ),
  /** The address that e-mail comes from. */
  SMTP_FROM: text.pipe(z.email({ error: "must be an e-mail address, such as stet@example.org" }).optional()),
  /** The keys of the transparency log (lib/audit), one a line; `npm start` keeps them in .stet/log-key. */
  STET_LOG_KEY: text.pipe(
    z
      .string()
      .regex(
        /^PRIVATE\+KEY\+[^+\s]+\+[0-9a-f]{8}\+[\w+/=]+(?:\s+\S+)*\s*$/,
        "must begin with a private key of a signed note",
      )
      .optional(),
  ),
  /** The folder outside the database in which the signed checkpoint lies; .stet/log unless it is set. */
  STET_LOG_DIR: text,
  /** Where the bytes of captures lie (lib/store); .stet/store unless it is set. */
  STET_STORE: text.pipe(
    z
      .string()
      .refine((written) => readStore(written) !== null, STORE_IS)
      .optional(),
  ),
  STET_STORE_KEY: text,
  STET_STORE_SECRET: text,
  /** The most that all of them may be, in bytes; no end to it unless it is set. */
  STET_STORE_QUOTA: text
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .pipe(z.int({ error: QUOTA_IS }).min(1, QUOTA_IS).optional()),
  /** A Chromium in which pages are also shown when they are copied (lib/web/render); none is started without. */
  STET_BROWSER: text.pipe(
    z
      .string()
      .regex(/^\/./, "must be the absolute path of a Chromium, such as /usr/bin/chromium")
      .refine(() => process.getuid?.() !== 0, "is never started as root: run Stet as another user")
      .optional(),
  ),
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  /** What the sign-in button calls the provider. */
  OIDC_NAME: text,
  GITHUB_ID: text,
  GITHUB_SECRET: text,
};

const TOGETHER = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["SMTP_URL", "SMTP_FROM"],
  ["STET_READER_URL", "STET_READER_MODEL"],
  ["STET_STORE_KEY", "STET_STORE_SECRET"],
  ["STET_FRONT_URL", "STET_FRONT_SECRET"],
] as const;

function refuseHalves(set: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const name of ["DATABASE_OWNER_URL", "DATABASE_DIRECT_URL", "DATABASE_REPLICA_URL"]) {
    if (set[name] === undefined || set.DATABASE_URL !== undefined) continue;
    context.addIssue({ code: "custom", path: ["DATABASE_URL"], message: `is needed by ${name}` });
  }
  if (set.DATABASE_REPLICA_URL !== undefined && set.DATABASE_REPLICA_URL === set.DATABASE_URL) {
    const message = "must be the address of another server than DATABASE_URL";
    context.addIssue({ code: "custom", path: ["DATABASE_REPLICA_URL"], message });
  }
  if (set.STET_READER_KEY !== undefined && set.STET_READER_URL === undefined) {
    const message = "is needed by STET_READER_KEY";
    context.addIssue({ code: "custom", path: ["STET_READER_URL"], message });
  }
  const isS3 = typeof set.STET_STORE === "string" && set.STET_STORE.startsWith("s3:");
  if (isS3 !== (set.STET_STORE_KEY !== undefined)) {
    const [path, message] = isS3
      ? ["STET_STORE_KEY", "is needed by STET_STORE"]
      : ["STET_STORE", "must be an s3:// address for STET_STORE_KEY"];
    context.addIssue({ code: "custom", path: [path], message });
  }
  for (const names of TOGETHER) {
    const missing = names.filter((name) => set[name] === undefined);
    if (missing.length === names.length) continue;
    for (const name of missing)
      context.addIssue({ code: "custom", path: [name], message: `is needed by ${names[0]}` });
  }
}

/** Behind a proxy only the setting can say at which address people open the site. */
function refuseUnknownAddress(
  set: { STET_TRUST_PROXY: number; NEXTAUTH_URL?: string },
  context: z.RefinementCtx,
): void {
  if (set.STET_TRUST_PROXY === 0 || set.NEXTAUTH_URL !== undefined) return;
  context.addIssue({ code: "custom", path: ["NEXTAUTH_URL"], message: "is needed by STET_TRUST_PROXY" });
}

const settingsSchema = z.object(fields).superRefine(refuseHalves).superRefine(refuseUnknownAddress);
export type Settings = z.infer<typeof settingsSchema>;

/** What serves the site cannot do without. */
const envSchema = z
  .object({
    ...fields,
    DATABASE_URL: fields.DATABASE_URL.pipe(
      z.string({ error: "is not set; `npm start` and `npm run dev` set it when they start the database" }),
    ),
    NEXTAUTH_SECRET: fields.NEXTAUTH_SECRET.pipe(
      z.string({ error: "is not set; make one with: openssl rand -base64 32" }),
    ),
  })
  .superRefine(refuseHalves)
  .superRefine(refuseUnknownAddress);
export type Env = z.infer<typeof envSchema>;

type Source = Readonly<Record<string, string | undefined>>;

function parse<S extends z.ZodType>(schema: S, source: Source): z.output<S> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not right:\n${lines.join("\n")}`);
}

/** What is set, checked; throws one error that names every variable that is wrong, never its value. */
export function parseSettings(source: Source): Settings {
  return parse(settingsSchema, source);
}

/** The same for what serves the site, where the database and the secret must be set. */
export function parseEnv(source: Source): Env {
  return parse(envSchema, source);
}

let kept: { settings?: Settings; env?: Env } = {};

/** What is set in this process. A build and most commands need nothing of it. */
export function settings(): Settings {
  kept.settings ??= parseSettings(process.env);
  return kept.settings;
}

/** What is set where the site is served. */
export function env(): Env {
  kept.env ??= parseEnv(process.env);
  return kept.env;
}

/** The same, at the start of what serves the site: a process whose environment is wrong says what, and ends. */
export function envOrEnd(): Env {
  try {
    return env();
  } catch (error) {
    process.stderr.write(`\n${(error as Error).message}\n\n`);
    process.exit(1);
  }
}

/** Sets variables of this process and of those it starts: for a command that has made a database, and for tests. */
export function setEnvironment(values: Partial<Record<keyof Settings, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  kept = {};
}

/** The model for search by meaning, or null. */
export function embeddings(): { folder: string; least: number } | null {
  const { STET_EMBEDDINGS: folder, STET_EMBEDDINGS_LEAST: least } = settings();
  return folder === undefined ? null : { folder, least };
}

/** How a second reader is asked: which, and how much of it. */
export type ReaderSettings = {
  url: string;
  model: string;
  key: string | null;
  perMinute: number;
  perDay: number;
  seconds: number;
};

/** The second reader that these settings name, or null. */
export function readerOf(set: Settings): ReaderSettings | null {
  const { STET_READER_URL: url, STET_READER_MODEL: model, STET_READER_KEY: key = null } = set;
  if (url === undefined || model === undefined) return null;
  const {
    STET_READER_PER_MINUTE: perMinute,
    STET_READER_PER_DAY: perDay,
    STET_READER_SECONDS: seconds,
  } = set;
  return { url, model, key, perMinute, perDay, seconds };
}

/** The second reader of suggested rewordings, or null. */
export const reader = (): ReaderSettings | null => readerOf(settings());

/** Where copies are kept, as these settings say. */
export function storeOf(set: Settings): StoreSettings {
  const place = readStore(set.STET_STORE ?? `files:${join(process.cwd(), ".stet", "store")}`);
  if (!place) throw new Error("STET_STORE was not checked");
  if (place.place !== "s3") return place;
  return { ...place, key: set.STET_STORE_KEY ?? "", secret: set.STET_STORE_SECRET ?? "" };
}

/** Where the site stands, for absolute addresses. Asked at build time too, when there is no environment yet. */
export function siteUrl(): string {
  return settings().NEXTAUTH_URL ?? "http://localhost:3000";
}
