import { z } from "zod";
import { answer, type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { PROOFS } from "@/lib/audit/limits";
import { proofAnswer, proofRequest } from "@/lib/audit/proof";

function parameters() {
  return Object.entries(proofRequest.shape).map(([name, schema]) => {
    const { $schema: _, description, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return { name, in: "path", required: true, ...(description && { description }), schema: rest };
  });
}

/** `GET /api/proof/{kind}/{id}` as the OpenAPI document describes it. */
export const proofOperation: Operation = {
  path: "/api/proof/{kind}/{id}",
  method: "get",
  object: {
    operationId: "proof",
    summary: "Prove that something published stands in the log",
    description:
      "The chain from what readers see to the signed head of the log at `/log/checkpoint`, whose tiles are those of C2SP's " +
      `tlog-tiles. One address may ask ${PROOFS.requests} times in ${PROOFS.seconds} seconds.`,
    parameters: parameters(),
    responses: {
      "200": { ...answer("The proof.", proofAnswer), headers: rateLimitHeaders(PROOFS) },
      ...problemAnswers({
        "404": "Nothing public has that id, or the site does not sign its log.",
        "405": "Another method than GET or HEAD.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
      }),
    },
  },
};
