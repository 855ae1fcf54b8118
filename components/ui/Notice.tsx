import type { ReactNode, Ref } from "react";

/** `live` makes screen readers say it at once: "alert" for a failure, "status" for the rest. */
export function Notice(props: {
  tone?: "plain" | "good" | "warn" | "bad";
  title?: ReactNode;
  live?: "alert" | "status";
  id?: string;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  return (
    <div className={`notice ${props.tone ?? "plain"}`} id={props.id} role={props.live} ref={props.ref}>
      {props.title && <p className="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}
