import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pager } from "@/components/ui/Pager";
import type { Locale } from "@/lib/i18n/routing";

/** A list of things that wait for somebody: what it is, the ways to look at it, its rows, and the pages before and after. */
export function DeskList(props: {
  locale: Locale;
  title: string;
  lead: string;
  /** What the link says that leads past all before the rows, of which there may be many. */
  skip?: string;
  /** What stands apart from the rows. */
  above?: ReactNode;
  tabs: ReactNode;
  filters?: ReactNode;
  /** What is said where there are no rows. */
  none: { title: string; lead: string };
  rows: readonly ReactNode[];
  older: string | null;
}) {
  const { rows, none } = props;
  return (
    <>
      {props.skip && rows.length > 0 && (
        <a className="skip" href="#rows">
          {props.skip}
        </a>
      )}
      <h1>{props.title}</h1>
      <p className="by">{props.lead}</p>
      {props.above}
      {props.tabs}
      {props.filters}
      {rows.length === 0 ? (
        <EmptyState title={none.title}>
          <p>{none.lead}</p>
        </EmptyState>
      ) : (
        <ul className="rows" id="rows" tabIndex={-1}>
          {rows}
        </ul>
      )}
      <Pager locale={props.locale} older={props.older} />
    </>
  );
}
