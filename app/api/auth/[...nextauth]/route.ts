import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { admit } from "@/lib/invitations/admit";
import { guarded } from "../../guarded";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The options are made for each request: they read the environment, which a build does not have. */
function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions(admit));
}

export const GET = guarded("/api/auth/[...nextauth]", "GET", answer);
export const POST = guarded("/api/auth/[...nextauth]", "POST", answer);
