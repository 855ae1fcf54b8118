import { expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { changeClaim } from "./mutations";
import { claimHistory } from "./queries";
import { changedClaim } from "./schema";

const ROLES: Role[] = ["editor", "reviewer", "admin"];
const OURS = "我们承诺投入五分之一。";

type Known = Awaited<ReturnType<typeof makeClaim>>;

/** The form of a claim as it stands, with a translation of its words. */
const translated = (claim: Known, quoteTranslation: string) =>
  changedClaim.parse({
    claimId: claim.id,
    revision: claim.revision,
    kind: claim.kind,
    quote: claim.quote,
    quoteLang: claim.quoteLang,
    speakerId: claim.speakerId,
    statementEn: claim.statementEn ?? undefined,
    statementZh: claim.statementZh ?? undefined,
    givenBy: claim.givenBy ?? undefined,
    saidOn: claim.saidOn?.toISOString().slice(0, 10),
    venueEn: claim.venueEn ?? undefined,
    venueZh: claim.venueZh ?? undefined,
    quoteTranslation,
  });

const stored = (id: string) => db().claim.findUniqueOrThrow({ where: { id } });

test.each(ROLES)("before its claim is public the %s writes it, and the history says so", async (role) => {
  const claim = await makeClaim();
  expect(await changeClaim(await makeUser(role), translated(claim, OURS))).toMatchObject({ ok: true });
  const now = await stored(claim.id);
  expect(now).toMatchObject({ quoteTranslation: OURS, quote: claim.quote, quoteLang: claim.quoteLang });
  const [line] = (await claimHistory(claim.id)).lines;
  expect(line?.event).toMatchObject({ verb: "claim.changed", data: { fields: ["quoteTranslation"] } });
  expect(await changeClaim(await makeUser(role), translated(now, ""))).toMatchObject({ ok: true });
  expect((await stored(claim.id)).quoteTranslation).toBeNull();
});

test.each(ROLES)("once readers see the claim the %s alone is refused", async (role) => {
  const claim = await makePublicClaim();
  const refused = await changeClaim(await makeUser(role), translated(claim, OURS));
  expect(refused).toMatchObject({ ok: false, reason: "needs_proposal" });
  expect((await stored(claim.id)).quoteTranslation).toBeNull();
});

test("who has no account any more writes none", async () => {
  const claim = await makeClaim();
  const gone = await makeUser("editor");
  await db().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  expect(await changeClaim(gone, translated(claim, OURS))).toMatchObject({ ok: false });
  expect((await stored(claim.id)).quoteTranslation).toBeNull();
});

test("it is a text of ours: no longer than a passage, and without characters that cannot be seen", async () => {
  const claim = await makeClaim();
  expect(() => translated(claim, "a".repeat(4_001))).toThrow("too_long");
  expect(() => translated(claim, "a\u202eb")).toThrow("hidden_characters");
});

test("the database keeps none that says nothing", async () => {
  const { id } = await makeClaim();
  await expect(db().claim.update({ where: { id }, data: { quoteTranslation: "" } })).rejects.toThrow();
});
