import { getTranslations } from "next-intl/server";
import { FollowNews } from "#components/buying/follow-news";
import { FollowedFirms } from "#components/buying/followed-firms";
import { Pages } from "#components/buying/pages";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findFollowable, listFollowed } from "#lib/buying/queries/follows";
import { buyingPages, companyInput, pageNumber } from "#lib/buying/schema";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("followed"), robots: { index: false } };
}

const slugOf = (company: unknown) => companyInput.safeParse({ company }).data?.company ?? null;

export default async function FollowingPage({ params, searchParams }: PageProps<"/[locale]/buyer/following">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.buying.following(locale));
  const page = pageNumber.parse(asked.page);
  const subject = slugOf(asked.followed) ?? slugOf(asked.unfollowed);
  const [t, follows, firm] = await Promise.all([
    getTranslations("buying"),
    listFollowed(actor, page),
    subject ? findFollowable(actor, subject) : null,
  ]);
  return (
    <>
      <DeskHead title={t("followed")} text={t("followedText")} />
      {firm && <FollowNews firm={firm} locale={locale} />}
      {follows.items.length > 0 ? (
        <FollowedFirms follows={follows.items} locale={locale} />
      ) : (
        <EmptyState icon="bell" heading={t("noFollows")} text={t("noFollowsText")}>
          <ButtonLink href={urls.suppliers(locale)}>{t("findSuppliers")}</ButtonLink>
        </EmptyState>
      )}
      <Pages
        page={page}
        total={follows.total}
        perPage={buyingPages.follows}
        href={(to) => urls.buying.following(locale, { page: to })}
      />
    </>
  );
}
