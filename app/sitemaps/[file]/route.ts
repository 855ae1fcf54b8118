import { partFile } from "@/lib/site/sitemap/schema";
import { sitemapPart } from "@/lib/site/sitemap/sitemap";
import { xmlAnswer } from "../../xmlAnswer";

export const dynamic = "force-dynamic";

/** A part of the sitemap; 404 for one that is not there. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const part = partFile.safeParse((await params).file).data;
  return xmlAnswer(request, part ? await sitemapPart(part.kind, part.number) : null);
}
