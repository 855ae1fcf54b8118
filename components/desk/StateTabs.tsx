import { Tabs } from "@/components/ui/Tabs";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** A list by the states of its things, how many are in each; what else it is narrowed by stays. */
export function StateTabs<State extends string>(props: {
  locale: Locale;
  path: string;
  label: string;
  states: readonly State[];
  current: State;
  name: (state: State) => string;
  counts: Partial<Record<State, number>>;
  kept: Readonly<Record<string, string | undefined>>;
}) {
  const kept = Object.entries(props.kept).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <Tabs
      label={props.label}
      tabs={props.states.map((state) => ({
        href: href(props.locale, `${props.path}?${new URLSearchParams([["status", state], ...kept])}`),
        label: props.name(state),
        count: props.counts[state] ?? 0,
        current: state === props.current,
      }))}
    />
  );
}
