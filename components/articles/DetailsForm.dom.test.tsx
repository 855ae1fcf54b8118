import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answeredLater, done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { changeArticleAction } from "@/lib/articles/actions";
import type { TypedFields } from "@/lib/articles/schema";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { DetailsForm } from "./DetailsForm";

vi.mock("@/lib/articles/actions", () => ({ changeArticleAction: vi.fn() }));
const change = vi.mocked(changeArticleAction);

const STORED: TypedFields = {
  title: "A bridge is promised",
  publisher: "The Harbour Post",
  author: "",
  publishedOn: "2024-08",
  lang: "en",
  url: "",
};
const MINE: TypedFields = { ...STORED, publisher: "Mine" };
const THEIRS: TypedFields = { ...STORED, publisher: "Theirs", author: "B. Writer" };
const conflict = refused("conflict", { theirs: { ...THEIRS, revision: 7 } });
const saved = (revision: number) => done({ revision });

const form = (props: Partial<Parameters<typeof DetailsForm>[0]> = {}) => (
  <DetailsForm
    article={{ id: "article", slug: "a-bridge" }}
    stored={STORED}
    revision={3}
    draftKey="article:1"
    kept={null}
    isPublic={false}
    {...props}
  />
);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(new RegExp(name));
const save = () => screen.getByRole("button", { name: "Save the details" });

beforeEach(() => {
  change.mockReset();
});

test("of a public article it proposes: the reason goes along, and a refusal keeps all that was typed", async () => {
  const propose = vi.mocked(proposeChangeAction);
  propose
    .mockResolvedValueOnce(refused("invalid", { fields: { reason: "required" } }))
    .mockResolvedValueOnce(done({ proposalId: "p", isPublic: false, revision: 3 }));
  const { user } = show(form({ isPublic: true }));
  await user.type(field("Publisher"), " Weekly");
  const send = () => user.click(screen.getByRole("button", { name: "Propose this change" }));
  await send();
  await vi.waitFor(() => expect(field("Why this should change")).toBeInvalid());
  expect(field("Publisher")).toHaveValue("The Harbour Post Weekly");
  await user.type(field("Why this should change"), "Its masthead says so.");
  await send();
  expect(await screen.findByText(/^Proposed\./)).toBeVisible();
  expect(sentTo(propose)).toMatchObject({
    what: "article.details",
    reason: "Its masthead says so.",
    articleId: "article",
    revision: "3",
    publisher: "The Harbour Post Weekly",
  });
  expect(change).not.toHaveBeenCalled();
  // What is stored stays until somebody decides: the same is not proposed twice.
  expect(field("Publisher")).toHaveValue("The Harbour Post");
  expect(field("Why this should change")).toHaveValue("");
});

describe("saving", () => {
  test("starts from the revision that was opened, and then from the one that came of it", async () => {
    change.mockResolvedValueOnce(saved(4)).mockResolvedValueOnce(saved(5));
    const { user } = show(form());
    await user.type(field("Publisher"), " Weekly");
    await user.click(save());
    expect(await screen.findByText("The details are saved.")).toBeVisible();
    expect(sentTo(change)).toMatchObject({
      articleId: "article",
      revision: "3",
      publisher: "The Harbour Post Weekly",
    });
    await user.type(field("Author"), "A. Writer");
    expect(screen.queryByText("The details are saved.")).toBeNull();
    await user.click(save());
    expect(sentTo(change)).toMatchObject({ revision: "4", author: "A. Writer" });
  });

  test("keeps what was typed after a refusal, and says at the field what is wrong", async () => {
    change.mockResolvedValue(refused("invalid", { fields: { publishedOn: "bad_date" } }));
    const { user } = show(form());
    await user.clear(field("Published on"));
    await user.type(field("Published on"), "last summer");
    await user.type(field("Author"), "A. Writer");
    await user.click(save());
    const wrong = await screen.findByText("Write a date as 2024, 2024-08 or 2024-08-01.");
    expect(wrong).toHaveAttribute("role", "alert");
    expect(field("Published on")).toBeInvalid();
    expect(field("Published on")).toHaveAccessibleDescription(/Write a date as 2024/);
    expect(field("Published on")).toHaveValue("last summer");
    expect(field("Author")).toHaveValue("A. Writer");
  });

  test("says so when the connection is lost, and the form stays", async () => {
    change.mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce(saved(4));
    const { user } = show(form());
    await user.type(field("Author"), "A. Writer");
    await user.click(save());
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be reached/);
    expect(field("Author")).toHaveValue("A. Writer");
    await user.click(save());
    expect(await screen.findByText("The details are saved.")).toBeVisible();
  });

  test("what is typed while it is under way is not taken for saved", async () => {
    const answer = answeredLater(change);
    const { user } = show(form());
    await user.type(field("Author"), "A. Writer");
    await user.click(save());
    await user.type(field("Author"), " and B. Writer");
    answer(saved(4));
    await vi.waitFor(() => expect(save()).toBeEnabled());
    expect(screen.queryByText("The details are saved.")).toBeNull();
    change.mockResolvedValueOnce(saved(5));
    await user.click(save());
    expect(sentTo(change)).toMatchObject({ revision: "4", author: "A. Writer and B. Writer" });
  });

  test("a second save waits for the answer to the first", async () => {
    const answer = answeredLater(change);
    const { user } = show(form());
    await user.type(field("Publisher"), "!{Enter}{Enter}");
    expect(change).toHaveBeenCalledTimes(1);
    answer(saved(4));
    expect(await screen.findByText("The details are saved.")).toBeVisible();
  });
});

describe("somebody else saved meanwhile", () => {
  test("both stand side by side, and what was typed stays in the form", async () => {
    change.mockResolvedValue(conflict);
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    await user.click(save());
    const both = await screen.findByRole("alert");
    expect(both).toHaveTextContent("It was saved elsewhere while you were writing");
    const row = within(both).getByRole("row", { name: /^Publisher/ });
    expect(within(row).getByRole("cell", { name: /^Theirs/ })).toBeVisible();
    expect(within(row).getByRole("cell", { name: "Mine" })).toBeVisible();
    expect(within(both).getByRole("row", { name: /^Author/ })).toHaveTextContent("empty");
    expect(within(both).queryByRole("row", { name: /^Title/ })).toBeNull();
    expect(field("Publisher")).toHaveValue("Mine");
  });

  test("theirs is taken over field by field, and the next save starts from their revision", async () => {
    change.mockResolvedValueOnce(conflict).mockResolvedValueOnce(saved(8));
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    await user.click(save());
    const row = await screen.findByRole("row", { name: /^Publisher/ });
    await user.click(within(row).getByRole("button", { name: "Take this over" }));
    expect(field("Publisher")).toHaveValue("Theirs");
    expect(screen.queryByRole("row", { name: /^Publisher/ })).toBeNull();
    await user.click(save());
    expect(sentTo(change)).toMatchObject({ revision: "7", publisher: "Theirs", author: "" });
    expect(await screen.findByText("The details are saved.")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("when all of theirs is taken over, nothing differs any more", async () => {
    change.mockResolvedValue(conflict);
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    await user.click(save());
    for (const button of await screen.findAllByRole("button", { name: "Take this over" }))
      await user.click(button);
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing differs");
  });

  test("another refusal after a conflict is shown beside it", async () => {
    change.mockResolvedValueOnce(conflict).mockResolvedValueOnce(refused("signed_out"));
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    await user.click(save());
    await screen.findByRole("row", { name: /^Publisher/ });
    await user.click(save());
    expect(await screen.findByRole("link", { name: /Sign in/ })).toHaveAttribute("href", "/en/signin");
    expect(screen.getByRole("row", { name: /^Publisher/ })).toBeVisible();
  });

  test("a draft that began before their save is in conflict from the start", () => {
    show(form({ stored: THEIRS, revision: 7, kept: { values: MINE, baseRevision: 3 } }));
    expect(screen.getByRole("row", { name: /^Publisher/ })).toHaveTextContent("Theirs");
    expect(field("Publisher")).toHaveValue("Mine");
  });

  test("the same words under a newer revision are no conflict: the next save starts from it", async () => {
    change.mockResolvedValue(saved(5));
    const { user, again } = show(form());
    await user.type(field("Author"), "A. Writer");
    again(form({ revision: 4 }));
    await user.click(save());
    expect(sentTo(change)).toMatchObject({ revision: "4", author: "A. Writer" });
  });

  test("is told in Chinese", async () => {
    change.mockResolvedValue(conflict);
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }), "zh");
    await user.click(screen.getByRole("button", { name: "保存信息" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("你写的时候，这里的内容已在别处保存");
    expect(screen.getAllByRole("button", { name: "采用这个" })).toHaveLength(2);
  });
});

describe("words kept from before", () => {
  test("come back into the form, which says so", async () => {
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    expect(field("Publisher")).toHaveValue("Mine");
    await user.click(screen.getByRole("button", { name: "Discard it" }));
    expect(field("Publisher")).toHaveValue("The Harbour Post");
    expect(screen.queryByText(/typed and not saved/)).toBeNull();
  });

  test("are not told of again once they are saved", async () => {
    change.mockResolvedValue(saved(4));
    const { user } = show(form({ kept: { values: MINE, baseRevision: 3 } }));
    await user.click(save());
    await screen.findByText("The details are saved.");
    await user.type(field("Author"), "A. Writer");
    expect(screen.queryByText(/typed and not saved/)).toBeNull();
  });
});
