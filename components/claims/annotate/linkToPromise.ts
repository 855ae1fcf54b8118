import { formData } from "@/components/ui/formData";
import { createPromiseAction, linkWordingAction } from "@/lib/rewordings/lineage.actions";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";

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
      formData({ claimId: earlier.id, titleEn, titleZh }),
    );
    if (begun.status !== "done") return begun.status === "refused" ? begun.refusal.reason : "unknown";
    promiseId = begun.value.promiseId;
  }
  const linked = await linkWordingAction({ status: "idle" }, formData({ promiseId, claimId }));
  return linked.status === "refused" ? linked.refusal.reason : undefined;
}
