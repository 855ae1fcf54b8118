import { randomBytes } from "node:crypto";
import { guessableRefusal } from "@/lib/accounts/passwords";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import type { Session } from "@/lib/auth/session";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db, isUniqueViolation, lockRows, type Tx, transaction } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { sendsMail } from "@/lib/mail";
import { boxed } from "./box";
import type { AcceptInput, AcceptWithProviderInput, InvitationInput } from "./schema";
import { invitationState } from "./state";

/** 256 bits cannot be guessed, so that looking up a link needs no limit on attempts. */
const TOKEN_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;

type Made = { invitationId: string; token: string; expiresAt: Date; mailedTo: string | null };

/**
 * Makes an invitation. The token in the result is the only copy: the database keeps its hash. Where the site sends
 * e-mail, the address that it names gets it too.
 */
export async function invite(actor: Actor, input: InvitationInput): Promise<Result<Made>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "invite");
    if (no) return no;
    if (input.email && (await tx.user.findUnique({ where: { email: input.email } })))
      return refuse("email_taken", { fields: { email: "email_taken" } });
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const id = newId();
    const expiresAt = new Date(Date.now() + input.days * DAY);
    await tx.invitation.create({
      data: {
        id,
        tokenHash: sha256(token),
        role: input.role,
        email: input.email,
        invitedById: me.id,
        expiresAt,
      },
    });
    await append(tx, me.id, {
      verb: "invitation.created",
      subjectType: "invitation",
      subjectId: id,
      data: { role: input.role },
    });
    const mailedTo = (sendsMail() && input.email) || null;
    if (mailedTo) await addJobs(tx, "mail_invitation", [{ invitationId: id, token: boxed(id, token) }]);
    return done({ invitationId: id, token, expiresAt, mailedTo });
  });
}

/** Ends an open invitation. */
export async function revokeInvitation(
  actor: Actor,
  input: { invitationId: string },
): Promise<Result<{ invitationId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "invite");
    if (no) return no;
    await lockRows(tx, "Invitation", [input.invitationId]);
    const row = await tx.invitation.findUnique({ where: { id: input.invitationId } });
    if (!row) return refuse("not_found");
    const state = invitationState(row, new Date());
    if (state !== "open") return refuse(`invitation_${state}`);
    await tx.invitation.update({ where: { id: row.id }, data: { revokedAt: new Date() } });
    await append(tx, me.id, {
      verb: "invitation.revoked",
      subjectType: "invitation",
      subjectId: row.id,
      data: {},
    });
    return done({ invitationId: row.id });
  });
}

/** Makes an account with a password from an invitation's link; of two at once, one is refused. */
export async function acceptInvitation(input: AcceptInput): Promise<Result<Session>> {
  const open = await openInvitation(db(), sha256(input.token));
  if (!open.ok) return open;
  const person = { name: input.name, email: open.value.email ?? input.email ?? "" };
  const common = await guessableRefusal("password", input.password, person);
  if (common) return common;
  const passwordHash = await hashPassword(input.password);
  return accept(input, (userId) => ({ id: userId, passwordHash }));
}

/** The same for a person whom an account at an identity provider signs in. */
export async function acceptInvitationWithProvider(
  input: AcceptWithProviderInput,
  provider: string,
  subject: string,
): Promise<Result<Session>> {
  return accept(input, (userId) => ({ id: userId, identities: { create: { provider, subject } } }), provider);
}

/** The invitation that a link is for, while it lets somebody in. Asked before a password is hashed, and in the write. */
async function openInvitation(tx: Pick<Tx, "invitation">, tokenHash: string) {
  const row = await tx.invitation.findUnique({ where: { tokenHash } });
  if (!row) return refuse("invitation_unknown");
  const state = invitationState(row, new Date());
  return state === "open" ? done(row) : refuse(`invitation_${state}`);
}

type Way = {
  id: string;
  passwordHash?: string;
  identities?: { create: { provider: string; subject: string } };
};

async function accept(
  input: AcceptWithProviderInput,
  way: (userId: string) => Way,
  provider?: string,
): Promise<Result<Session>> {
  try {
    return await transaction((tx) => acceptIn(tx, input, way(newId()), provider));
  } catch (error) {
    // The address, or the account at the provider, came into use after the page was shown.
    if (isUniqueViolation(error)) return refuse(provider ? "account_taken" : "email_taken");
    throw error;
  }
}

async function acceptIn(
  tx: Tx,
  input: AcceptWithProviderInput,
  way: Way,
  provider: string | undefined,
): Promise<Result<Session>> {
  const tokenHash = sha256(input.token);
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
  const open = await openInvitation(tx, tokenHash);
  if (!open.ok) return open;
  const row = open.value;
  const email = row.email ?? input.email;
  if (!email) return refuse("invalid", { fields: { email: "email_missing" } });
  if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
    return refuse("email_taken", { fields: { email: "email_taken" } });
  await tx.user.create({ data: { ...way, email, name: input.name, role: row.role } });
  await tx.invitation.update({
    where: { id: row.id },
    data: { acceptedAt: new Date(), acceptedById: way.id },
  });
  const user = { subjectType: "user", subjectId: way.id } as const;
  await append(
    tx,
    way.id,
    { verb: "user.created", ...user, data: { role: row.role, by: "invitation" } },
    ...(provider ? [{ verb: "user.identity_linked", ...user, data: { provider } } as const] : []),
    {
      verb: "invitation.accepted",
      subjectType: "invitation",
      subjectId: row.id,
      data: { userId: way.id },
    },
  );
  return done({ userId: way.id, sessionVersion: 1 });
}
