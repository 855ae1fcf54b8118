import { setEnvironment } from "@/lib/env";
setEnvironment({ DATABASE_URL: process.env.DATABASE_URL ?? "" });
const { serveCopies, makeAttempt } = await import("./captures");
const { captureSource } = await import("@/lib/captures/capture.mutations");
const { checkQuotes } = await import("@/lib/captures/checkQuotes.mutations");
const { db, disconnect } = await import("@/lib/db");
const { gzipSync } = await import("node:zlib");
const { setPublishCopies } = await import("@/lib/settings/mutations");
const { stopThreads } = await import("@/lib/threadPool");
const { attachEvidence } = await import("@/lib/sources/mutations");
const { newEvidence } = await import("@/lib/sources/schema");
const { addEvidence } = { addEvidence: null };
const body = `<!doctype html><html lang="en"><head><title>Passengers of 2023</title><style>h1{color:teal}</style></head><body><h1>Passengers of 2023</h1><p>The harbour board says that two million passengers crossed the bay in 2023, as many as in no year before, and that it will build a second pier for them by the end of 2030. 渡轮公司在声明中表示。</p><p>The works begin in autumn of 2027, and the board met in May to decide on the money for them, which it has.</p></body></html>`;
const site = await serveCopies({
  "/moved": (r) => r.writeHead(302, { location: "/moved/" }).end(),
  "/moved/": (r) => r.setHeader("content-type", "text/html; charset=utf-8").setHeader("content-encoding", "gzip").end(gzipSync(body)),
});
const claim = await db().claim.findFirstOrThrow({ where: { publicSince: { not: null } } });
const admin = await db().user.findFirstOrThrow({ where: { role: "admin" } });
const { transaction } = await import("@/lib/db");
const { putEvidence } = await import("@/lib/sources/mutations");
const { putAttempt } = await import("@/lib/sources/askForCopy.mutations");
const { append } = await import("@/lib/audit/mutations");
let sourceId = "";
for (const quote of ["will build a second pier for them by the end of 2030", "will build a third pier for them by the end of 2035"])
await transaction(async (tx) => {
  const from = sourceId ? { from: "known", sourceId } : { from: "new", title: "Passengers of 2023 " + Date.now(), publisher: "Harbour board", kind: "official" };
  const put = await putEvidence(tx, admin, claim, newEvidence.parse({ ...from, claimId: claim.id, stance: "context", quote, quoteLang: "en" }));
  if (!put.ok) throw new Error(put.reason);
  sourceId = put.value.sourceId;
  await append(tx, admin.id, ...put.value.events);
});
const attempt = async (path: string) => transaction(async (tx) => {
  const asked = await putAttempt(tx, { sourceId, address: site.origin + path, askedById: admin.id, notBefore: new Date(Date.now() + 8e7) });
  if (asked?.verb !== "capture.asked") throw new Error("none");
  await append(tx, admin.id, asked);
  return { sourceId, captureId: asked.data.captureId };
});
const made = await attempt("/moved");
await captureSource(made.captureId, undefined, { copy: site.copy });
await checkQuotes(made.sourceId);
const gone = await attempt("/nowhere");
await captureSource(gone.captureId, undefined, { copy: site.copy });
await setPublishCopies({ id: admin.id, name: admin.name, role: "admin" }, process.env.PUB !== "0");
console.log(JSON.stringify({ ...made, gone: gone.captureId, claim: claim.slug, outcome: (await db().capture.findUnique({ where: { id: made.captureId } }))?.outcome }));
await site.close(); await stopThreads(); await disconnect();
