import { pinyin } from "pinyin-pro";

export type Pinyin = {
  /** One Latin word for each Chinese word of the name. */
  words: string[];
  full: string;
  initials: string;
  /** The name's pinyin from each of its words on, and its initials likewise: what people may begin to type. */
  beginnings: string[];
};

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A Chinese name in pinyin without tones; polyphones by their word. */
export function pinyinOf(name: string): Pinyin {
  const han = name.replace(/[^\p{Script=Han}]+/gu, " ").trim();
  const parts = [...segmenter.segment(han)].map(({ segment }) => segment.trim()).filter(Boolean);
  const sounds = pinyin(parts.join(""), { toneType: "none", type: "array" }).map((sound) => sound.replace(/[^a-z]/g, ""));
  const words: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    const length = [...part].length;
    starts.push(at);
    words.push(sounds.slice(at, at + length).join(""));
    at += length;
  }
  const initials = sounds.map((sound) => sound[0] ?? "").join("");
  const beginnings = starts.slice(0, 8).flatMap((start) => [sounds.slice(start).join("").slice(0, 40), initials.slice(start)]);
  return { words, full: sounds.join(""), initials, beginnings: [...new Set(beginnings)].filter((one) => one.length > 1) };
}
