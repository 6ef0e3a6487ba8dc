import { createElement, Fragment, type ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Link, render, Text } from "react-email";
import { localeMeta } from "#lib/platform/i18n/locales";
import { type Drawing, frameOf } from "./letter.ts";

const font = "-apple-system, Segoe UI, Roboto, Helvetica, Arial, PingFang SC, Microsoft YaHei, sans-serif";
const tones = { ground: "#f4f6f9", sheet: "#ffffff", ink: "#1b2633", quiet: "#5a6776", line: "#dde3ea", accent: "#0b5fa5" };

/** Mail programs that know dark mode read this; the others keep what stands in the elements. */
const darkStyle = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground, .ground td { background-color: #131a22 !important; }
  .sheet, .sheet td { background-color: #1d2732 !important; border-color: #33404e !important; }
  .rule { border-color: #33404e !important; }
  .ink { color: #eef2f6 !important; }
  .quiet, .quiet a { color: #a9b6c4 !important; }
  .accent { background-color: #7cc0f8 !important; color: #0c1a26 !important; }
}`;

const styles = {
  ground: { backgroundColor: tones.ground, fontFamily: font, margin: 0, padding: "24px 12px" },
  sheet: {
    backgroundColor: tones.sheet,
    border: `1px solid ${tones.line}`,
    borderRadius: 8,
    maxWidth: 560,
    padding: "24px 28px",
  },
  name: { color: tones.quiet, fontSize: 14, fontWeight: 600, margin: 0 },
  heading: { color: tones.ink, fontSize: 22, lineHeight: "30px", margin: "16px 0" },
  paragraph: { color: tones.ink, fontSize: 16, lineHeight: "25px", margin: "0 0 16px" },
  button: {
    backgroundColor: tones.accent,
    borderRadius: 6,
    color: "#ffffff",
    fontSize: 16,
    fontWeight: 600,
    padding: "12px 20px",
  },
  quiet: { color: tones.quiet, fontSize: 13, lineHeight: "20px", margin: "12px 0 0", wordBreak: "break-word" },
  preview: { display: "none", fontSize: 1, lineHeight: "1px", maxHeight: 0, maxWidth: 0, opacity: 0, overflow: "hidden" },
  rule: { borderColor: tones.line, margin: "24px 0 0" },
} as const;

const withBreaks = (text: string): ReactNode[] =>
  text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [createElement("br", { key: at }), line]));

const quiet = (...children: ReactNode[]) => createElement(Text, { className: "quiet", style: styles.quiet }, ...children);
const quietLink = (href: string) => createElement(Link, { href, style: { color: tones.quiet } }, href);

const buttonTo = (link: string, label: string, byHand: string) =>
  createElement(
    Fragment,
    null,
    createElement(Button, { className: "accent", href: link, style: styles.button }, label),
    quiet(byHand, createElement("br"), quietLink(link)),
  );

function sheet({ locale, letter, link }: Drawing) {
  const frame = frameOf(locale);
  return createElement(
    Container,
    { className: "sheet", style: styles.sheet },
    createElement(Text, { className: "quiet", style: styles.name }, frame.name),
    createElement(Heading, { as: "h1", className: "ink", style: styles.heading }, letter.heading),
    ...letter.paragraphs.map((paragraph, at) =>
      createElement(Text, { key: at, className: "ink", style: styles.paragraph }, withBreaks(paragraph)),
    ),
    letter.button && link ? buttonTo(link, letter.button, frame.byHand) : null,
    createElement(Hr, { className: "rule", style: styles.rule }),
    quiet(frame.tagline, createElement("br"), quietLink(frame.home)),
    quiet(frame.reason),
  );
}

/** The HTML part. This file loads the drawing of mails (50 MB): only the job that sends them imports it, when it has one. */
export function drawnPage(drawing: Drawing): Promise<string> {
  const { htmlLang, dir } = localeMeta(drawing.locale);
  const scheme = ["color-scheme", "supported-color-schemes"].map((name) =>
    createElement("meta", { key: name, name, content: "light dark" }),
  );
  return render(
    createElement(
      Html,
      { lang: htmlLang, dir },
      createElement(
        Head,
        null,
        createElement("title", null, drawing.subject),
        ...scheme,
        createElement("style", null, darkStyle),
      ),
      createElement(
        Body,
        { className: "ground", style: styles.ground },
        createElement("div", { style: styles.preview }, drawing.letter.paragraphs[0] ?? drawing.letter.heading),
        sheet(drawing),
      ),
    ),
  );
}
