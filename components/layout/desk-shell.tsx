import type { ReactNode } from "react";
import { type DeskLink, DeskNav } from "./desk-nav.tsx";

type Props = {
  /** What the desk is called, and for whom it works now. */
  title: string;
  home: string;
  links: readonly DeskLink[];
  /** Above everything: who is being looked at, what is missing before work can start. */
  notice?: ReactNode;
  /** Beside the title: another firm, another desk. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A desk: its places at the left (on top on phones), its work at the right. */
export function DeskShell({ title, home, links, notice, aside, children }: Props) {
  return (
    <div className="frame py-4">
      {notice}
      <div className="grid gap-4 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-8">
        <div className="flex min-w-0 flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-2 lg:flex-col lg:items-start">
            <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">{title}</p>
            {aside}
          </div>
          <DeskNav label={title} home={home} links={links} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 pb-12">{children}</div>
      </div>
    </div>
  );
}
