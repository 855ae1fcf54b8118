import { isLocale } from "@/lib/i18n/routing";
import { cursor } from "@/lib/paging";
import { ATOM } from "@/lib/site/feeds/atom";
import { answerTo } from "@/lib/site/feeds/conditional";
import { readFeed } from "@/lib/site/feeds/feed";
import { feedFile } from "@/lib/site/feeds/schema";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; file: string }> };

const nothing = () => new Response("There is no such feed.\n", { status: 404 });

/** A feed in a language (RFC 4287), made anew for each request: nothing in it can be out of date. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const name = feedFile.safeParse(file).data;
  if (!isLocale(locale) || !name) return nothing();
  const after = cursor.parse(new URL(request.url).searchParams.get("after") ?? undefined);
  const feed = await readFeed(name, locale, after);
  if (!feed) return nothing();
  return answerTo(request.headers, { body: feed.body, type: ATOM, modified: feed.updated });
}
