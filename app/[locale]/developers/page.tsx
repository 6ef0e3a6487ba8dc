import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { doorsOf, openApi } from "#lib/discovery/api/document";
import { operations } from "#lib/discovery/api/operations";
import type { Say } from "#lib/discovery/api/words";
import { sayApi } from "#lib/platform/http/language";
import { alternates } from "#lib/platform/i18n/alternates";
import { absolute, urls } from "#lib/platform/urls";
import { Contents } from "./contents.tsx";
import { Operation } from "./operation.tsx";
import { Rules } from "./rules.tsx";
import { Shapes } from "./shapes.tsx";

export const revalidate = 3600;

type Props = PageProps<"/[locale]/developers">;

const sayIn =
  (locale: string): Say =>
  (key, words) =>
    sayApi(locale, `page.${key}`, words);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const say = sayIn(locale);
  return { title: say("title"), description: say("metaDescription"), alternates: alternates(locale, urls.developers) };
}

export default async function DevelopersPage({ params }: Props) {
  const { locale } = await params;
  const say = sayIn(locale);
  const common = await getTranslations("common");
  const document = openApi(locale);
  const doors = doorsOf(document);
  const first = absolute(operations.products.path) + operations.products.example;
  return (
    <article className="frame pb-16">
      <Breadcrumb label={common("breadcrumb")} crumbs={[{ name: common("home"), href: urls.home(locale) }]} here={say("title")} />
      <h1 className="text-2xl sm:text-3xl">{say("title")}</h1>
      <p className="mt-3 max-w-2xl text-lg text-muted">{say("lead")}</p>
      <h2 className="mt-10 text-xl">{say("start")}</h2>
      <p className="mt-2">{say("startText")}</p>
      <p className="mt-3 overflow-x-auto rounded-box border border-base-300 bg-base-100 p-4 font-mono text-sm">
        <a className="quiet-link" href={first}>
          {first}
        </a>
      </p>
      <p className="mt-3 text-sm">
        <a className="text-secondary underline" href={`/api/v1/openapi.json?locale=${locale}`}>
          {say("machine")}
        </a>
      </p>
      <Contents
        doors={doors.map(({ path, method, operation: { operationId, summary } }) => ({
          ...{ id: String(operationId), path: `${method.toUpperCase()} ${path}`, summary: summary ?? "" },
        }))}
        say={say}
      />
      {doors.map(({ path, method, operation }) => (
        <Operation key={`${method} ${path}`} path={path} method={method} operation={operation} say={say} />
      ))}
      <section id="open-data" className="mt-14 scroll-mt-20">
        <h2 className="text-xl">{say("openData")}</h2>
        <p className="mt-3 max-w-3xl">{say("openDataText")}</p>
      </section>
      <Rules locale={locale} say={say} />
      <Shapes shapes={document.components?.schemas ?? {}} say={say} />
    </article>
  );
}
