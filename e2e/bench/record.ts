import { disconnect } from "@/lib/db";
import { audit } from "@/prisma/commands/audit";
import { step } from "@/prisma/process/lifecycle";

/** Times `npm run audit` over all that was loaded and published. */
export async function verifyAll(): Promise<void> {
  const lines: string[] = [];
  process.stdout.write("\n");
  await step("Verifying the log and the record", () => audit(null, (line) => lines.push(line)));
  process.stdout.write(`  ${lines.join("\n  ")}\n`);
  await disconnect();
}
