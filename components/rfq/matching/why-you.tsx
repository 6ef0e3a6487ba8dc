import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { OwnPlace } from "#lib/rfq/queries/places";
import { PlacesLeft } from "./place-state.tsx";
import { ReasonList } from "./reason-list.tsx";

type Props = { own: OwnPlace; isOpen: boolean; locale: string };

/** Why a firm was told of a request, and how many places are left for it. */
export function WhyYou({ own: { place, placesLeft, quoteCap, isKept }, isOpen, locale }: Props) {
  const t = useTranslations("matching");
  const kind = place?.kind ?? "FOUND";
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone="sea">{t(`kind.${kind}`)}</Badge>
        {place?.score != null && <span className="font-semibold figures">{t("score", { score: place.score })}</span>}
        {isOpen && <PlacesLeft left={placesLeft} cap={quoteCap} />}
        {isKept && <Badge tone="jade">{t("placeKept")}</Badge>}
      </p>
      {kind === "INVITED" && <p className="text-sm text-muted">{t("whyInvited")}</p>}
      {kind === "FOUND" && <p className="text-sm text-muted">{t("whyFound")}</p>}
      {place && <ReasonList reasons={place.reasons} locale={locale} />}
    </div>
  );
}
