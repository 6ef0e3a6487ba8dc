import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { Badge } from "#components/ui/badge";
import { Button, ButtonLink } from "#components/ui/button";
import { Chip } from "#components/ui/chip";
import { SectionHeading } from "#components/ui/section-heading";
import { GalleryPart } from "./gallery-part.tsx";

export function GallerySigns({ theme }: { theme: string }) {
  const t = useTranslations("gallery");
  const here = `#${theme}`;
  return (
    <>
      <GalleryPart heading={t("buttons")}>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" type="button">
            {t("primary")}
          </Button>
          <ButtonLink href={here}>{t("secondary")}</ButtonLink>
          <ButtonLink href={here} kind="outline">
            {t("secondary")}
          </ButtonLink>
          <ButtonLink href={here} kind="quiet" size="small">
            {t("quiet")}
          </ButtonLink>
        </div>
      </GalleryPart>
      <GalleryPart heading={t("badges")}>
        <div className="flex flex-wrap gap-2">
          <Badge tone="sea" icon="sparkles">
            {t("sampleName")}
          </Badge>
          <Badge tone="jade" icon="check">
            {t("success")}
          </Badge>
          <Badge tone="amber" icon="clock">
            {t("warning")}
          </Badge>
          <Badge icon="shield">{t("info")}</Badge>
        </div>
      </GalleryPart>
      <GalleryPart heading={t("chips")}>
        <div>
          <Chip href={here} label={t("sampleName")} action={t("sampleName")} />
        </div>
      </GalleryPart>
      <GalleryPart heading={t("alerts")}>
        <Alert>{t("info")}</Alert>
        <Alert tone="success">{t("success")}</Alert>
        <Alert tone="warning">{t("warning")}</Alert>
        <Alert tone="error">{t("error")}</Alert>
      </GalleryPart>
      <GalleryPart heading={t("headings")}>
        <SectionHeading heading={t("sampleName")} more={{ href: here, label: t("secondary") }} />
      </GalleryPart>
    </>
  );
}
