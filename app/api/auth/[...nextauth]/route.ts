import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { admit } from "@/lib/invitations/admit";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The options are made for each request: they read the environment, which a build does not have. */
function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions(admit));
}

export { handle as GET, handle as POST };
