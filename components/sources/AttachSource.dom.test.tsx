import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { lookUpSourceAction } from "@/lib/captures/actions";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { attachEvidenceAction, offerSources } from "@/lib/sources/actions";
import { AttachSource } from "./AttachSource";

vi.mock("@/lib/sources/actions", () => ({ attachEvidenceAction: vi.fn(), offerSources: vi.fn() }));
vi.mock("@/lib/captures/actions", () => ({ lookUpSourceAction: vi.fn() }));
const attach = vi.mocked(attachEvidenceAction);

const KNOWN = {
  id: "known",
  title: "The pledge",
  publisher: "OpenAI",
  kind: "primary",
  lang: "en",
  publishedOn: null,
  publishedPrecision: null,
  url: null,
} as const;

const opener = () => screen.getByRole("button", { name: "Attach a source" });

beforeEach(() => {
  attach.mockReset();
  vi.mocked(offerSources).mockResolvedValue([]);
});

test("opens with the focus on its first choice, and is empty again after a source was attached", async () => {
  attach.mockResolvedValue(done({ evidenceId: "evidence", sourceId: "source", reused: false }));
  const { user } = show(<AttachSource claimId="claim" isPublic={false} articles={[]} hasOrigin />);
  await user.click(opener());
  expect(screen.getByRole("radio", { name: "A new one" })).toHaveFocus();
  await user.type(screen.getByLabelText("Title"), "Introducing the team{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Attached.")).toBeVisible();
  expect(sentTo(attach)).toMatchObject({ claimId: "claim", from: "new", title: "Introducing the team" });
  await user.click(opener());
  expect(screen.getByLabelText("Title")).toHaveValue("");
});

test("the first source is offered as the article in which the claim stands, and as where it was said", async () => {
  attach.mockResolvedValue(done({ evidenceId: "evidence", sourceId: "source", reused: false }));
  const article = { id: "a", title: "Ten schools", url: null, publisher: null, author: "A reporter" };
  const dated = { ...article, lang: "zh", publishedOn: "2026-03-12" } as const;
  const { user } = show(
    <AttachSource claimId="claim" isPublic={false} articles={[dated]} hasOrigin={false} />,
  );
  await user.click(opener());
  expect(screen.getByRole("radio", { name: "This article" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "Attach a source" }));
  expect(sentTo(attach)).toMatchObject({
    ...{ title: "Ten schools", publisher: "A reporter", publishedOn: "2026-03-12" },
    ...{ lang: "zh", kind: "secondary", stance: "origin" },
  });
});

test("a refusal keeps the words, says at the fields why, and leads to the first of them", async () => {
  attach.mockResolvedValue(refused("invalid", { fields: { publisher: "required" } }));
  const { user } = show(<AttachSource claimId="claim" isPublic={false} articles={[]} hasOrigin />);
  await user.click(opener());
  await user.type(screen.getByLabelText("Title"), "Introducing the team{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(screen.getByLabelText("Publisher or author")).toBeInvalid());
  expect(screen.getByLabelText("Title")).toHaveValue("Introducing the team");
  await vi.waitFor(() => expect(screen.getByLabelText("Publisher or author")).toHaveFocus());
});

test("one on record is looked up and sent by its id", async () => {
  vi.mocked(offerSources).mockResolvedValue([KNOWN]);
  const { user } = show(<AttachSource claimId="claim" isPublic={false} articles={[]} hasOrigin />);
  await user.click(opener());
  await user.click(screen.getByRole("radio", { name: "One on record" }));
  await user.type(screen.getByRole("combobox", { name: "Source on record" }), "pledge");
  await user.click(await screen.findByRole("option", { name: /The pledge/ }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(sentTo(attach)).toMatchObject({ from: "known", sourceId: "known" });
});

test("to a public claim it is proposed, with a reason", async () => {
  const propose = vi.mocked(proposeChangeAction);
  propose.mockResolvedValue(done({ proposalId: "p", isPublic: false, revision: null }));
  const { user } = show(<AttachSource claimId="claim" isPublic articles={[]} hasOrigin />);
  await user.click(opener());
  await user.type(screen.getByLabelText("Title"), "Introducing the team");
  await user.type(
    screen.getByLabelText("Why this should change"),
    "It is where it was said.{Control>}{Enter}{/Control}",
  );
  expect(await screen.findByText(/^Proposed\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "See the proposal" })).toHaveAttribute(
    "href",
    "/en/desk/proposals/p",
  );
  expect(sentTo(propose)).toMatchObject({
    what: "evidence.attach",
    reason: "It is where it was said.",
    claimId: "claim",
    title: "Introducing the team",
  });
  expect(attach).not.toHaveBeenCalled();
});

test("what is empty is filled in from the address, with where it was read; what was typed stays", async () => {
  const lookUp = vi.mocked(lookUpSourceAction);
  lookUp.mockResolvedValue(
    done({
      fields: {
        title: "Boats of 2023",
        publisher: "",
        author: "A. Reader",
        publishedOn: "2024-03",
        lang: "en",
      },
      origins: { title: "page", author: "page", publishedOn: "head" },
    }),
  );
  const { user } = show(<AttachSource claimId="claim" isPublic={false} articles={[]} hasOrigin />);
  await user.click(opener());
  await user.type(screen.getByLabelText(/^Address/), "https://ferries.example/boats");
  await user.type(screen.getByLabelText("Title"), "My own title");
  await user.click(screen.getByRole("button", { name: "Fill in from this address" }));
  expect(await screen.findByText(/What was empty is filled in/)).toBeVisible();
  expect(sentTo(lookUp)).toEqual({ address: "https://ferries.example/boats" });
  expect(screen.getByLabelText("Title")).toHaveValue("My own title");
  expect(screen.getByText(/left as you typed it; the page says “Boats of 2023”/)).toBeVisible();
  expect(screen.getByLabelText("Publisher or author")).toHaveValue("A. Reader");
  expect(screen.getByText(/From the byline/)).toBeVisible();
  expect(screen.getByLabelText(/^Published/)).toHaveValue("2024-03");
  expect(screen.getByLabelText("Language")).toHaveValue("en");
});

test("an address that leads nowhere is told, and nothing typed is lost", async () => {
  vi.mocked(lookUpSourceAction).mockResolvedValue(
    refused("invalid", { fields: { address: "address_no_such_site" } }),
  );
  const { user } = show(<AttachSource claimId="claim" isPublic={false} articles={[]} hasOrigin />);
  await user.click(opener());
  await user.type(screen.getByLabelText("Title"), "My own title");
  await user.click(screen.getByRole("button", { name: "Fill in from this address" }));
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByLabelText("Title")).toHaveValue("My own title");
});
