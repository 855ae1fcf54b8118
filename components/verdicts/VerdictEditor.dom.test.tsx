import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answeredLater, done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { saveVerdictAction, submitVerdictAction } from "@/lib/verdicts/actions";
import { FACT_RATINGS } from "@/lib/verdicts/ratings";
import { VerdictEditor } from "./VerdictEditor";
import type { PreviewAction } from "./VerdictPreview";
import { EMPTY } from "./verdictWords";

vi.mock("@/lib/verdicts/actions", () => ({ saveVerdictAction: vi.fn(), submitVerdictAction: vi.fn() }));
const [save, submit] = [vi.mocked(saveVerdictAction), vi.mocked(submitVerdictAction)];

const preview = vi.fn<PreviewAction>();

const saved = (revision: number) =>
  done({ verdictId: "verdict", version: 1, revision, status: "draft" as const });
const WRITTEN = { ...EMPTY, rating: "true" as const, summaryEn: "As it was." };

const FOUND = { id: "a", number: 1, title: "The minutes", found: "Found word for word", isMissing: false };
const MISSING = { id: "b", number: 2, title: "The leaflet", found: "Not found", isMissing: true };

const SOURCES = new Map([
  [1, { href: "#source-a", title: "The minutes" }],
  [2, { href: "#source-b", title: "The leaflet" }],
]);

const editor = (props: Partial<Parameters<typeof VerdictEditor>[0]> = {}) => (
  <VerdictEditor
    claimId="claim"
    title="Your verdict"
    ratings={FACT_RATINGS}
    stored={WRITTEN}
    revision={2}
    kept={null}
    storedBy="Wei Lindqvist"
    correction={false}
    returned={null}
    evidence={[FOUND, MISSING]}
    sources={SOURCES}
    onePerson={false}
    preview={preview}
    {...props}
  />
);
const summary = () => screen.getByLabelText<HTMLTextAreaElement>("Summary");

beforeEach(() => {
  save.mockReset();
  submit.mockReset();
  preview.mockReset();
});

describe("numbers of sources in the reasons", () => {
  test("one that no source has is told beside the field", async () => {
    const { user } = show(editor());
    await user.type(screen.getByLabelText("Reasons"), "See [[1] and [[3], [[3].");
    expect(screen.getByText(/^No source has this number: \[3\]\. A draft may keep it/)).toBeVisible();
    await user.clear(screen.getByLabelText("Reasons"));
    expect(screen.queryByText(/No source has/)).toBeNull();
  });

  test("each language is told of its own when it is refused", async () => {
    const unknown = "unknown_source" as const;
    const fieldValues = {
      rationaleEn: { numbers: "[9]", named: 1, count: 2 },
      rationaleZh: { numbers: "[8], [7]", named: 2, count: 2 },
    };
    const fields = { rationaleEn: unknown, rationaleZh: unknown };
    submit.mockResolvedValue(refused("verdict_incomplete", { fields, fieldValues }));
    const { user } = show(editor({ stored: { ...WRITTEN, summaryZh: "如前所述。" } }));
    await user.click(screen.getByRole("button", { name: "Submit" }));
    expect(await screen.findByText("[9] names no source: this claim has 2 sources.")).toBeVisible();
    expect(screen.getByText("[8], [7] name no source: this claim has 2 sources.")).toBeVisible();
  });
});

describe("the preview", () => {
  const pages = { en: <p>The page</p>, zh: <p>页面</p> };
  const open = (user: ReturnType<typeof show>["user"]) =>
    user.click(screen.getByRole("button", { name: "Preview" }));

  test("is made of what is in the form, and shown in the language that is chosen", async () => {
    const answer = answeredLater(preview);
    const { user } = show(editor());
    await open(user);
    expect(await screen.findByText("Loading the page…")).toBeVisible();
    expect(sentTo(preview)).toMatchObject({ claimId: "claim", rating: "true", summaryEn: "As it was." });
    answer(done(pages));
    expect(await screen.findByText("The page")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Chinese" }));
    expect(screen.getByText("页面")).toBeVisible();
    expect(screen.queryByText("The page")).toBeNull();
  });

  test("asks for a rating, and says when it could not be made", async () => {
    preview.mockResolvedValueOnce(refused("invalid", { fields: { rating: "required" } }));
    const { user } = show(editor());
    await open(user);
    expect(await screen.findByText("Choose a rating first: the page begins with it.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close" }));
    preview.mockRejectedValueOnce(new Error("cut off"));
    await open(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("The server could not be reached");
  });
});

describe("saving and submitting", () => {
  test("Ctrl and Enter save the draft; the button submits, over the revision that came of it", async () => {
    save.mockResolvedValue(saved(3));
    submit.mockResolvedValue(saved(4));
    const { user } = show(editor());
    await user.type(summary(), " Nobody confirmed it.{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Draft saved.")).toBeVisible();
    expect(submit).not.toHaveBeenCalled();
    expect(sentTo(save)).toMatchObject({ claimId: "claim", revision: "2", rating: "true" });
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await vi.waitFor(() => expect(submit).toHaveBeenCalled());
    expect(sentTo(submit)).toMatchObject({ revision: "3", summaryEn: "As it was. Nobody confirmed it." });
  });

  test("the first save of all has no revision to start from", async () => {
    save.mockResolvedValue(saved(1));
    const { user } = show(editor({ stored: EMPTY, revision: null }));
    await user.click(screen.getByRole("radio", { name: "Misleading" }));
    await user.click(screen.getByRole("button", { name: "Save draft" }));
    expect(sentTo(save)).toMatchObject({ rating: "misleading" });
    expect(sentTo(save)).not.toHaveProperty("revision");
  });

  test("words are saved before a rating is chosen, and stay with one that came meanwhile", async () => {
    save.mockResolvedValue(saved(1));
    const { user } = show(editor({ stored: EMPTY, revision: null }));
    await user.type(summary(), "As it seems.");
    await user.click(screen.getByRole("button", { name: "Save draft" }));
    expect(await screen.findByText("Draft saved.")).toBeVisible();
    expect(sentTo(save)).toMatchObject({ summaryEn: "As it seems." });
    expect(sentTo(save)).not.toHaveProperty("rating");
    await user.click(screen.getByRole("radio", { name: "Misleading" }));
    expect(summary()).toHaveValue("As it seems.");
  });

  test("what is missing is said at the rating and at the field, and nothing typed is lost", async () => {
    submit.mockResolvedValue(refused("invalid", { fields: { rating: "required", rationaleEn: "required" } }));
    const { user } = show(editor({ stored: { ...WRITTEN, rating: "" } }));
    await user.type(summary(), " More.");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await vi.waitFor(() => expect(screen.getByLabelText("Reasons")).toBeInvalid());
    expect(screen.getByRole("group", { name: "Rating" })).toHaveAccessibleDescription("This is needed.");
    expect(summary()).toHaveValue("As it was. More.");
  });
});

describe("another reviewer saved meanwhile", () => {
  const theirs = { ...WRITTEN, rating: "misleading", summaryEn: "Theirs.", revision: 5, name: "Amara Okoye" };

  test("both are shown, by name; theirs is taken field by field and the next save starts from it", async () => {
    save.mockResolvedValueOnce(refused("conflict", { theirs })).mockResolvedValueOnce(saved(6));
    const { user } = show(editor());
    await user.type(summary(), " Mine.{Control>}{Enter}{/Control}");
    const both = await screen.findByRole("alert");
    expect(both).toHaveTextContent("Amara Okoye saved while you were writing");
    expect(within(both).getByRole("row", { name: /^Summary · English/ })).toHaveTextContent(
      "As it was. Mine.",
    );
    await user.click(within(within(both).getByRole("row", { name: /^Rating/ })).getByRole("button"));
    expect(screen.getByRole("radio", { name: "Misleading" })).toBeChecked();
    expect(summary()).toHaveValue("As it was. Mine.");
    await user.click(screen.getByRole("button", { name: "Save draft" }));
    expect(sentTo(save)).toMatchObject({ revision: "5", rating: "misleading" });
    expect(await screen.findByText("Draft saved.")).toBeVisible();
  });

  test("when theirs was published, the form says that the next save begins another version", async () => {
    save.mockResolvedValueOnce(refused("conflict", { theirs: { ...theirs, revision: null } }));
    save.mockResolvedValueOnce(saved(1));
    const { user } = show(editor());
    await user.type(summary(), " Mine.{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("A version was published meanwhile.");
    await user.click(screen.getByRole("button", { name: "Save draft" }));
    expect(sentTo(save)).not.toHaveProperty("revision");
  });

  test("words kept from before their save are in conflict at once, in Chinese too", () => {
    show(editor({ kept: { values: { ...EMPTY, summaryZh: "我写的。" }, baseRevision: 1 } }), "zh");
    expect(screen.getByRole("alert")).toHaveTextContent("你写的时候，Wei Lindqvist保存过");
    expect(screen.getByRole("alert")).toHaveTextContent("我写的。");
  });
});

describe("the form", () => {
  test("offers the other language when asked, and shows it when there are words in it", async () => {
    const { user } = show(editor());
    expect(screen.queryByRole("group", { name: "Chinese" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add Chinese" }));
    expect(screen.getByRole("group", { name: "Chinese" })).toBeVisible();
  });

  test("previews what is typed, and gives the focus back", async () => {
    preview.mockResolvedValue(done({ en: <p>The page</p>, zh: null }));
    const { user } = show(editor());
    const button = screen.getByRole("button", { name: "Preview" });
    await user.type(summary(), " More.");
    await user.click(button);
    const dialog = await screen.findByRole("dialog", { name: "As readers will see it" });
    expect(await within(dialog).findByText("The page")).toBeVisible();
    expect(sentTo(preview)).toMatchObject({ summaryEn: "As it was. More." });
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await vi.waitFor(() => expect(button).toHaveFocus());
  });

  test("a correction asks what changed; one that came back says who returned it and why", () => {
    show(editor({ correction: true, returned: { name: "Amara Okoye", comment: "Which day?" } }));
    expect(screen.getByLabelText("What changed, and why")).toBeVisible();
    expect(screen.getByText("Amara Okoye returned this")).toBeVisible();
    expect(screen.getByText("Which day?")).toBeVisible();
  });
});

describe("the evidence that decides", () => {
  const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
  const reason = () => screen.queryByLabelText("Why the words count although they were not found as quoted");

  test("is marked by hand, and sent with the words", async () => {
    submit.mockResolvedValue(saved(3));
    const { user } = show(editor());
    expect([box(/minutes/).checked, box(/leaflet/).checked]).toEqual([false, false]);
    await user.click(box(/minutes/));
    await user.click(screen.getByRole("button", { name: "Submit" }));
    expect(sentTo(submit)).toMatchObject({ decisive: "a" });
  });

  test("is the one piece that there is, and cannot be none", async () => {
    const { user } = show(editor({ evidence: [FOUND] }));
    expect(box(/minutes/).checked).toBe(true);
    await user.click(box(/minutes/));
    expect(box(/minutes/).checked).toBe(true);
  });

  test("asks for a reason where its words were not found, and keeps what was typed", async () => {
    const { user } = show(editor());
    expect(reason()).toBeNull();
    await user.click(box(/leaflet/));
    await user.type(reason() as HTMLElement, "It is a scan.");
    await user.click(box(/leaflet/));
    expect(reason()).toHaveValue("It is a scan.");
  });

  test("says beside it what is missing", async () => {
    submit.mockResolvedValue(refused("verdict_incomplete", { fields: { decisive: "decisive_required" } }));
    const { user } = show(editor());
    await user.click(screen.getByRole("button", { name: "Submit" }));
    expect(await screen.findByText("Mark the evidence that the verdict rests on.")).toBeVisible();
  });
});
