import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/can";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { makeSource } from "./captures";
import { makeClaim } from "./factories";
import { ok } from "./verdicts";

/** What the copies of most tests say. */
export const COPIED =
  "The board met in May. We will build a second pier by the end of 2030. The works begin in autumn.";

/** A copy of a source as it was read on a day. */
export async function makeCopy(sourceId: string, day: string, text: string | null) {
  const [id, at] = [newId(), new Date(day)];
  const address = `https://${randomUUID()}.example/`;
  await db().capture.create({
    data: { id, sourceId, address, outcome: "page", startedAt: at, finishedAt: at, httpStatus: 200 },
  });
  const kind = text === null ? "unread" : "page";
  await db().reading.create({
    data: { id: newId(), captureId: id, kind, extractorVersion: "test-1", text: text ?? "" },
  });
  return id;
}

/** Evidence that relies on words of a source, with what is known of them. */
export async function quoting(
  editor: Actor,
  quote: string,
  more: { claimId?: string; sourceId?: string } = {},
) {
  const claimId =
    more.claimId ?? (await makeClaim({ saidOn: new Date("2024-05-01"), saidPrecision: "day" })).id;
  const sourceId = more.sourceId ?? (await makeSource()).id;
  const input = { from: "known", claimId, sourceId, stance: "supports", quote, quoteLang: "en" };
  const { evidenceId } = await ok(attachEvidence(editor, newEvidence.parse(input)));
  const state = async () => (await quoteStatesOf(claimId)).get(evidenceId)?.evidence;
  return { claimId, sourceId, evidenceId, state };
}
