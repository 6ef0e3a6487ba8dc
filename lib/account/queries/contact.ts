import { db } from "#lib/platform/db";

export type Contact = { email: string; name: string; position: string | null; phone: string | null };

/**
 * How somebody can be reached by whom they have come to terms with: name and address, and of the rest what they agree to have shown.
 * Null for who has left. Whoever calls has decided that the other side may know.
 */
export async function contactOf(userId: string): Promise<Contact | null> {
  const user = await db.user.findFirst({
    where: { id: userId, status: "ACTIVE" },
    select: {
      email: true,
      name: true,
      position: true,
      phone: true,
      consents: { where: { revokedAt: null, kind: { in: ["showPosition", "showPhone"] } }, select: { kind: true } },
    },
  });
  if (!user) return null;
  const shows = (kind: string) => user.consents.some((consent) => consent.kind === kind);
  return {
    email: user.email,
    name: user.name,
    position: shows("showPosition") ? user.position : null,
    phone: shows("showPhone") ? user.phone : null,
  };
}
