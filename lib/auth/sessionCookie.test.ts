import { encode } from "next-auth/jwt";
import { beforeEach, expect, test } from "vitest";
import { setEnvironment } from "@/lib/env";
import { newId } from "@/lib/id";
import { isSignedIn } from "./sessionCookie";

const SECRET = "s".repeat(40);
const session = { sub: newId(), sid: newId() };
beforeEach(() =>
  setEnvironment({
    DATABASE_URL: "postgresql://localhost/none",
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: "http://localhost:3000",
  }),
);

test("a cookie with a session of ours is somebody's who is signed in", async () => {
  const token = await encode({ token: session, secret: SECRET });
  expect(await isSignedIn(`stet-lang=en; stet-session=${token}`)).toBe(true);
});

test.each([
  ["none", undefined],
  ["another", "stet-lang=en"],
  ["a made-up one", "stet-session=abc"],
])("%s is nobody's", async (_, cookies) => {
  expect(await isSignedIn(cookies)).toBe(false);
});

test("one of another key, past its end or of something else is nobody's", async () => {
  for (const token of [
    await encode({ token: session, secret: "t".repeat(40) }),
    await encode({ token: session, secret: SECRET, maxAge: -60 }),
    await encode({ token: { value: "device" }, secret: SECRET }),
  ])
    expect(await isSignedIn(`stet-session=${token}`)).toBe(false);
});
