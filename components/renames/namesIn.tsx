import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { langOf } from "@/lib/renames/langOf";

const quoted = (name: string) => () => <q lang={LANGUAGE_TAG[langOf(name)]}>{name}</q>;

/** The two names where a message has them. */
export const namesIn = ({ from, to }: { from: string; to: string }) => ({
  from: quoted(from),
  to: quoted(to),
});
