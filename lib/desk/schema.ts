import { z } from "zod";

export const handOverInput = z.object({ userId: z.uuid(), toId: z.uuid("hand_over_who") });
export const disableInput = z.object({ userId: z.uuid(), toId: z.uuid("hand_over_who").optional() });
