import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Filters.module.css";

export type FilterField = {
  name: string;
  label: string;
  value: string | undefined;
  /** Nothing for a day. */
  options?: { value: string; label: string }[];
  /** What it is called when nothing is chosen, where that is not "any". */
  any?: string;
  /** One of the options is always chosen. */
  required?: boolean;
};

/** A plain form that puts its choices into the address: works without a script, and a link to it can be shared. */
export async function Filters(props: {
  locale: Locale;
  path: string;
  fields: FilterField[];
  hidden?: Record<string, string | undefined>;
  /** A field for words, sent as `q`. */
  search?: { label: string; value: string | undefined };
  /** What the button says. */
  submit?: string;
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  const { search } = props;
  const isFiltered =
    Boolean(search?.value) ||
    props.fields.some(({ value, required }) => value && !required) ||
    Object.values(props.hidden ?? {}).some(Boolean);
  return (
    <form className={styles.filters} action={href(props.locale, props.path)} aria-label={t("lists.filter")}>
      {search && (
        <label>
          <span>{search.label}</span>
          <input className="input" type="search" name="q" defaultValue={search.value} />
        </label>
      )}
      {props.fields.map((field) => (
        <label key={field.name} htmlFor={`filter-${field.name}`}>
          <span>{field.label}</span>
          {field.options ? (
            <Choices field={field} any={t("lists.any")} options={field.options} />
          ) : (
            <input
              className="input"
              type="date"
              id={`filter-${field.name}`}
              name={field.name}
              defaultValue={field.value}
            />
          )}
        </label>
      ))}
      {Object.entries(props.hidden ?? {}).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button className="button quiet" type="submit">
        {props.submit ?? t("lists.apply")}
      </button>
      {isFiltered && <a href={href(props.locale, props.path)}>{t("lists.reset")}</a>}
    </form>
  );
}

function Choices(props: { field: FilterField; any: string; options: NonNullable<FilterField["options"]> }) {
  const { field, any, options } = props;
  return (
    <select className="input" id={`filter-${field.name}`} name={field.name} defaultValue={field.value ?? ""}>
      {!field.required && <option value="">{field.any ?? any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The address of the next page of a list: the filters that are set, and where to go on. */
export function nextAddress(
  locale: Locale,
  path: string,
  filters: Record<string, string | number | undefined>,
  next: string | null,
): string | null {
  if (!next) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined) query.set(name, String(value));
  query.set("after", next);
  return href(locale, `${path}?${query}`);
}
