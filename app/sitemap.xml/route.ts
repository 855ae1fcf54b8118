import { sitemapIndex } from "@/lib/site/sitemap/sitemap";
import { xmlAnswer } from "../xmlAnswer";

export const dynamic = "force-dynamic";

/** Where the addresses of all public pages are listed, in parts. */
export async function GET(request: Request): Promise<Response> {
  return xmlAnswer(request, await sitemapIndex());
}
