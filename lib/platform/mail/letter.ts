import { z } from "zod";
import { wordsOf } from "#lib/platform/i18n/words";
import { absolute, urls } from "#lib/platform/urls";

/** What a mail says, in its reader's language, before it is drawn. `button` is there where it leads somewhere. */
export const letterSchema = z.object({
  heading: z.string(),
  paragraphs: z.array(z.string()),
  button: z.string().nullable(),
});
export type Letter = z.infer<typeof letterSchema>;

export type Drawing = { locale: string; subject: string; letter: Letter; link: string | null };

/** What stands around every letter, and the fair's own address. */
export function frameOf(locale: string) {
  const [words, shared] = [wordsOf(locale, "mail"), wordsOf(locale, "common")];
  return {
    name: shared("siteName"),
    tagline: shared("tagline"),
    reason: words("frame.reason", { name: shared("siteName") }),
    byHand: words("frame.byHand"),
    home: absolute(urls.home(locale)),
  };
}

/** The plain text part. */
export function plainText({ locale, letter, link }: Omit<Drawing, "subject">): string {
  const { name, tagline, reason, home } = frameOf(locale);
  const button = letter.button && link ? [`${letter.button}\n${link}`] : [];
  return [letter.heading, ...letter.paragraphs, ...button, "-- ", `${name}\n${tagline}\n${home}`, reason]
    .join("\n\n")
    .concat("\n");
}
