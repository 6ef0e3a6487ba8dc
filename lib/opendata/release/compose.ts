import { ocidOf } from "#lib/opendata/schema/ocid";
import type { Award, Party, RelatedProcess, Release } from "#lib/opendata/schema/release";
import { env } from "#lib/platform/env";
import { absolute, urls } from "#lib/platform/urls";
import type { RequestContent } from "#lib/rfq/schema/record";
import type { AwardedLine, History, Stage } from "./history.ts";
import { awardedItem } from "./items.ts";
import { buyerOf, referenceTo, supplierOf } from "./parties.ts";
import { tenderOf } from "./tender.ts";

const tags = {
  close: ["tenderUpdate"],
  expire: ["tenderUpdate"],
  fail: ["tenderUpdate"],
  withdraw: ["tenderCancellation"],
  cancel: ["tenderCancellation"],
  award: ["award", "tenderUpdate"],
} as const satisfies Record<NonNullable<Stage["move"]>, readonly string[]>;

const tagOf = ({ move, editions }: Stage): string[] =>
  move ? [...tags[move]] : [editions.length > 1 ? "tenderAmendment" : "tender"];

/** Lines by the offer that won them, in the order of the lines. */
function won({ awards }: History): AwardedLine[][] {
  const inOrder = awards.toSorted((one, other) => one.position - other.position);
  return Map.groupBy(inOrder, ({ quotationId }) => quotationId)
    .values()
    .toArray();
}

function awardsOf(history: History, stage: Stage, content: RequestContent): { awards: Award[]; parties: Party[] } {
  const ocid = ocidOf(env.OCID_PREFIX, { number: history.number, round: stage.round });
  const given = won(history).flatMap((lines, at) => {
    const [first] = lines;
    if (!first) return [];
    const party = supplierOf(history, first, content.language);
    const award: Award = {
      id: `${ocid}-award-${at + 1}`,
      title: content.title,
      status: "active",
      date: stage.at.toISOString(),
      suppliers: [referenceTo(party)],
      items: lines.map(({ position, quantity }) => awardedItem(content, position, quantity)),
    };
    return [{ award, party }];
  });
  const parties = new Map(given.map(({ party }) => [party.id, party]));
  return { awards: given.map(({ award }) => award), parties: [...parties.values()] };
}

function relatedTo({ number }: History, { round }: Stage): { relatedProcesses?: RelatedProcess[] } {
  if (round === 1) return {};
  const identifier = ocidOf(env.OCID_PREFIX, { number, round: round - 1 });
  const uri = absolute(urls.openData.record(identifier));
  return { relatedProcesses: [{ id: "1", relationship: ["unsuccessfulProcess"], scheme: "ocid", identifier, uri }] };
}

/** One stage of a request as an OCDS 1.1 release; null where the edition that held then was not loaded. */
export function releaseOf(history: History, stage: Stage): Release | null {
  const content = history.contents.get(stage.edition);
  if (!content) return null;
  const ocid = ocidOf(env.OCID_PREFIX, { number: history.number, round: stage.round });
  const buyer = buyerOf(history, content);
  const { awards, parties } = stage.move === "award" ? awardsOf(history, stage, content) : { awards: [], parties: [] };
  return {
    ocid,
    id: `${ocid}-${stage.suffix}`,
    date: stage.at.toISOString(),
    tag: tagOf(stage),
    initiationType: "tender",
    language: content.language,
    parties: [buyer, ...parties],
    buyer: referenceTo(buyer),
    tender: tenderOf(history, stage, content),
    ...(awards.length > 0 ? { awards } : {}),
    ...relatedTo(history, stage),
  };
}
