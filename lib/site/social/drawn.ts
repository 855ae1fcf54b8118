import { done, type Result } from "@/lib/errors";
import type { SocialCard } from "@/lib/socialCard";
import { inThread } from "@/lib/threadPool";
import { cardHash } from "./image";
import { KEPT_PICTURES } from "./limits";

type Picture = Uint8Array<ArrayBufferLike>;

/** The pictures asked for last, the oldest first, and those that are being drawn. */
const kept = new Map<string, Picture>();
const drawing = new Map<string, Promise<Result<Picture>>>();

export function isDrawn(card: SocialCard): boolean {
  return kept.has(cardHash(card));
}

/** The picture of a card: as it was drawn before, or drawn in a thread, once for all who ask meanwhile. */
export async function drawn(card: SocialCard, address: string): Promise<Result<Picture>> {
  const hash = cardHash(card);
  const known = kept.get(hash);
  if (known) {
    keep(hash, known);
    return done(known);
  }
  const begun = drawing.get(hash) ?? inThread("draw_card", card, { address });
  drawing.set(hash, begun);
  try {
    const picture = await begun;
    if (picture.ok) keep(hash, picture.value);
    return picture;
  } finally {
    drawing.delete(hash);
  }
}

function keep(hash: string, picture: Picture): void {
  kept.delete(hash);
  kept.set(hash, picture);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_PICTURES && oldest !== undefined) kept.delete(oldest);
}
