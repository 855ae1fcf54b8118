import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { setDigestAction } from "@/lib/notices/digest/actions";
import { DigestForm } from "./DigestForm";

vi.mock("@/lib/notices/digest/actions", () => ({ setDigestAction: vi.fn() }));
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
const save = vi.mocked(setDigestAction);

test("what is chosen is sent, and stays chosen when it is refused", async () => {
  save.mockResolvedValue({ status: "refused", refusal: { ok: false, reason: "no_mail" }, typed: {} });
  const { user } = show(<DigestForm set={null} />);
  expect(screen.getByLabelText("How often")).toHaveValue("off");
  await user.selectOptions(screen.getByLabelText("How often"), "Every week");
  await user.selectOptions(screen.getByLabelText(/^On/), "Friday");
  await user.selectOptions(screen.getByLabelText("At"), "18:00 UTC");
  await user.selectOptions(screen.getByLabelText("In"), "Chinese");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(Object.fromEntries(save.mock.calls[0]?.[1] ?? [])).toEqual({
    rhythm: "weekly",
    weekday: "5",
    hour: "18",
    lang: "zh",
  });
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByLabelText(/^On/)).toHaveValue("5");
});

test("what was set before stands there, and that it was saved is said", async () => {
  save.mockResolvedValue({ status: "done", value: { rhythm: "daily" } });
  const { user } = show(<DigestForm set={{ rhythm: "daily", hour: 7, weekday: 3, lang: "en" }} />);
  expect(screen.getByLabelText("How often")).toHaveValue("daily");
  expect(screen.getByLabelText("At")).toHaveValue("7");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved.")).toBeVisible();
});
