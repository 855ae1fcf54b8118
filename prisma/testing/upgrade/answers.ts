export type Answer = { address: string; status: number; movedTo: string | null; html: string };

/** Asks for a page without following where it leads. */
async function answerOf(site: string, address: string): Promise<Answer> {
  const answer = await fetch(`${site}${address}`, { redirect: "manual" });
  // Next names it twice.
  const location = answer.headers.get("location")?.split(", ")[0];
  const movedTo = location ? new URL(location, site).pathname : null;
  return { address, status: answer.status, movedTo, html: await answer.text() };
}

/** Pages asked for at a time: the server makes some while others are read. */
const AT_ONCE = 6;

/** What the site answers at each address, in their order. */
export async function* answersOf(site: string, addresses: readonly string[]): AsyncGenerator<Answer> {
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const some = addresses.slice(from, from + AT_ONCE);
    yield* await Promise.all(some.map((address) => answerOf(site, address)));
  }
}

const NEXT = /<a [^>]*href="([^"]+)" rel="next"/;

/** The further pages of a list, from its first on. */
export async function* furtherPages(site: string, first: string): AsyncGenerator<string> {
  for (let [, next] = NEXT.exec(first) ?? []; next; ) {
    const { html } = await answerOf(site, next.replaceAll("&amp;", "&"));
    yield html;
    [, next] = NEXT.exec(html) ?? [];
  }
}
