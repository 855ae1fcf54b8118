import { z } from "zod";

/** A variable set to nothing is one that is not set: compose files and .env files leave such behind. */
const text = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());
const address = text.pipe(z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional());

/** Shortest secret accepted: 32 characters of base64 are 192 bits. */
const SECRET_LENGTH = 32;

/** What counts as meaning the same, as the cosine of two vectors, for the models that the README names. */
const LEAST_LIKENESS = 0.6;

const embeddingsSchema = z.object({
  /** A folder with a model of sentences (ONNX); search by meaning is off without. */
  STET_EMBEDDINGS: text,
  STET_EMBEDDINGS_LEAST: text
    .transform((value) => Number(value ?? LEAST_LIKENESS))
    .pipe(z.number({ error: "must be a number from 0 to 1" }).min(0).max(1)),
});

const envSchema = z
  .object({
    ...embeddingsSchema.shape,
    DATABASE_URL: text.pipe(
      z
        .string({ error: "is not set; `npm start` and `npm run dev` set it when they start the database" })
        .regex(/^postgres(ql)?:\/\//, "must be an address like postgres://user:password@host:5432/stet"),
    ),
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: text.pipe(
      z
        .string({ error: "is not set; make one with: openssl rand -base64 32" })
        .min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters: openssl rand -base64 32`),
    ),
    /** "1": the sample's demo accounts may sign in, and every page says so. */
    STET_DEMO: text.transform((value) => value === "1"),
    OIDC_ISSUER: address,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    /** What the sign-in button calls the provider. */
    OIDC_NAME: text,
    GITHUB_ID: text,
    GITHUB_SECRET: text,
  })
  .superRefine((env, context) => {
    const together = [
      ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
      ["GITHUB_ID", "GITHUB_SECRET"],
    ] as const;
    for (const names of together) {
      const missing = names.filter((name) => env[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      for (const name of missing)
        context.addIssue({ code: "custom", path: [name], message: `is needed by ${names[0]}` });
    }
  });

export type Env = z.infer<typeof envSchema>;

/** The environment, checked; throws one error that names every variable that is wrong, never its value. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not right:\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** Parsed when it is first asked for, so that a build needs no environment. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The model for search by meaning, or null; asked by commands too, which have no sign-in to configure. */
export function embeddings(): { folder: string; least: number } | null {
  const { STET_EMBEDDINGS: folder, STET_EMBEDDINGS_LEAST: least } = embeddingsSchema.parse(process.env);
  return folder === undefined ? null : { folder, least };
}

/** Where the site stands, for absolute addresses. Asked at build time too, when there is no environment yet. */
export function siteUrl(): string {
  return process.env.NEXTAUTH_URL || "http://localhost:3000";
}
