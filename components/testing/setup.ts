import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A wrong answer fails a test, a slow machine does not.
configure({ asyncUtilTimeout: 20_000 });

/** The router of a page that stays where it is. */
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => ({ refresh: vi.fn(), push: vi.fn(), replace: vi.fn() }),
}));

/** Forms of public things propose; a test that looks at that says what is answered. */
vi.mock("@/lib/proposals/actions", () => ({
  proposeChangeAction: vi.fn(),
  takeAwayAction: vi.fn(),
  acceptProposalAction: vi.fn(),
  refuseProposalAction: vi.fn(),
  withdrawProposalAction: vi.fn(),
}));

/** Nothing leaves a test: drafts are kept and look-ups answered at once, unless the test says otherwise. */
beforeEach(() => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response("{}")),
  );
  navigator.sendBeacon = vi.fn(() => true);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
