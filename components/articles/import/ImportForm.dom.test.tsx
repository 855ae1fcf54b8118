import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answeredLater, done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { findArticles, readArticleAction } from "@/lib/articles/actions";
import { importArticleAction } from "@/lib/claims/importArticle.actions";
import { ImportForm } from "./ImportForm";
import type { ReadArticle } from "./keptImport";

vi.mock("@/lib/articles/actions", () => ({ readArticleAction: vi.fn(), findArticles: vi.fn() }));
vi.mock("@/lib/claims/importArticle.actions", () => ({ importArticleAction: vi.fn() }));
const [read, save] = [vi.mocked(readArticleAction), vi.mocked(importArticleAction)];

const READ: ReadArticle & { known: null } = {
  sealed: "sealed",
  encoding: "utf-8",
  candidates: [],
  fields: { title: "A bridge", publisher: "", author: "B. Writer", publishedOn: "", lang: "en", url: "" },
  otherLanguage: null,
  origins: { title: "page", publisher: "data", author: "page", publishedOn: "address" },
  known: null,
  like: null,
  preview: {
    blocks: [
      {
        kind: "paragraph",
        runs: [
          { text: "聯", isNote: false },
          { text: "(lián)", isNote: true },
        ],
      },
      { kind: "paragraph", runs: [{ text: "Sign up today.", isNote: false }] },
      { kind: "paragraph", runs: [{ text: "It went on here.", isNote: false }] },
      { kind: "paragraph", runs: [{ text: "A correction.", isNote: false }], out: true },
    ],
  },
};
const form = (from: "text" | "file" | "address" = "text") => (
  <ImportForm from={from} address="" text="" of={null} maxBytes={1_000} />
);
const pasted = () => screen.getByLabelText<HTMLTextAreaElement>("The article’s text");
const submit = () => screen.getByRole("button", { name: "Read the article" });

beforeEach(() => {
  sessionStorage.clear();
  read.mockReset();
  save.mockReset();
  vi.mocked(findArticles).mockResolvedValue([]);
  window.scrollTo = () => {};
});

describe("an encoding that is not clear", () => {
  const candidates = [
    { encoding: "gb18030", sample: "縣長說" },
    { encoding: "big5", sample: "狶弧" },
  ];

  test("is asked for, and what was read anew keeps what was written meanwhile", async () => {
    const unclear = { ...READ, encoding: "big5", candidates };
    read.mockResolvedValue(done(unclear));
    const { user } = show(form("file"));
    await user.upload(screen.getByLabelText("A saved page or a text file"), new File(["x"], "a.txt"));
    await user.click(submit());
    const asked = await screen.findByRole("group", { name: "Which of these reads right?" });
    expect(within(asked).getByRole("radio", { name: /狶弧/ })).toBeChecked();
    await user.clear(screen.getByLabelText(/^Title/));
    await user.type(screen.getByLabelText(/^Title/), "The magistrate");
    const anew = { ...unclear, sealed: "again", encoding: "gb18030" };
    const answer = answeredLater(read);
    await user.click(within(asked).getByRole("radio", { name: /縣長說/ }));
    expect(within(asked).getByRole("radio", { name: /縣長說/ })).toBeChecked();
    answer(done({ ...anew, fields: { ...READ.fields, title: "縣", author: "林" } }));
    expect(await screen.findByText("read as GB18030")).toBeVisible();
    expect(sentTo(read)).toMatchObject({ from: "file", encoding: "gb18030" });
    expect(within(asked).getByRole("radio", { name: /縣長說/ })).toBeChecked();
    expect(screen.getByLabelText(/^Title/)).toHaveValue("The magistrate");
    expect(screen.getByLabelText(/^Author/)).toHaveValue("林");
  });

  test("that is clear is not asked for", async () => {
    read.mockResolvedValue(done(READ));
    const { user } = show(form());
    await user.type(pasted(), "A paragraph.");
    await user.click(submit());
    expect(await screen.findByLabelText(/^Title/)).toBeVisible();
    expect(screen.queryByRole("group", { name: "Which of these reads right?" })).toBeNull();
  });
});

describe("the source", () => {
  test("what was typed stays while another way is tried", async () => {
    const { user } = show(form());
    await user.type(pasted(), "A paragraph.");
    await user.click(screen.getByRole("link", { name: "Address" }));
    await user.type(screen.getByLabelText("Address of the page"), "https://example.org/");
    await user.click(screen.getByRole("link", { name: "Paste" }));
    expect(pasted()).toHaveValue("A paragraph.");
    await user.click(screen.getByRole("link", { name: "Address" }));
    expect(screen.getByLabelText("Address of the page")).toHaveValue("https://example.org/");
  });

  test("a file that holds no article is refused at the field before it is sent", async () => {
    const { user } = show(form("file"));
    const field = screen.getByLabelText<HTMLInputElement>("A saved page or a text file");
    const refuse = async (file: File, words: RegExp) => {
      await user.upload(field, file);
      expect(await screen.findByText(words)).toHaveAttribute("role", "alert");
      expect(field).toBeInvalid();
      await user.click(submit());
    };
    await refuse(new File(["%PDF-1.7\n"], "report.txt", { type: "text/plain" }), /This is a PDF/);
    await refuse(new File([], "empty.txt", { type: "text/plain" }), /The file is empty/);
    await refuse(new File(["a".repeat(1_001)], "huge.txt", { type: "text/plain" }), /larger than 10 MB/);
    expect(read).not.toHaveBeenCalled();
    await user.upload(field, new File(["A paragraph."], "page.txt", { type: "text/plain" }));
    await vi.waitFor(() => expect(field).not.toBeInvalid());
  });

  test("an address that is refused stays in its field, and leads to pasting instead", async () => {
    read.mockResolvedValue(refused("invalid", { fields: { address: "address_private_address" } }));
    const { user } = show(form("address"));
    const field = screen.getByLabelText("Address of the page");
    await user.type(field, "http://127.0.0.1/{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/private network/);
    expect(field).toHaveValue("http://127.0.0.1/");
    await user.click(screen.getByRole("button", { name: "Paste the text instead" }));
    expect(pasted()).toBeVisible();
  });
});

describe("correcting what was read", () => {
  async function readIt() {
    read.mockResolvedValue(done(READ));
    const page = show(form());
    await page.user.type(pasted(), "A paragraph.");
    await page.user.click(submit());
    await screen.findByRole("heading", { name: "The text that will be kept" });
    return page;
  }

  test("what was typed and corrected outlives a reload, and the way back leads to the source as it was", async () => {
    const { user, unmount } = await readIt();
    await user.type(screen.getByLabelText(/^Publisher/), "The Harbour Post");
    unmount();
    const next = show(form());
    expect(await screen.findByLabelText(/^Publisher/)).toHaveValue("The Harbour Post");
    await next.user.click(screen.getByRole("button", { name: "Back to the source" }));
    expect(pasted()).toHaveValue("A paragraph.");
  });

  test("each field says where it was read, until it is corrected", async () => {
    const { user } = await readIt();
    expect(screen.getByLabelText(/^Title/)).toHaveAccessibleDescription("From the headline.");
    expect(screen.getByLabelText(/^Author/)).toHaveAccessibleDescription("From the byline.");
    expect(screen.getByLabelText(/^Publisher/)).not.toHaveAccessibleDescription();
    await user.type(screen.getByLabelText(/^Author/), "s");
    expect(screen.getByLabelText(/^Author/)).not.toHaveAccessibleDescription();
  });

  test("another language is named, and the editor decides before it is saved", async () => {
    read.mockResolvedValue(done({ ...READ, otherLanguage: "fr", fields: { ...READ.fields, lang: "" } }));
    save.mockResolvedValue(refused("invalid", { fields: { lang: "required" } }));
    const { user } = show(form());
    await user.type(pasted(), "Un paragraphe.");
    await user.click(submit());
    const field = await screen.findByLabelText("Language of the text");
    expect(field).toHaveAccessibleDescription(/This text reads as French/);
    expect(field).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "Save the article" }));
    await vi.waitFor(() => expect(field).toBeInvalid());
    expect(sentTo(save)).toMatchObject({ lang: "" });
    await user.selectOptions(field, "English");
    expect(field).toHaveValue("en");
  });

  test("pinyin notes are hidden until they are asked for", async () => {
    const { user } = await readIt();
    expect(screen.queryByText("(lián)")).toBeNull();
    await user.click(screen.getByLabelText("Show as published"));
    expect(screen.getByText("(lián)")).toBeVisible();
  });

  test("a refused save keeps the corrections and says at the field why", async () => {
    save.mockResolvedValue(refused("invalid", { fields: { publishedOn: "bad_date" } }));
    const { user } = await readIt();
    await user.type(screen.getByLabelText(/^Published on/), "last summer");
    await user.clear(screen.getByLabelText(/^Author/));
    await user.type(screen.getByLabelText(/^Author/), "A. Writer");
    await user.click(screen.getByRole("button", { name: "Save the article" }));
    await vi.waitFor(() => expect(screen.getByLabelText(/^Published on/)).toBeInvalid());
    expect(screen.getByLabelText(/^Published on/)).toHaveAccessibleDescription(/Write a date as 2024/);
    expect(screen.getByLabelText(/^Author/)).toHaveValue("A. Writer");
    expect(sentTo(save)).toMatchObject({ sealed: "sealed", as: "article", author: "A. Writer" });
  });

  const row = (text: string) => screen.getByText(text).parentElement as HTMLElement;
  const inRow = (text: string, name: string) => within(row(text)).getByRole("button", { name });

  test("blocks are left out, joined and taken in, outlive a reload and are sent by their places", async () => {
    save.mockResolvedValue(refused("forbidden"));
    const { user, unmount } = await readIt();
    expect(screen.queryByText("A correction.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "1 block left out: show" }));
    await user.click(inRow("A correction.", "Take in"));
    await user.click(screen.getByRole("button", { name: "Edit the blocks" }));
    await user.click(inRow("Sign up today.", "Leave out"));
    expect(inRow("Sign up today.", "Take in")).toHaveFocus();
    await user.click(inRow("It went on here.", "Join with the one above"));
    expect(screen.getByRole("status")).toHaveTextContent("By hand: 1 left out, 1 taken in, 1 joined.");
    await user.type(screen.getByLabelText(/^Publisher/), "The Harbour Post");
    unmount();
    const next = show(form());
    expect(await screen.findByText("聯 It went on here.")).toBeVisible();
    expect(screen.queryByText("Sign up today.")).toBeNull();
    expect(screen.getByLabelText(/^Publisher/)).toHaveValue("The Harbour Post");
    await next.user.click(screen.getByRole("button", { name: "Save the article" }));
    await vi.waitFor(() => expect(save).toHaveBeenCalled());
    const sent = sentTo(save) as { edits: string };
    expect(JSON.parse(sent.edits)).toEqual({ of: null, out: [1], in: [3], joined: [2] });
  });

  test("edits of the version before are made again, and those without a place are asked", async () => {
    const of = "0193e1d2-0000-7000-8000-000000000000";
    const earlier = {
      edits: { of, out: [1], in: [], joined: [] },
      unfit: [{ how: "in" as const, text: "An older correction." }],
    };
    const known = {
      id: of,
      slug: "a-bridge",
      title: "A bridge",
      publisher: null,
      isPublic: false,
      number: 1,
    };
    read.mockResolvedValue(done({ ...READ, known: { ...known, outcome: "unchanged", earlier } }));
    const { user } = show(form());
    await user.type(pasted(), "A paragraph.");
    await user.click(submit());
    expect(await screen.findByText("Taken in then: “An older correction.”")).toBeVisible();
    expect(screen.queryByText("Sign up today.")).toBeNull();
    expect(screen.getByText("The text has not changed")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Edit the blocks" }));
    await user.click(inRow("It went on here.", "Leave out"));
    expect(screen.queryByText("The text has not changed")).toBeNull();
    expect(screen.getByRole("button", { name: "Save the new version" })).toBeEnabled();
  });

  test("an edited copy is offered as the next version with what changed; as another article it keeps what was typed", async () => {
    const known = {
      id: "0193e1d2-0000-7000-8000-000000000000",
      slug: "a-bridge",
      title: "The old bridge",
      publisher: null,
      isPublic: false,
      number: 1,
      outcome: "changed" as const,
      earlier: null,
    };
    const words = [
      { op: "same" as const, text: "It costs " },
      { op: "removed" as const, text: "14" },
      { op: "added" as const, text: "17" },
    ];
    const changes = [
      { was: "It costs 14", is: "It costs 17", words },
      { was: "", is: "A correction.", words: null },
    ];
    const like = {
      articleId: known.id,
      lang: "en" as const,
      importedOn: "2024-08-01",
      same: 7,
      of: 9,
      changes,
      more: 3,
    };
    read.mockResolvedValue(done({ ...READ, known, like }));
    save.mockResolvedValue(refused("forbidden"));
    const { user, unmount } = show(form());
    await user.type(pasted(), "A paragraph.");
    await user.click(submit());
    const offer = await screen.findByText(
      /reads like a new version of “The old bridge”, imported on 1 August 2024/,
    );
    expect(offer.parentElement).toHaveTextContent("7 of 9 paragraphs are the same.");
    const changed = within(screen.getByRole("region", { name: "What changed" }));
    expect(changed.getByText("14").tagName).toBe("DEL");
    expect(changed.getByText("17").tagName).toBe("INS");
    expect(changed.getByText("A correction.").tagName).toBe("INS");
    expect(changed.getByText("3 more paragraphs differ.")).toBeVisible();
    expect(screen.getByLabelText("A new version of an article that is here")).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Save the new version" }));
    expect(sentTo(save)).toMatchObject({ as: "version", articleId: known.id });

    const another = () => user.click(screen.getByLabelText("Another article that is not here yet"));
    await another();
    await user.type(screen.getByLabelText(/^Publisher/), "The Harbour Post");
    await user.click(screen.getByLabelText("A new version of an article that is here"));
    await another();
    expect(screen.getByLabelText(/^Publisher/)).toHaveValue("The Harbour Post");
    await user.click(screen.getByRole("button", { name: "Save the article" }));
    const sent = sentTo(save);
    expect(sent).toMatchObject({ as: "article", publisher: "The Harbour Post" });
    expect(sent).not.toHaveProperty("another");
    unmount();
    show(form());
    expect(await screen.findByText(/reads like a new version of “The old bridge”/)).toBeVisible();
  });
});
