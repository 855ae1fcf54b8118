import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { changeClaimAction } from "@/lib/claims/actions";
import type { ClaimValues, SavedWords } from "@/lib/claims/draft";
import { emptyValues } from "../claimForm";
import { EditClaim } from "./EditClaim";

vi.mock("@/lib/claims/actions", () => ({ changeClaimAction: vi.fn() }));
vi.mock("@/lib/speakers/actions", () => ({ findSpeakers: vi.fn(async () => []) }));
const change = vi.mocked(changeClaimAction);

const ID = "0197a0b0-0000-7000-8000-000000000001";
const OTHER = "0197a0b0-0000-7000-8000-000000000002";
const STORED: ClaimValues = {
  ...emptyValues("Twenty per cent.", "en"),
  statementEn: "As it was.",
  speaker: { id: ID, label: "OpenAI" },
};
const THEIRS: SavedWords = {
  kind: "promise",
  statementEn: "As the first put it.",
  statementZh: null,
  quote: "Twenty per cent.",
  quoteLang: "en",
  quoteTranslation: null,
  speaker: { id: OTHER, nameEn: "Sam Altman", nameZh: "山姆·奥特曼" },
  subject: null,
  givenBy: null,
  saidOn: new Date("2024-08-01"),
  saidPrecision: "month",
  venueEn: null,
  venueZh: null,
  revision: 4,
};

const form = (props: Partial<Parameters<typeof EditClaim>[0]> = {}) => (
  <EditClaim claimId={ID} revision={3} stored={STORED} isPublic={false} kept={null} {...props} />
);
const statement = () => screen.getByRole("textbox", { name: "Claim, in one plain sentence" });
const save = () => screen.getByRole("button", { name: /^Save changes/ });

beforeEach(() => {
  change.mockReset();
});

test("saves by Ctrl and Enter, over its revision and with the key of its draft", async () => {
  change.mockResolvedValue(done({ revision: 4 }));
  const { user } = show(form());
  expect(save()).toBeDisabled();
  await user.type(statement(), " Again.{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Changes saved.")).toBeVisible();
  expect(save()).toBeDisabled();
  expect(sentTo(change)).toMatchObject({
    claimId: ID,
    revision: "3",
    draft: `claim:${ID}`,
    speakerId: ID,
    statementEn: "As it was. Again.",
  });
});

test("another editor's words stand beside mine, each as it reads; a speaker and a date are taken over whole", async () => {
  change
    .mockResolvedValueOnce(refused("conflict", { theirs: THEIRS }))
    .mockResolvedValueOnce(done({ revision: 5 }));
  const { user } = show(form());
  await user.type(statement(), " Mine.");
  await user.click(save());
  const both = await screen.findByRole("alert");
  expect(both).toHaveTextContent("It was saved elsewhere while you were writing");
  const row = (name: RegExp) => within(both).getByRole("row", { name });
  expect(row(/As the first put it/)).toHaveTextContent("As it was. Mine.");
  expect(both).toHaveTextContent("August 2024");
  expect(both).toHaveTextContent("Sam Altman");
  expect(statement()).toHaveValue("As it was. Mine.");
  for (const name of [/Sam Altman/, /August\s2024/]) {
    await user.click(within(row(name)).getByRole("button", { name: "Take this over" }));
  }
  await user.click(save());
  expect(sentTo(change)).toMatchObject({
    revision: "4",
    statementEn: "As it was. Mine.",
    speakerId: OTHER,
    saidOn: "2024-08",
  });
  expect(await screen.findByText("Changes saved.")).toBeVisible();
});

test("what was typed before and is discarded comes back by Undo, until something else is typed", async () => {
  const { user } = show(form({ kept: { values: { ...STORED, statementEn: "Half." }, baseRevision: 3 } }));
  const discard = async () => user.click(screen.getByRole("button", { name: "Discard it" }));
  await discard();
  expect(statement()).toHaveValue("As it was.");
  expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(statement()).toHaveValue("Half.");
  await discard();
  await user.type(statement(), " More.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("of a public claim what readers saw is locked, and what is missing may be added", async () => {
  change.mockResolvedValue(refused("claim_words_locked", { fields: { statementEn: "locked" } }));
  const { user } = show(form({ isPublic: true }));
  expect(statement()).toHaveAttribute("readonly");
  expect(screen.getByRole("combobox", { name: "Who says it" })).toBeDisabled();
  expect(screen.getByRole("combobox", { name: "Kind" })).toBeDisabled();
  expect(screen.getByLabelText("Said on")).not.toHaveAttribute("readonly");
  await user.click(screen.getByRole("tab", { name: "简体中文" }));
  expect(statement()).not.toHaveAttribute("readonly");
});

test("the sentence has a tab for each language, and arrows go from one to the other", async () => {
  const { user } = show(form());
  await user.click(screen.getByRole("tab", { name: "English" }));
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "简体中文" })).toHaveFocus();
  expect(screen.getByRole("tab", { name: "简体中文", selected: true })).toBeVisible();
  await user.type(statement(), "照旧。");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(sentTo(change)).toMatchObject({ statementEn: "As it was.", statementZh: "照旧。" });
});

test("a reason for a departure says who gives it", async () => {
  const { user } = show(form());
  expect(screen.queryByRole("combobox", { name: "Who gives the reason" })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "departure_reason");
  expect(screen.getByRole("combobox", { name: "Who gives the reason" })).toBeVisible();
});
