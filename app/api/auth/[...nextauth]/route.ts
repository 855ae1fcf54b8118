import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { currentSession } from "@/lib/auth/actor";
import { authOptions } from "@/lib/auth/options";
import { admit } from "@/lib/invitations/admit";
import { guarded } from "../../guarded";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * The options are made for each request: they read the environment, which a build does not have. Asked for the session,
 * next-auth would make it a week longer each time; scripts in the browser learn its end from us, and nothing about a
 * person: pages read the database.
 */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") === "session") return sessionAnswer();
  return NextAuth(request, context, authOptions(admit));
}

const NEVER_KEPT = { "cache-control": "private, no-store" };

async function sessionAnswer(): Promise<Response> {
  const expires = (await currentSession())?.expiresAt.toISOString();
  return Response.json(expires ? { expires } : {}, { headers: NEVER_KEPT });
}

export const GET = guarded("/api/auth/[...nextauth]", "GET", answer);
export const POST = guarded("/api/auth/[...nextauth]", "POST", answer);
