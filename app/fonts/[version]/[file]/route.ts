import { chineseFaces, chineseSlice } from "@/lib/fonts";

const FOREVER = "public, max-age=31536000, immutable";

type Context = { params: Promise<{ version: string; file: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { file } = await params;
  if (file === "chinese.css") {
    return new Response(await chineseFaces(), {
      headers: { "content-type": "text/css; charset=utf-8", "cache-control": FOREVER },
    });
  }
  const bytes = await chineseSlice(file);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { "content-type": "font/woff2", "cache-control": FOREVER } });
}
