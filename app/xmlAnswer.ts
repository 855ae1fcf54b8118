import { answerTo } from "@/lib/site/feeds/conditional";

/** A document of XML, 304 for who holds it, or 404 where there is none. */
export function xmlAnswer(request: Request, body: string | null): Response {
  if (body === null) return new Response("There is no such part.\n", { status: 404 });
  return answerTo(request.headers, { body, type: "application/xml" });
}
