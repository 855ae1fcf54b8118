import { ForkedLog, signedCheckpoint } from "@/lib/audit/checkpoint.queries";
import { text } from "../text";

export const dynamic = "force-dynamic";

/** The signed head of the log (C2SP tlog-checkpoint). */
export async function GET(): Promise<Response> {
  try {
    const signed = await signedCheckpoint();
    return signed ? text(signed.note) : text("This site has no key that signs its log.\n", 503);
  } catch (error) {
    if (error instanceof ForkedLog) return text("This log is not the one that was signed before.\n", 503);
    throw error;
  }
}
