import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import { Marks } from "./marks.tsx";

/** The two forms that all hearts and follow buttons of a page belong to, and the island that spares the way to them. */
export function SiteMarks({ locale }: { locale: string }) {
  const t = useTranslations("buying");
  const [keepHref, followHref] = [urls.buying.keep(locale), urls.buying.follow(locale)];
  const { marks, favourites, follows } = urls.mine;
  const words = {
    keptIn: t("keptIn", { list: "%" }),
    change: t("change"),
    followed: t("nowFollowing"),
    unfollowed: t("noLongerFollowing"),
  };
  return (
    <>
      <form id="keep" action={keepHref} hidden />
      <form id="follow" action={followHref} hidden />
      <Marks {...{ locale, keepHref, followHref, words }} doors={{ marks, favourites, follows }} />
    </>
  );
}
