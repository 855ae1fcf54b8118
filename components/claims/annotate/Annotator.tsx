"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import type { TextRange } from "@/lib/language/text";
import { bestUnmarked, holds, step } from "../selection";
import styles from "./Annotator.module.css";
import { AsideList } from "./AsideList";
import type { AnnotateData, OpenForm } from "./annotateData";
import { ClaimsHere } from "./ClaimsHere";
import { DiscardedNote } from "./DiscardedNote";
import { KeysDialog } from "./KeysDialog";
import { MentionPanel } from "./MentionPanel";
import { NewClaimPanel, type SavedClaim } from "./NewClaimPanel";
import { Orphans } from "./Orphans";
import { ProposedMarks } from "./ProposedMarks";
import { RepairHere } from "./RepairHere";
import { SavedNote } from "./SavedNote";
import { SteppedTo } from "./SteppedTo";
import { TextPane } from "./TextPane";
import { useAnnotator } from "./useAnnotator";
import { useRoom } from "./useRoom";
import { useTextKeys } from "./useTextKeys";
import { useTextSelection } from "./useTextSelection";

const claimsAt = (place: TextRange | null, mentions: AnnotateData["mentions"]) =>
  place ? mentions.filter((one) => holds(place, one)).map(({ claim }) => claim.id) : [];

/** The page on which claims are marked: the claims, the text, and the form beside each other. */
export function Annotator(data: AnnotateData) {
  const t = useTranslations("claims");
  const root = useRef<HTMLElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const panel = useRoom<HTMLElement>();
  const desk = useAnnotator(data);
  const [shown, setShown] = useState<string[]>([]);
  const [attaching, setAttaching] = useState<string | null>(null);
  const [showNotes, setShowNotes] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [saved, setSaved] = useState<SavedClaim | null>(null);

  const choose = useCallback(
    (range: TextRange) => {
      setShown([]);
      setSaved(null);
      if (attaching) desk.mark(range);
      else desk.choose(range);
    },
    [attaching, desk],
  );
  const selection = useTextSelection(root, desk.text, choose, (ids) => {
    if (!desk.form && !attaching) setShown(ids);
  });
  const offered = useMemo(
    () => bestUnmarked(data.sentences.filter((one) => !data.mentions.some((mention) => holds(one, mention)))),
    [data.sentences, data.mentions],
  );
  useTextKeys(root, middle, {
    text: desk.text,
    lang: data.article.lang,
    sentences: data.sentences,
    offered,
    marked: desk.marked,
    from: desk.from,
    mark: desk.mark,
    choose,
    selected: selection.selected,
    showKeys: () => setKeysOpen(true),
  });

  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const toText = () => root.current?.focus({ preventScroll: true });
  useScrollToMark(root, desk.marked, desk.form?.key, shown);

  const look = (id: string) => {
    setShown([id]);
    setSaved(null);
  };
  const onSaved = (claim: SavedClaim) => {
    setSaved(claim);
    toText();
  };
  const openKey = useRef(desk.form?.key);
  openKey.current = desk.form?.key;
  const savedForm = (claim: SavedClaim, form: OpenForm) => {
    desk.drop(form);
    // Whoever writes the next one already stays there.
    if (openKey.current === form.key) onSaved(claim);
  };
  const close = () => {
    desk.close();
    toText();
  };
  const repaired = (claim: SavedClaim) => {
    setAttaching(null);
    desk.mark(null);
    onSaved(claim);
  };
  const lost = data.mentions.find(({ id }) => id === attaching) ?? null;
  const proposed = useMemo(
    () => data.waiting.filter(({ what }) => what !== "mention.remove"),
    [data.waiting],
  );
  const orphans = data.mentions.filter(({ start }) => start === null);
  const isOpen = desk.form !== null || shown.length > 0;
  const stepOn = () => {
    toText();
    const next = step(offered, desk.from, 1);
    if (next) desk.mark({ start: next.start, end: next.end });
  };
  const stepped = !isOpen && !attaching && !selection.touched ? desk.marked : null;

  return (
    <div className={`${styles.desk} ${isOpen ? styles.busy : ""} ${stepped ? styles.withBar : ""}`}>
      <aside className={styles.claims} aria-label={t("here.label")}>
        <ClaimsHere
          mentions={data.mentions}
          proposed={proposed}
          shown={shown}
          onShow={look}
          offered={offered.length}
          onStep={stepOn}
        />
        <AsideList forms={desk.aside} onResume={desk.resume} onDiscard={desk.discard} />
      </aside>
      <div className={styles.middle} ref={middle}>
        <div className={styles.tools}>
          {data.notes.length > 0 && (
            <label>
              <input
                type="checkbox"
                checked={showNotes}
                onChange={(event) => setShowNotes(event.target.checked)}
              />{" "}
              {t("text.showNotes", { count: data.notes.length })}
            </label>
          )}
          <span id="text-keys" className={styles.hint}>
            {t("text.hint")}
          </span>
          <Button look="plain" onClick={() => setKeysOpen(true)}>
            {t("keys.open")} <Kbd>?</Kbd>
          </Button>
          <DraftNote state={desk.kept} />
        </div>
        {orphans.length > 0 && (
          <Orphans
            orphans={orphans}
            attaching={attaching}
            onAttaching={(id) => {
              setAttaching(id);
              desk.mark(null);
              if (id) toText();
            }}
            lang={data.article.lang}
            waiting={data.waiting}
          />
        )}
        <TextPane
          ref={root}
          text={desk.text}
          lang={data.article.lang}
          blocks={data.blocks}
          notes={data.notes}
          mentions={data.mentions}
          proposed={proposed}
          marked={desk.marked}
          showNotes={showNotes}
          shown={shown}
          below={
            lost &&
            desk.marked && (
              <RepairHere
                key={`${desk.marked.start} ${desk.marked.end}`}
                mention={lost}
                place={desk.marked}
                text={desk.text}
                lang={data.article.lang}
                version={data.version}
                onDone={repaired}
                onCancel={() => desk.mark(null)}
              />
            )
          }
        />
      </div>
      <aside ref={panel} className={styles.panel} aria-label={t("form.title")}>
        {desk.form ? (
          <NewClaimPanel
            key={desk.form.key}
            form={desk.form}
            lang={data.article.lang}
            text={desk.text}
            articleId={data.article.id}
            publishedOn={data.article.publishedOn}
            publisher={data.publisher}
            versionId={data.version.id}
            kept={desk.kept}
            here={claimsAt(desk.form.place, data.mentions)}
            keepsDraft={desk.aside.length > 0}
            onChange={desk.change}
            onClose={close}
            onDiscard={() => {
              if (desk.form) desk.discard(desk.form);
              toText();
            }}
            onSavedAside={() => desk.form && desk.drop(desk.form)}
            onSaved={(claim) => desk.form && savedForm(claim, desk.form)}
          />
        ) : (
          <>
            {saved && <SavedNote claim={saved} />}
            {desk.discarded && <DiscardedNote form={desk.discarded} onUndo={desk.resume} />}
            <MentionPanel
              mentions={data.mentions.filter(({ id }) => shown.includes(id))}
              lang={data.article.lang}
              version={data.version}
              mayDecide={data.mayDecide}
              waiting={data.waiting}
              onSaved={(claim) => {
                setShown([]);
                desk.mark(null);
                onSaved(claim);
              }}
              onClose={() => {
                setShown([]);
                toText();
              }}
            />
            <ProposedMarks
              marks={proposed.filter(({ id }) => shown.includes(id))}
              onClose={() => {
                setShown([]);
                toText();
              }}
            />
            {shown.length === 0 && (
              <Begin marked={desk.marked} onBegin={choose} attaching={attaching !== null} />
            )}
          </>
        )}
      </aside>
      {stepped && <StepBar onChoose={() => choose(stepped)} onStep={offered.length > 0 ? stepOn : null} />}
      {selection.touched && (
        <TouchBar
          attaching={attaching !== null}
          onChoose={() => {
            if (selection.touched) choose(selection.touched);
            selection.letGo();
          }}
        />
      )}
      <SteppedTo
        lang={data.article.lang}
        range={desk.marked}
        words={desk.marked ? desk.text.slice(desk.marked.start, desk.marked.end) : ""}
        mentions={data.mentions}
      />
      <KeysDialog open={keysOpen} onOpenChange={setKeysOpen} />
    </div>
  );
}

/** What to do next, while no form is open. */
function Begin(props: { marked: TextRange | null; attaching: boolean; onBegin: (range: TextRange) => void }) {
  const t = useTranslations("claims");
  const { marked, attaching, onBegin } = props;
  if (attaching) return null;
  return (
    <div className={styles.begin}>
      <h2>{t("begin.title")}</h2>
      <p>{t("begin.body")}</p>
      {marked && (
        <Button onClick={() => onBegin(marked)}>
          {t("begin.write")} <Kbd>↵</Kbd>
        </Button>
      )}
    </div>
  );
}

/** On a narrow screen, where the form's place is below the text: what to do with the sentence that was stepped to. */
function StepBar({ onChoose, onStep }: { onChoose: () => void; onStep: (() => void) | null }) {
  const t = useTranslations("claims");
  return (
    <div className={`${styles.touchBar} ${styles.stepBar}`}>
      <Button onClick={onChoose}>{t("begin.write")}</Button>
      {onStep && (
        <Button look="quiet" onClick={onStep}>
          {t("here.next")}
        </Button>
      )}
    </div>
  );
}

/** On a touch screen: the button that takes the selected words. */
function TouchBar({ attaching, onChoose }: { attaching: boolean; onChoose: () => void }) {
  const t = useTranslations("claims");
  return (
    <div className={styles.touchBar}>
      <Button onPointerDown={(event) => event.preventDefault()} onClick={onChoose}>
        {t(attaching ? "orphans.chosen" : "begin.write")}
      </Button>
    </div>
  );
}

/** Brings what was just marked, or looked up in the margin, into view. */
function useScrollToMark(
  root: React.RefObject<HTMLElement | null>,
  marked: TextRange | null,
  form: number | undefined,
  shown: readonly string[],
): void {
  useEffect(() => {
    // Again when a form opens: on a narrow screen it may cover the passage.
    if (marked || form) root.current?.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" });
  }, [root, marked, form]);
  useEffect(() => {
    const [id] = shown;
    if (id) root.current?.querySelector(`[data-mentions~="${id}"]`)?.scrollIntoView({ block: "center" });
  }, [root, shown]);
}
