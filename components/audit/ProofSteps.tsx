import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Proof } from "@/lib/audit/proof";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./ProofSteps.module.css";

type Props = { locale: Locale; proof: Proof };

/** The four steps from what is shown to the signature, each with what it takes to check it. */
export async function ProofSteps({ locale, proof }: Props) {
  const t = await getTranslations({ locale, namespace: "proof" });
  const { row, inEntry, inLog, checkpoint, keys } = proof;
  const entry = { line: inLog.index + 1, count: inEntry.count, index: inEntry.index + 1 };
  return (
    <ol className={styles.steps}>
      <Step title={t("row.title")} body={t("row.body")}>
        <Exact text={row.canonical} />
        <p className="small">{t("row.hash")}</p>
        <Exact text={row.hash} />
      </Step>
      <Step title={t("entry.title")} body={t("entry.body", entry)}>
        <Exact text={inLog.entry} />
        <p className="small">{t("entry.leaf")}</p>
        <Exact text={inEntry.leaf} />
        <Path title={t("entry.path", { count: inEntry.path.length })} path={inEntry.path} />
      </Step>
      <Step title={t("log.title")} body={t("log.body", { index: inLog.index, size: inLog.size })}>
        <Path title={t("log.path", { count: inLog.path.length })} path={inLog.path} />
      </Step>
      <Step title={t("checkpoint.title")} body={t("checkpoint.body")}>
        <Exact text={checkpoint} />
        <p className="small">{t("checkpoint.keys")}</p>
        <Exact text={keys.join("\n")} />
      </Step>
    </ol>
  );
}

function Step({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </li>
  );
}

/** Text to be copied byte for byte; it is of no language. */
function Exact({ text }: { text: string }) {
  return (
    <pre className={styles.exact} lang="zxx" translate="no">
      {text}
    </pre>
  );
}

function Path({ title, path }: { title: string; path: readonly string[] }) {
  if (path.length === 0) return null;
  return (
    <details className={styles.path}>
      <summary>{title}</summary>
      <Exact text={path.join("\n")} />
    </details>
  );
}

/** What a reader does with the steps; no tool of ours is needed. */
export async function HowToCheck({ locale, address }: { locale: Locale; address: string }) {
  const t = await getTranslations({ locale, namespace: "proof" });
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t("check.title")}</h2>
      <ol className="prose">
        <li>{t("check.hash")}</li>
        <li>{t("check.row")}</li>
        <li>{t("check.entry")}</li>
        <li>{t("check.sign")}</li>
      </ol>
      <p className="prose">{t("check.tools", { address })}</p>
    </section>
  );
}
