import { createPromiseAction, linkWordingAction } from "@/lib/rewordings/lineage.actions";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";

function fields(values: Record<string, string | null>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) if (value) form.set(name, value);
  return form;
}

/**
 * Links a new claim to the promise of which `earlier` is a wording; begins the promise when it has none yet.
 * Gives the reason when that was refused.
 */
export async function linkToPromise(claimId: string, earlier: SaidBefore): Promise<string | undefined> {
  let promiseId = earlier.promiseId;
  if (!promiseId) {
    const { statementEn: titleEn, statementZh: titleZh } = earlier;
    const begun = await createPromiseAction(
      { status: "idle" },
      fields({ claimId: earlier.id, titleEn, titleZh }),
    );
    if (begun.status !== "done") return begun.status === "refused" ? begun.refusal.reason : "unknown";
    promiseId = begun.value.promiseId;
  }
  const linked = await linkWordingAction({ status: "idle" }, fields({ promiseId, claimId }));
  return linked.status === "refused" ? linked.refusal.reason : undefined;
}
