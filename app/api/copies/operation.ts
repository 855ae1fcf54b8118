import { z } from "zod";
import { type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { DOWNLOADS } from "@/lib/captures/limits";
import { partRequest } from "@/lib/captures/parts";

function parameters() {
  return Object.entries(partRequest.shape).map(([name, schema]) => {
    const { $schema: _, description, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return { name, in: "path", required: true, ...(description && { description }), schema: rest };
  });
}

const text = (description: string) => ({ description, schema: { type: "string" } });
const bytes = { schema: { type: "string", contentMediaType: "application/octet-stream" } };
const content = { "application/octet-stream": bytes, "application/warc": bytes };

/** `GET /api/copies/{id}/{part}` as the OpenAPI document describes it. */
export const copyOperation: Operation = {
  path: "/api/copies/{id}/{part}",
  method: "get",
  object: {
    operationId: "copy",
    summary: "Download a part of a copy",
    description:
      "For people of the site, and for everybody where the site publishes what copies keep. Always to be saved, never shown " +
      "as a page. Ranges and HEAD are answered; the entity tag is the SHA-256 of the whole. `body` is a memento (RFC 7089). " +
      `One address may ask ${DOWNLOADS.requests} times in ${DOWNLOADS.seconds} seconds.`,
    parameters: parameters(),
    responses: {
      "200": {
        description: "The bytes.",
        headers: {
          ...rateLimitHeaders(DOWNLOADS),
          ETag: text("The SHA-256 of the bytes, in quotation marks."),
          "Memento-Datetime": text("Of `body`: when the copy was made."),
          Link: text("Of `body`: the original, its timemap and timegate, and the page of the copy."),
        },
        content,
      },
      "206": { description: "The stretch that Range asked for.", content },
      "304": { description: "If-None-Match names what is there." },
      ...problemAnswers({
        "403":
          "The site keeps copies to its own people, or this one was hidden: the detail says when and why.",
        "404": "There is no such copy, or it has no such part.",
        "405": "Another method than GET or HEAD.",
        "410": "The bytes were deleted: the detail says when and why.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
        "503": "The bytes are not in the store as they were kept, or the site is busy.",
      }),
      "416": { description: "There is no such stretch: Content-Range says how many bytes there are." },
    },
  },
};
