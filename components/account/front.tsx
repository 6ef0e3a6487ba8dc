import type { ReactNode } from "react";

/** A page in front of the desks: one thing to do, in the middle. */
export function Front({
  title,
  text,
  isWide = false,
  children,
}: {
  title: string;
  text?: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`mx-auto flex w-full min-w-0 flex-col gap-5 ${isWide ? "max-w-3xl" : "max-w-md"}`}>
      <div>
        <h1 className="text-2xl font-semibold">{title}</h1>
        {text && <p className="mt-1 text-sm text-muted">{text}</p>}
      </div>
      {children}
    </div>
  );
}
