/** A text with its `lang` where it is not in the language of the page. */
export function Text({ text, lang }: { text: string; lang?: string }) {
  return lang ? <span lang={lang}>{text}</span> : text;
}
