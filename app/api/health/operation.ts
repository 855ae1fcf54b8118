import { z } from "zod";
import { answer, type Operation } from "@/app/api/operation";

const healthSchema = z.object({ alive: z.literal(true) }).meta({ id: "Health" });

/** `GET /api/health` as the OpenAPI document describes it. */
export const healthOperation: Operation = {
  path: "/api/health",
  method: "get",
  object: {
    operationId: "health",
    summary: "Whether the process is alive",
    description: "Asks nothing else, not even the database.",
    responses: { "200": answer("It is alive.", healthSchema) },
  },
};
