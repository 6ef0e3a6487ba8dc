import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { seal, unseal } from "#lib/platform/secret";
import { canonical, type OfferContent, offerContent } from "./schema/content.ts";

/** An offer as it is hashed: a random salt keeps anybody from trying prices until the hash fits. */
export type SaltedOffer = { salt: string; content: OfferContent };

const salted = z.object({ salt: z.string(), content: offerContent });

/** SHA-256 in hexadecimal over salt, a full stop and the canonical text: whoever has both can check it with any tool. */
export const offerHash = ({ salt, content }: SaltedOffer): string =>
  createHash("sha256")
    .update(`${salt}.${canonical(content)}`)
    .digest("hex");

export const withSalt = (content: OfferContent): SaltedOffer => ({ salt: randomBytes(16).toString("hex"), content });

const purpose = (requestId: string) => `offer:${requestId}`;

/** For what the papers of sealed offers to a request are encrypted. */
export const paperPurpose = (requestId: string): string => `${purpose(requestId)}:paper`;

/** Encrypts an offer under a key that is derived from the server's secret for this request, and is not in the database. */
export const sealOffer = (requestId: string, offer: SaltedOffer): string => seal(JSON.stringify(offer), purpose(requestId));

/**
 * What `sealOffer` hid. Who may ask is decided by the callers: the firm that wrote it at any time, everybody else after the opening.
 * Throws where the key is another or a bit was changed.
 */
export const unsealOffer = (requestId: string, sealed: string): SaltedOffer =>
  salted.parse(JSON.parse(unseal(sealed, purpose(requestId))));

/** A draft of an offer: what was typed, unchecked. */
export const sealDraft = (requestId: string, draft: unknown): string =>
  seal(JSON.stringify(draft), `${purpose(requestId)}:draft`);

export const unsealDraft = (requestId: string, sealed: string): unknown =>
  JSON.parse(unseal(sealed, `${purpose(requestId)}:draft`));
