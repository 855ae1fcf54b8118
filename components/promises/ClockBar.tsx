import styles from "./TwoClocks.module.css";

const WIDTH = 400;
const HEIGHT = 18;

/** A wording's time as a line: from the day it was said to its deadline, or without an end. The words beside it say the same. */
export function ClockBar(props: {
  from: string;
  to: string | null;
  today: string;
  first: string;
  last: string;
}) {
  const { first, last } = props;
  const span = Date.parse(last) - Date.parse(first);
  const at = (day: string) => 4 + ((Date.parse(day) - Date.parse(first)) / span) * (WIDTH - 8);
  const [start, end, now] = [at(props.from), at(props.to ?? last), at(props.today)];
  const middle = HEIGHT / 2;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.today} x1={now} x2={now} y1={0} y2={HEIGHT} />
      <line className={props.to ? styles.term : styles.open} x1={start} x2={end} y1={middle} y2={middle} />
      <line className={styles.edge} x1={start} x2={start} y1={middle - 4} y2={middle + 4} />
      {props.to && <line className={styles.edge} x1={end} x2={end} y1={middle - 7} y2={middle + 7} />}
    </svg>
  );
}
