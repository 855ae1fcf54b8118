import { Quoted } from "@/components/ui/Quoted";
import { writingOf } from "@/lib/i18n/writing";
import { langOf } from "@/lib/renames/langOf";

const quoted = (name: string) => () => <Quoted lang={writingOf(name, langOf(name))} text={name} />;

/** The two names where a message has them. */
export const namesIn = ({ from, to }: { from: string; to: string }) => ({
  from: quoted(from),
  to: quoted(to),
});
