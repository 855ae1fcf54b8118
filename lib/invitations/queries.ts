import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { invitationState } from "./state";

/** The page of people lists this many of the latest invitations. */
const INVITATIONS_SHOWN = 50;

/** The latest invitations, with who sent and who accepted them. Never their tokens: those are not kept. */
export async function listInvitations(now: Date) {
  const rows = await db().invitation.findMany({
    orderBy: { createdAt: "desc" },
    take: INVITATIONS_SHOWN,
    select: {
      id: true,
      role: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      invitedBy: { select: { name: true } },
      acceptedBy: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, state: invitationState(row, now) }));
}

export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>[number];

/** What an e-mail says of an open invitation that names an address; null for any other. */
export async function invitationToMail(invitationId: string, now: Date) {
  const row = await db().invitation.findUnique({
    where: { id: invitationId },
    include: { invitedBy: { select: { name: true } } },
  });
  if (!row?.email || invitationState(row, now) !== "open") return null;
  return { email: row.email, role: row.role, by: row.invitedBy.name };
}

/** What the page of an invitation shows to whoever has its link; null for a link that was never given out. */
export async function invitationOf(token: string, now: Date) {
  const row = await db().invitation.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      role: true,
      email: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      invitedBy: { select: { name: true } },
    },
  });
  return row && { ...row, state: invitationState(row, now) };
}
