import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { signInAction } from "@/lib/accounts/actions";
import { refuse } from "@/lib/errors";
import { SignInForm } from "./SignInForm";

vi.mock("@/lib/accounts/actions", () => ({ signInAction: vi.fn() }));
const signIn = vi.mocked(signInAction);

test("who is refused finds the address still typed and the password gone", async () => {
  signIn.mockResolvedValue({
    status: "refused",
    refusal: refuse("wrong_credentials"),
    typed: { email: "editor@stet.example" },
  });
  const { user } = show(<SignInForm to="/en/desk" />);
  await user.type(screen.getByLabelText("E-mail"), "editor@stet.example");
  await user.type(screen.getByLabelText("Password"), "a guess{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("E-mail and password do not belong together.");
  expect(screen.getByLabelText("E-mail")).toHaveValue("editor@stet.example");
  expect(screen.getByLabelText("Password")).toHaveValue("");
  expect(sentTo(signIn)).toMatchObject({ to: "/en/desk", password: "a guess" });
});

test("a password is shown and hidden again", async () => {
  const { user } = show(<SignInForm to="/en/desk" />);
  const toggle = screen.getByRole("button", { name: "Show password" });
  await user.click(toggle);
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
  expect(toggle).toHaveAttribute("aria-pressed", "true");
  await user.click(toggle);
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
});
