import { claimKind } from "@/lib/claims/schema";
import type { Lang } from "@/lib/generated/prisma/enums";
import { isStatement, likelySame } from "@/lib/search/claims/likelySame";
import type { Document } from "@/lib/search/index/document";
import { crossingNames } from "./collection";
import { type Asked, neverSaid } from "./neverSaid";
import { queries } from "./queries";
import type { Answer } from "./search";

type Ask = (text: string) => Promise<Answer[]>;
/** Hits that a person sees. */
const SHOWN = 6;

/** The claims that are told as likely the same as what is asked. */
async function toldSame(ask: Ask, documents: ReadonlyMap<string, Document>, { text }: Asked) {
  const named = crossingNames.find(text).map(({ id }) => id);
  const hits = (await ask(text)).slice(0, SHOWN);
  const found = hits.flatMap(({ key, likelihood }) => {
    const document = documents.get(key);
    if (!document) return [];
    const namesOthers = named.length > 0 && !named.some((id) => document.speakers.includes(id));
    return [
      {
        id: key,
        likelihood,
        namesOthers,
        kind: claimKind.nullable().catch(null).parse(document.kind),
        texts: document.texts.statement,
      },
    ];
  });
  return likelySame({ texts: text.split("\n") }, found);
}

/** Of statements with an answer how many have it marked and how many another claim; of what nobody said how many a mark. */
type Marks = { asked: number; right: number; wrong: number; nobodys: number; never: number };

/** How often a claim is told as likely the same when it is, and when it is not, in one language. */
export async function countMarks(lang: Lang, ask: Ask, documents: readonly Document[]): Promise<Marks> {
  const byKey = new Map(documents.map((one) => [one.key, one]));
  const asked = queries.filter((query) => query.lang === lang && isStatement(query.text));
  const nobodys = neverSaid(lang);
  const counts: Marks = { asked: asked.length, right: 0, wrong: 0, nobodys: nobodys.length, never: 0 };
  for (const query of asked) {
    const told = [...(await toldSame(ask, byKey, query))];
    counts.right += Number(told.some((key) => query.matches.includes(key)));
    counts.wrong += Number(told.some((key) => !query.matches.includes(key)));
  }
  for (const one of nobodys) counts.never += Number((await toldSame(ask, byKey, one)).size > 0);
  return counts;
}

export async function tellMarks(ask: Ask, documents: readonly Document[]): Promise<void> {
  console.log("\nMarked as likely the same");
  for (const lang of ["en", "zh"] as const) {
    const { asked, right, wrong, nobodys, never } = await countMarks(lang, ask, documents);
    console.log(
      `${lang}: of ${asked} statements with an answer ${right} have it marked, ${wrong} have another; of ${nobodys} that nobody made ${never} have a mark`,
    );
  }
}
