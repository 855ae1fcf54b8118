import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./SearchBar.module.css";

/** A line to type in, choices beside it, and a button: what is asked for goes into the address. */
export function SearchBar(props: {
  action: string;
  label: string;
  /** What is in the address now. */
  value: string | undefined;
  submit: string;
  name?: string;
  children?: ReactNode;
}) {
  return (
    <search>
      <form className={styles.bar} action={props.action}>
        <input
          className="input"
          type="search"
          name={props.name ?? "q"}
          defaultValue={props.value}
          placeholder={props.label}
          aria-label={props.label}
        />
        {props.children}
        <Button type="submit" look="quiet">
          {props.submit}
        </Button>
      </form>
    </search>
  );
}
