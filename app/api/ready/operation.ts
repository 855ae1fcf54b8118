import { z } from "zod";
import { answer, type Operation } from "@/app/api/operation";

const state = z.enum(["ok", "failed"]);

const readySchema = z
  .object({
    ready: z.boolean(),
    parts: z.object({ database: state, migrations: state, worker: state }),
    replica: z.enum(["ok", "behind", "away"]).optional().meta({
      description: "Of the replica, where there is one: while it is not `ok`, the primary answers.",
    }),
  })
  .meta({ id: "Readiness", description: "What the site needs, and whether each part of it is there." });

/** `GET /api/ready` as the OpenAPI document describes it. */
export const readyOperation: Operation = {
  path: "/api/ready",
  method: "get",
  object: {
    operationId: "ready",
    summary: "Whether the site can answer and do its jobs",
    description: "Each part is asked with a time limit; an answer comes within five seconds.",
    responses: {
      "200": answer("Every part is there.", readySchema),
      "503": answer("A part is not there; `parts` says which.", readySchema),
    },
  },
};
