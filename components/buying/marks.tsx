"use client";

import { useEffect, useState } from "react";

export type MarkWords = { keptIn: string; change: string; followed: string; unfollowed: string };
type Props = { locale: string; keepHref: string; followHref: string; doors: Doors; words: MarkWords };
type Doors = { marks: string; favourites: string; follows: string };
type Said = { text: string; href: string | null } | null;

const shownMs = 8_000;

/** Every heart and every follow button of the page: plain buttons of two GET forms, whose names are their fields. */
const all = () => [...document.querySelectorAll<HTMLButtonElement>("button[form=keep],button[form=follow]")];

const isHeart = ({ name }: HTMLButtonElement) => name === "product";

const post = (door: string, body: object) =>
  fetch(door, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const press = (slug: string, name: string, isOn: boolean) => {
  for (const button of all())
    if (button.value === slug && button.name === name) {
      button.toggleAttribute("data-on", isOn);
      if (button.ariaLabel) button.ariaPressed = String(isOn);
    }
};

async function showMarks({ marks }: Doors) {
  const [products, companies] = [true, false].map((heart) => [
    ...new Set(all().flatMap((button) => (isHeart(button) === heart ? button.value : []))),
  ]);
  if (!products || !companies || products.length + companies.length === 0) return;
  const response = await post(marks, { products: products.slice(0, 100), companies: companies.slice(0, 100) });
  if (!response.ok) return;
  const { kept, followed } = await response.json();
  for (const slug of kept) press(slug, "product", true);
  for (const slug of followed) press(slug, "company", true);
}

/**
 * Makes the hearts and follow buttons of a page that is the same for everybody show and change what the signed-in reader keeps.
 * Without it, or when anything goes wrong, they lead to a page that does the same.
 */
export function Marks({ locale, keepHref, followHref, doors, words }: Props) {
  const [said, setSaid] = useState<Said>(null);

  useEffect(() => {
    if (document.documentElement.dataset.here === undefined) return;
    showMarks(doors).catch(() => {});
    const pageOf = (button: HTMLButtonElement) =>
      `${isHeart(button) ? keepHref : followHref}?${new URLSearchParams({ [button.name]: button.value })}`;

    async function keep(button: HTMLButtonElement) {
      const response = await post(doors.favourites, { product: button.value, locale });
      if (!response.ok) return location.assign(pageOf(button));
      const { name: list } = await response.json();
      press(button.value, "product", true);
      setSaid({ text: words.keptIn.replace("%", list), href: pageOf(button) });
    }

    async function follow(button: HTMLButtonElement, isOn: boolean) {
      const response = await post(doors.follows, { company: button.value, isOn });
      if (!response.ok) return location.assign(pageOf(button));
      press(button.value, "company", isOn);
      setSaid({ text: isOn ? words.followed : words.unfollowed, href: null });
    }

    async function touch(button: HTMLButtonElement) {
      const isOn = button.hasAttribute("data-on");
      if (!isHeart(button)) return follow(button, !isOn);
      return isOn ? location.assign(pageOf(button)) : keep(button);
    }

    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>("button[form]");
      if (!button || (button.name !== "product" && button.name !== "company")) return;
      event.preventDefault();
      touch(button).catch(() => location.assign(pageOf(button)));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [locale, keepHref, followHref, doors, words]);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), shownMs);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div role="status" className="said">
      {said && (
        <p>
          {said.text}
          {said.href && <a href={said.href}>{words.change}</a>}
        </p>
      )}
    </div>
  );
}
