import type { Action } from "@/lib/auth/action";
import { refuse } from "@/lib/errors";

/**
 * An action that a lost connection, a restart of the server or a request cut off on its way cannot turn into
 * an error page: the form stays as it is and says so. For actions that do not redirect.
 */
export function reachable<T>(action: Action<T>): Action<T> {
  return async (before, form) => {
    try {
      return await action(before, form);
    } catch {
      return { status: "refused", refusal: refuse("unreachable"), typed: {} };
    }
  };
}
