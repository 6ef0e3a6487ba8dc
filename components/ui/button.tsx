import type { ReactNode } from "react";

const kinds = {
  primary: "btn-primary",
  secondary: "btn-secondary",
  outline: "border-edge bg-base-100 text-base-content hover:border-secondary hover:text-secondary",
  quiet: "btn-ghost text-secondary",
} as const;

const sizes = { small: "btn-sm", normal: "", large: "btn-lg text-base" } as const;

type Look = { kind?: keyof typeof kinds; size?: keyof typeof sizes; className?: string; children: ReactNode };

const look = ({ kind = "secondary", size = "normal", className = "" }: Look) =>
  `btn font-semibold shadow-none ${kinds[kind]} ${sizes[size]} ${className}`;

/** Primary is for the one main action of a screen. */
export function Button({
  type = "submit",
  opens,
  closes,
  ...rest
}: Look & { type?: "submit" | "button"; opens?: string; closes?: string }) {
  const target = opens ?? closes;
  return (
    <button
      type={target ? "button" : type}
      className={look(rest)}
      {...(target ? { popoverTarget: target, popoverTargetAction: opens ? "show" : "hide" } : {})}
    >
      {rest.children}
    </button>
  );
}

export function ButtonLink({ href, ...rest }: Look & { href: string }) {
  return (
    <a href={href} className={look(rest)}>
      {rest.children}
    </a>
  );
}
