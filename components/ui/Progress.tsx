import type { ReactNode } from "react";

/** Progress of long work; without `value` its end is not known. `detail` says in words how far it is. */
export function Progress(props: {
  id: string;
  label: ReactNode;
  value?: number;
  max?: number;
  detail?: ReactNode;
}) {
  return (
    <div className="progress">
      <div className="progress-line">
        <label htmlFor={props.id}>{props.label}</label>
        <span className="soft" role="status">
          {props.detail}
        </span>
      </div>
      <progress id={props.id} value={props.value} max={props.max ?? 1} />
    </div>
  );
}
