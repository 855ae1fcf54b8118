import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { addMentionAction } from "@/lib/claims/actions";
import { createClaimAction } from "@/lib/promises/claim.actions";
import { proposeChangeAction } from "@/lib/proposals/actions";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";
import { emptyValues } from "../claimForm";
import { Annotator } from "./Annotator";
import type { AnnotateData } from "./annotateData";

vi.mock("@/lib/claims/actions", () => ({
  addMentionAction: vi.fn(),
  attachMentionAction: vi.fn(),
  openClaimAction: vi.fn(),
  removeMentionAction: vi.fn(),
}));
vi.mock("@/lib/promises/claim.actions", () => ({ createClaimAction: vi.fn() }));
vi.mock("@/lib/speakers/actions", () => ({ findSpeakers: vi.fn(async () => []) }));
const create = vi.mocked(createClaimAction);

const PLEDGE = "奥特曼在8月1日说，公司承诺把至少两成算力用于全公司的安全工作。";
const DOUBT = "读者指出，当初承诺的对象是超级对齐团队。";
const LINES = ["一家公司的算力去了哪里", PLEDGE, DOUBT, "两天之后，没有人再提起这件事。"];
const ALTMAN = "0197a0b0-0000-7000-8000-000000000001";

const starts = LINES.map((_, n) => LINES.slice(0, n).reduce((sum, line) => sum + [...line].length + 1, 0));
const placeOf = (n: number) => ({
  start: starts[n] ?? 0,
  end: (starts[n] ?? 0) + [...(LINES[n] ?? "")].length,
});
const DATA: AnnotateData = {
  article: { id: "article", lang: "zh", publishedOn: "2024-08-06" },
  version: { id: "version", number: 2, text: LINES.join("\n") },
  mayDecide: false,
  blocks: LINES.map((_, n) => ({ ...placeOf(n), kind: n === 0 ? "heading" : "paragraph" })),
  notes: [],
  sentences: LINES.map((line, n) => ({
    ...placeOf(n),
    rank: line === PLEDGE ? 0 : line === DOUBT ? 1 : null,
  })),
  mentions: [],
  waiting: [],
  speakers: [{ id: ALTMAN, kind: "person", names: ["奥特曼", "Sam Altman"], label: "Sam Altman" }],
  publisher: null,
  again: null,
  draft: null,
};
const BEFORE: SaidBefore = {
  id: "before",
  slug: "twenty-per-cent",
  kind: "promise",
  status: "checked",
  isPublic: true,
  statementEn: "OpenAI pledged 20% of its compute.",
  statementZh: null,
  lit: { en: [], zh: [] },
  quoteLang: "en",
  quote: { text: "We are dedicating 20%", lit: [], isCutBefore: false, isCutAfter: false },
  speaker: { nameEn: "OpenAI", nameZh: null },
  saidOn: null,
  promiseId: "promise",
  promise: { titleEn: "20% of compute", titleZh: null },
  verdict: null,
  isLikely: true,
  why: { words: [], numbers: [], names: [], date: false },
};

const text = () => screen.getByRole("region", { name: "Text of the article" });
const chosen = () => text().querySelector("[data-chosen]")?.textContent ?? null;
const form = () => screen.queryByRole("form", { name: "New claim" });
const statement = () => screen.getByRole("textbox", { name: "Claim, in one plain sentence" });
/** The draft that the form opens with goes. */
async function write(
  user: { clear(at: Element): Promise<void>; type(at: Element, text: string): Promise<void> },
  text: string,
) {
  await user.clear(statement());
  await user.type(statement(), text);
}
const drafts = () =>
  vi
    .mocked(fetch)
    .mock.calls.flatMap(([to, init]) => (to === "/api/drafts" ? [JSON.parse(String(init?.body))] : []));

/** The mouse goes from the first of these words to the last of those. */
async function drag(from: string, to: string) {
  const nodeWith = (words: string) => {
    const leaf = [...text().querySelectorAll("[data-from]")].find((one) => one.textContent?.includes(words));
    return leaf?.firstChild as Text;
  };
  const [first, last] = [nodeWith(from), nodeWith(to)];
  await act(async () => {
    first.parentElement?.dispatchEvent(
      new PointerEvent("pointerdown", { bubbles: true, pointerType: "mouse" }),
    );
    const [start, end] = [first.data.indexOf(from), last.data.indexOf(to) + to.length];
    document.getSelection()?.setBaseAndExtent(first, start, last, end);
    last.parentElement?.dispatchEvent(new PointerEvent("pointerup", { bubbles: true, pointerType: "mouse" }));
    await new Promise((settled) => setTimeout(settled, 5));
  });
}

beforeEach(() => {
  create.mockReset();
  vi.mocked(addMentionAction).mockReset();
  document.getSelection()?.removeAllRanges();
  Element.prototype.scrollIntoView = () => {};
  vi.mocked(fetch).mockImplementation(async () => new Response(JSON.stringify({ found: [] })));
});

describe("keys in the text", () => {
  test("it has the focus from the start; n goes to the next sentence that looks like a claim, p back", async () => {
    const { user } = show(<Annotator {...DATA} />);
    expect(text()).toHaveFocus();
    await user.keyboard("n");
    expect(chosen()).toBe(PLEDGE);
    await user.keyboard("n");
    expect(chosen()).toBe(DOUBT);
    await user.keyboard("n");
    expect(chosen()).toBe(PLEDGE);
    await user.keyboard("p");
    expect(chosen()).toBe(DOUBT);
  });

  test("after the list of keys n brings the focus back to the text, and Enter takes the sentence", async () => {
    const { user } = show(<Annotator {...DATA} />);
    const button = screen.getByRole("button", { name: /^Keyboard shortcuts/ });
    await user.click(button);
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(button).toHaveFocus());
    await user.keyboard("n");
    expect(text()).toHaveFocus();
    expect(chosen()).toBe(PLEDGE);
    await user.keyboard("{Enter}");
    expect(form()).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("j goes through every sentence, Escape unmarks, and the next step goes on from there", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("jj");
    expect(chosen()).toBe(PLEDGE);
    await user.keyboard("{Escape}");
    expect(chosen()).toBeNull();
    await user.keyboard("n");
    expect(chosen()).toBe(DOUBT);
  });

  test("Shift and the arrows make the passage longer and shorter at either end", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Shift>}{ArrowDown}{/Shift}");
    const marked = [...text().querySelectorAll("[data-chosen]")].map((mark) => mark.textContent).join("");
    expect(marked).toBe(PLEDGE + DOUBT);
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    expect(PLEDGE.endsWith(chosen() ?? "nothing")).toBe(true);
    expect(chosen()).not.toBe(PLEDGE);
  });

  test("? shows the keys; Escape closes them and gives the focus back", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("?");
    const keys = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(keys).getByText(/^Save and hand on/)).toBeVisible();
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await vi.waitFor(() => expect(text()).toHaveFocus());
  });

  test("they mean nothing while something is written in the form", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await write(user, "no jump?");
    expect(statement()).toHaveValue("no jump?");
    expect(chosen()).toBe(PLEDGE);
  });
});

describe("the form of a claim", () => {
  test("opens with what the text tells, and takes the focus", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    expect(statement()).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "Who says it" })).toHaveValue("Sam Altman");
    expect(screen.getByRole("combobox", { name: "Kind" })).toHaveValue("promise");
    expect(screen.getByLabelText("Said on")).toHaveValue("2024-08-01");
    expect(screen.getByLabelText("Said on")).toHaveAccessibleDescription(/1\sAugust\s2024/);
  });

  test("what is guessed looks so until somebody accepts or changes it, and saving says that it accepts the rest", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    expect(screen.getByText(/4 fields are still guesses/)).toBeVisible();
    const speaker = screen.getByRole("combobox", { name: "Who says it" });
    expect(speaker).toHaveAccessibleDescription(/Guessed from the sentence/);
    await user.click(screen.getByRole("button", { name: "Accept who says it" }));
    expect(speaker).toHaveValue("Sam Altman");
    expect(speaker).not.toHaveAccessibleDescription(/Guessed/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "event");
    expect(screen.getByRole("combobox", { name: "Kind" })).not.toHaveAccessibleDescription(/Guessed/);
    expect(screen.getByText(/2 fields are still guesses/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Accept all" }));
    expect(screen.queryByText(/Guessed|still a guess|draft\. Type/)).toBeNull();
    expect(statement()).toHaveValue("奥特曼说，公司承诺把至少两成算力用于全公司的安全工作。");
  });

  test("the article's day is told as a guess, a new speaker as new, and what is not certain is empty", async () => {
    const line = "协会秘书长张三表示，价格或将回落。";
    const place = { start: 0, end: [...line].length };
    const article = {
      version: { id: "version", number: 1, text: line },
      blocks: [{ ...place, kind: "paragraph" as const }],
    };
    const { user } = show(
      <Annotator {...DATA} {...article} sentences={[{ ...place, rank: 0 }]} speakers={[]} />,
    );
    await user.keyboard("n{Enter}");
    expect(screen.getByRole("combobox", { name: "Who says it" })).toHaveValue("张三");
    expect(screen.getByRole("combobox", { name: "Who says it" })).toHaveAccessibleDescription(
      /not on record yet/,
    );
    expect(screen.getByLabelText("Said on")).toHaveValue("2024-08-06");
    expect(screen.getByLabelText("Said on")).toHaveAccessibleDescription(/the day of the article/);
    expect(screen.getByRole("combobox", { name: "Kind" })).toHaveValue("");
  });

  test("the right claim after one that was withdrawn begins with its words, and what was being written is put aside", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-doubt", mentionId: "mention" }));
    const values = {
      ...emptyValues(DOUBT, "zh" as const),
      kind: "event" as const,
      statementZh: "读者有疑问。",
    };
    const again = { place: placeOf(2), values: { ...values, speaker: { id: ALTMAN, label: "Sam Altman" } } };
    const draft = { current: { place: placeOf(1), values: emptyValues(PLEDGE, "zh") }, aside: [] };
    const { user } = show(<Annotator {...DATA} again={again} draft={draft} />);
    expect(statement()).toHaveValue("读者有疑问。");
    expect(chosen()).toBe(DOUBT);
    expect(screen.getByText("Unfinished (1)")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "quantity");
    await user.click(screen.getByRole("button", { name: /Save claim/ }));
    expect(sentTo(create)).toMatchObject({ kind: "quantity", exact: DOUBT, speakerId: ALTMAN });
  });

  test("of what nobody is quoted with, whoever published the article is the speaker, in one click", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-city", mentionId: "mention" }));
    const line = "全市有三十一座公园。";
    const place = { start: 0, end: [...line].length };
    const article = {
      version: { id: "version", number: 1, text: line },
      blocks: [{ ...place, kind: "paragraph" as const }],
      publisher: { id: null, label: "河畔日报" },
    };
    const { user } = show(
      <Annotator {...DATA} {...article} sentences={[{ ...place, rank: 0 }]} speakers={[]} />,
    );
    await user.keyboard("n{Enter}");
    const speaker = screen.getByRole("combobox", { name: "Who says it" });
    expect(speaker).toHaveAccessibleDescription(/whoever published the article/);
    await user.click(screen.getByRole("button", { name: /河畔日报 says it/ }));
    expect(speaker).toHaveValue("河畔日报");
    expect(speaker).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "Who that is" })).toHaveValue("organization");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "quantity");
    await user.click(speaker);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(sentTo(create)).toMatchObject({ speakerName: "河畔日报", speakerKind: "organization" });
  });

  test("a draft in a language that nobody looked at is not saved with a sentence in the other", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-pledge", mentionId: "mention" }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await user.click(screen.getByRole("tab", { name: "English" }));
    await user.type(statement(), "A fifth.{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Claim saved as a draft.")).toBeVisible();
    expect(sentTo(create)).toMatchObject({ statementEn: "A fifth." });
    expect(sentTo(create)).not.toHaveProperty("statementZh");
  });

  test("Ctrl and Enter save a draft at its place, and the focus goes back to the text", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-pledge", mentionId: "mention" }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth of compute.{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Claim saved as a draft.")).toBeVisible();
    await vi.waitFor(() => expect(text()).toHaveFocus());
    expect(sentTo(create)).toMatchObject({
      statementZh: "A fifth of compute.",
      quote: PLEDGE,
      exact: PLEDGE,
      start: String(placeOf(1).start),
      end: String(placeOf(1).end),
      speakerId: ALTMAN,
      kind: "promise",
      draft: "mention:article",
    });
    expect(sentTo(create)).not.toHaveProperty("open");
  });

  test("with Shift it is opened for review as well", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-pledge", mentionId: "mention" }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth.{Control>}{Shift>}{Enter}{/Shift}{/Control}");
    expect(await screen.findByText("Claim saved and opened for review.")).toBeVisible();
    expect(sentTo(create)).toMatchObject({ open: "yes" });
  });

  test("a refused save keeps all that was typed and says at the fields why", async () => {
    create.mockResolvedValue(
      refused("invalid", { fields: { saidOn: "bad_date", statement: "required", quote: "required" } }),
    );
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth.");
    await user.clear(screen.getByLabelText("Said on"));
    await user.type(screen.getByLabelText("Said on"), "in August{Control>}{Enter}{/Control}");
    await vi.waitFor(() => expect(screen.getByLabelText("Said on")).toBeInvalid());
    expect(screen.getByLabelText("Said on")).toHaveValue("in August");
    expect(screen.getByText("Write a date as 2024, 2024-08 or 2024-08-01.")).toHaveAttribute("role", "alert");
    expect(statement()).toHaveAccessibleDescription("This is needed.");
    expect(statement()).toHaveValue("A fifth.");
    expect(screen.getByLabelText("The exact words").closest("details")).toHaveAttribute("open");
  });

  test("Escape closes it: what was typed is put aside, and Go on brings it back with its passage", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth.{Escape}");
    expect(form()).toBeNull();
    expect(text()).toHaveFocus();
    await user.keyboard("n");
    expect(chosen()).toBe(DOUBT);
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(statement()).toHaveValue("A fifth.");
    expect(chosen()).toBe(PLEDGE);
  });

  test("discarded, open or put aside, it is taken up again by Undo, with its passage", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await write(user, "半句话");
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(form()).toBeNull();
    expect(screen.getByText(/Discarded: “半句话”/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect([statement(), chosen()]).toEqual([expect.objectContaining({ value: "半句话" }), PLEDGE]);
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(statement()).toHaveValue("半句话");
  });

  test("saved while the next one is begun, it is saved once, and the next one stays", async () => {
    let answer: (saved: Awaited<ReturnType<typeof createClaimAction>>) => void = () => {};
    create.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await write(user, "A fifth.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await drag("没有人再提起", "没有人再提起");
    await write(user, "Nobody spoke of it.");
    await act(async () => answer(done({ id: "claim", slug: "a-pledge", mentionId: "mention" })));
    expect(statement()).toHaveValue("Nobody spoke of it.");
    await vi.waitFor(() => expect(screen.queryByText(/^Unfinished/)).toBeNull());
    expect(create).toHaveBeenCalledTimes(1);
  });

  test("one that nobody typed into is not put aside", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}{Escape}");
    expect(form()).toBeNull();
    expect(screen.queryByText(/^Unfinished/)).toBeNull();
  });

  test("a second passage begins a second form, and both are kept as one draft", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await drag("当初承诺的对象", "当初承诺的对象");
    await write(user, "It was made to the team.");
    await drag("没有人再提起", "没有人再提起");
    expect(statement()).toHaveValue("两天之后，没有人再提起这件事。");
    await write(user, "Nobody spoke of it.");
    await vi.waitFor(() => expect(drafts()).not.toHaveLength(0), 5_000);
    expect(drafts().at(-1)).toMatchObject({
      key: "mention:article",
      data: {
        current: { versionId: "version", values: { statementZh: "Nobody spoke of it." } },
        aside: [{ values: { quote: "当初承诺的对象", statementEn: "It was made to the team." } }],
      },
    });
  });

  test("a passage that only shifts keeps the form and takes its words along", async () => {
    const { user } = show(<Annotator {...DATA} />);
    await drag("没有人", "没有人");
    await write(user, "Nobody.");
    await drag("没有人", "提起");
    expect(statement()).toHaveValue("Nobody.");
    expect(screen.getByLabelText("The exact words")).toHaveValue("没有人再提起");
  });

  test("of a passage that also says who spoke, the quoted words are proposed as the exact words, as a guess", async () => {
    create.mockResolvedValue(done({ id: "claim", slug: "a-pier", mentionId: "mention" }));
    const line = "市长说：“旧码头明年五月之前重建。”";
    const place = { start: 0, end: [...line].length };
    const article = {
      version: { id: "version", number: 1, text: line },
      blocks: [{ ...place, kind: "paragraph" as const }],
    };
    const { user } = show(<Annotator {...DATA} {...article} sentences={[{ ...place, rank: 0 }]} />);
    await user.keyboard("n{Enter}");
    const quote = screen.getByRole("textbox", { name: "The exact words" });
    expect(quote).toHaveValue("旧码头明年五月之前重建。");
    expect(quote).toHaveAccessibleDescription(/what stands between the quotation marks/);
    await user.click(screen.getByRole("button", { name: "Accept the exact words" }));
    expect(quote).toBeVisible();
    expect(quote).not.toHaveAccessibleDescription(/Guessed/);
    await user.click(screen.getByRole("button", { name: /^Save claim/ }));
    expect(sentTo(create)).toMatchObject({ quote: "旧码头明年五月之前重建。", exact: line });
  });

  test("a draft comes back with its passage; one whose passage is gone waits for another", async () => {
    const values = { ...emptyValues("没有人再提起", "zh"), statementEn: "Nobody spoke of it." };
    const { user } = show(<Annotator {...DATA} draft={{ current: { place: null, values }, aside: [] }} />);
    expect(statement()).toHaveValue("Nobody spoke of it.");
    expect(screen.getByText("The passage of this draft is gone")).toBeVisible();
    expect(screen.getByRole("button", { name: /^Save claim/ })).toBeDisabled();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(create).not.toHaveBeenCalled();
    await drag("没有人", "提起");
    expect(statement()).toHaveValue("Nobody spoke of it.");
    expect(screen.getByRole("button", { name: /^Save claim/ })).toBeEnabled();
  });
});

describe("said before", () => {
  const answer = (found: SaidBefore[]) =>
    vi
      .mocked(fetch)
      .mockImplementation(async (to) => new Response(JSON.stringify(to === "/api/drafts" ? {} : { found })));

  test("an earlier wording of the same promise is chosen, and saved with the claim", async () => {
    answer([BEFORE]);
    create.mockResolvedValue(done({ id: "claim", slug: "a-pledge", mentionId: "mention" }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth.");
    await user.click(await screen.findByRole("button", { name: /^Same promise/ }));
    expect(screen.getByText(/the new claim is linked as another wording/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Save claim/ }));
    expect(await screen.findByText("Claim saved as a draft.")).toBeVisible();
    expect(sentTo(create)).toMatchObject({ wordingOf: "before", kind: "promise" });
  });

  test("what is no promise is a wording of none, whatever was chosen before", async () => {
    answer([BEFORE]);
    create.mockResolvedValue(refused("claim_withdrawn"));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}A fifth.");
    await user.click(await screen.findByRole("button", { name: /^Same promise/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "event");
    expect(screen.queryByRole("button", { name: /^Same promise/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Save claim/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/withdrawn/);
    expect(sentTo(create)).not.toHaveProperty("wordingOf");
    expect(statement()).toHaveValue("A fifth.");
  });

  test("the same claim is marked here instead of written again", async () => {
    answer([{ ...BEFORE, isPublic: false }]);
    vi.mocked(addMentionAction).mockResolvedValue(done({ mentionId: "mention" }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Same claim: mark it here too \(“.+”\)$/ }));
    expect(await screen.findByText("Marked here: the same claim.")).toBeVisible();
    expect(sentTo(addMentionAction)).toMatchObject({ claimId: "before", exact: PLEDGE });
    expect(create).not.toHaveBeenCalled();
  });

  test("a proposed mark stands in the text and in the list, and says whose decision it waits for", async () => {
    const proposed = { id: "p", by: "Noor", titleEn: "Twenty per cent.", titleZh: null, mentionId: null };
    const waiting = [{ ...proposed, what: "mention.add" as const, place: placeOf(1) }];
    const { user } = show(<Annotator {...DATA} waiting={waiting} />);
    expect(text().querySelector('[data-mentions="p"]')?.textContent).toBe(PLEDGE);
    expect(screen.getByText("proposed by Noor, waits for a decision")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Twenty per cent." }));
    const link = screen.getByRole("link", { name: /^Proposed by Noor, waits for a decision/ });
    expect(link).toHaveAttribute("href", expect.stringMatching(/\/desk\/proposals\/p$/));
  });

  test("a public claim is proposed to be marked here, and the form behind the dialog sends nothing", async () => {
    answer([BEFORE]);
    const propose = vi.mocked(proposeChangeAction);
    propose.mockResolvedValue(done({ proposalId: "p", isPublic: false, revision: null }));
    const { user } = show(<Annotator {...DATA} />);
    await user.keyboard("n{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Same claim: mark it here too \(“.+”\)$/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Why this should change"), "The same pledge.");
    await user.click(dialog.getByRole("button", { name: "Same claim: mark it here too" }));
    expect(await screen.findByText(/^Proposed: another reviewer/)).toBeVisible();
    expect(sentTo(propose)).toMatchObject({
      what: "mention.add",
      claimId: "before",
      exact: PLEDGE,
      reason: "The same pledge.",
    });
    expect(create).not.toHaveBeenCalled();
    expect(addMentionAction).not.toHaveBeenCalled();
  });
});

test("in Chinese: a form, its fields and what was saved", async () => {
  create.mockResolvedValue(done({ id: "claim", slug: "a-pledge", mentionId: "mention" }));
  const { user } = show(<Annotator {...DATA} />, "zh");
  await user.keyboard("n{Enter}把五分之一的算力给安全工作。{Control>}{Enter}{/Control}");
  expect(await screen.findByText("说法已保存为草稿。")).toBeVisible();
  expect(sentTo(create)).toMatchObject({ statementZh: "把五分之一的算力给安全工作。" });
});
