import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

/** Follows a supplier. A button of the form `follow` (site-marks): works without JavaScript, and the island presses it in place. */
export function FollowButton({ company }: { company: string }) {
  const t = useTranslations("buying");
  return (
    <button
      type="submit"
      form="follow"
      name="company"
      value={company}
      className="mark btn btn-sm w-fit border-edge bg-base-100 font-semibold shadow-none hover:border-secondary print:hidden"
    >
      <Icon name="bell" />
      <span className="mark-off">{t("follow")}</span>
      <span className="mark-on">{t("following")}</span>
    </button>
  );
}
