import { z } from "zod";
import { logoBytes } from "@/lib/settings/queries";

export const dynamic = "force-dynamic";

const file = z
  .string()
  .regex(/^[0-9a-f]{64}\.png$/)
  .transform((name) => name.slice(0, 64));

type Context = { params: Promise<{ file: string }> };

/** A logo that the site has or had, by the hash of its bytes: always a picture, and never anything else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const hash = file.safeParse((await params).file);
  const bytes = hash.success ? await logoBytes(hash.data) : null;
  if (!bytes) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(bytes, {
    headers: {
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
