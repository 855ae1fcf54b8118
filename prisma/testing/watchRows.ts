import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import type { WatchedPassage } from "@/lib/watches/schema";
import { makeUser } from "./factories";

const DAY = 24 * 60 * 60 * 1000;

/** A watch as rows alone, whose next look is tomorrow: the worker of a site that is tested leaves it alone. */
export async function makeWatch(
  more: Partial<Prisma.WatchUncheckedCreateInput> & { title?: string; url?: string } = {},
) {
  const { title, url, ...columns } = more;
  const id = newId();
  const address = url ?? `https://${id}.example/`;
  const createdById = (await makeUser("editor")).id;
  const said = { title: title ?? `Source ${id}`, publisher: "A publisher", kind: "primary" } as const;
  const source = await db().source.create({ data: { ...said, url: address, createdById } });
  const { origin } = new URL(address);
  await db().watchHost.createMany({ data: [{ origin }], skipDuplicates: true });
  const by = { sourceId: source.id, createdById, ownerId: createdById, address, origin };
  const nextAt = new Date(Date.now() + DAY);
  return db().watch.create({ data: { ...by, nextAt, interval: DAY / 1000, ...columns } });
}

type Watch = { id: string; sourceId: string; address: string };
type Visit = Partial<Omit<Prisma.WatchVisitUncheckedCreateInput, "passages">> & {
  passages?: Partial<WatchedPassage>[];
};

/** A line of a timeline as a row alone. */
export function makeVisit({ id: watchId }: Watch, { passages = [], ...columns }: Visit = {}) {
  const whole = passages.map((one) => ({
    earlier: null,
    later: null,
    matters: true,
    nearClaimIds: [],
    ...one,
  }));
  return db().watchVisit.create({
    data: {
      watchId,
      at: new Date(),
      kind: "substance",
      outcome: "page",
      lang: "en",
      passages: whole,
      ...columns,
    },
  });
}

/** A copy of a watched page with what was read in it; gives the reading. */
export async function makeCopy({ sourceId, address }: Watch, text: string, finishedAt: Date) {
  const hash = sha256(text);
  const hashes = { wireSha256: hash, decodedSha256: hash };
  const sizes = { wireSize: text.length, decodedSize: text.length };
  const capture = await db().capture.create({
    data: {
      ...{ sourceId, address, finalUrl: address, outcome: "page", httpStatus: 200 },
      ...{ mediaType: "text/html", startedAt: finishedAt, finishedAt, ...hashes, ...sizes },
    },
  });
  return db().reading.create({
    data: { captureId: capture.id, kind: "page", extractorVersion: "1", text, pages: [] },
  });
}
