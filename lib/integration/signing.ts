import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A secret as Standard Webhooks writes it: 256 random bits. */
export const newSecret = (): string => prefix + randomBytes(32).toString("base64");

type Message = { id: string; timestamp: number; body: string };

const signatureOf = (secret: string, { id, timestamp, body }: Message): string =>
  createHmac("sha256", Buffer.from(secret.slice(prefix.length), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");

/** The headers of a message by Standard Webhooks 1.0; one signature for each secret that holds. */
export const signedHeaders = (secrets: readonly string[], message: Message): Record<string, string> => ({
  "webhook-id": message.id,
  "webhook-timestamp": String(message.timestamp),
  "webhook-signature": secrets.map((secret) => `v1,${signatureOf(secret, message)}`).join(" "),
});
