import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { placeText } from "#components/product/card-words";
import { ActionForm } from "#components/ui/action-form";
import { DeskHead } from "#components/ui/desk-head";
import { SubmitButton } from "#components/ui/form-fields";
import { Text } from "#components/ui/text";
import { followCompanyAction, unfollowCompanyAction } from "#lib/buying/actions/follows";
import { findFollowable } from "#lib/buying/queries/follows";
import { companyInput } from "#lib/buying/schema";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("followTitle"), robots: { index: false } };
}

export default async function FollowPage({ params, searchParams }: PageProps<"/[locale]/buyer/following/add">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const company = companyInput.safeParse({ company: asked.company }).data?.company;
  const actor = await signedIn(locale, urls.buying.follow(locale, company));
  if (!company) redirect(urls.buying.following(locale));
  const [t, found] = await Promise.all([getTranslations("buying"), findFollowable(actor, company)]);
  const firm = found ?? notFound();
  const { isFollowed } = firm;
  return (
    <>
      <DeskHead title={t("followTitle")} text={t("followText")} />
      <ActionForm
        action={isFollowed ? unfollowCompanyAction : followCompanyAction}
        locale={locale}
        fields={isFollowed ? { companyId: firm.id } : { company }}
        className="panel flex max-w-xl flex-col gap-4 p-4"
      >
        <div>
          <h2 className="text-lg">
            <a href={urls.supplier(locale, firm.slug)} className="hover:text-secondary hover:underline">
              <Text {...localized(firm, "name", locale)} />
            </a>
          </h2>
          <p className="text-sm text-muted">{placeText(firm, locale)}</p>
        </div>
        <div>
          <SubmitButton kind={isFollowed ? "outline" : "primary"}>{t(isFollowed ? "unfollow" : "follow")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
