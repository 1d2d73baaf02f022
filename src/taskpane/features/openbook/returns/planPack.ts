import { packAnswerInSlices } from "../../../../workings/openbook/packAnswer";
import type { PackAnswer, PackCase, PackChoice, PackOffer } from "../../../../workings/openbook/packCase";
import { packOffers } from "../../../../workings/openbook/packOffers";
import { PACK_STAYS, packPlans, type PackPlans } from "../../../../workings/openbook/packPlans";
import type { ReturnGiven } from "../../../../returns/returnGiven";
import { DomainError } from "../../../../domain/kernel/DomainError";
import { SHARE_METHOD } from "../../../../workings/sharing/sharePack";
import { WorkbookError, type Progress, type Workbook } from "../../../../workbook/port";
import { earlierPacks } from "../../../shared/job/earlierPacks";
import { seedDrawn, shareRules } from "../../../shared/job/shareLimits";
import { stampNow } from "../../../shared/job/stampNow";
import { pickKey, pickOf, type PackForm } from "./returnsForm";

export interface PackMade extends PackPlans {
  readonly published: number;
  readonly asked: number;
}

export { packOffers };

/**
 * The pack of the returns, guarded against what the packs in the workbook gave away before it: what goes out, and what stays.
 *
 * @param stopping whether it is to stop, looked at between lines
 * @throws {DomainError} what the pack is refused for
 * @throws {WorkbookError} cancelled
 */
export async function planPack(workbook: Workbook, returns: readonly ReturnGiven[], form: PackForm, stopping: Pick<Progress, "cancelled">): Promise<PackMade> {
  const packCase: PackCase = {
    title: form.title.trim() || "Unit costs", returns, choices: choicesOf(packOffers(returns, form.basis), form), basis: form.basis, rules: shareRules(form), seed: seedDrawn(), earlier: await earlierPacks(workbook),
  };
  if (packCase.choices.length === 0) throw new DomainError("no-unit-cost", { argument: packCase.title });
  const answer = await answerOf(packCase, stopping);
  const { version, insertedOn } = stampNow(SHARE_METHOD, "");
  const plans = packPlans(packCase, answer, { stayNames: await workbook.freeSheetNames(PACK_STAYS), stamp: { version, insertedOn } });
  const { published, asked } = answer.share.counts;
  return { ...plans, published, asked };
}

/** The page is let work, and may stop it, between lines: of many providers they take seconds together. */
async function answerOf(packCase: PackCase, stopping: Pick<Progress, "cancelled">): Promise<PackAnswer> {
  const slices = packAnswerInSlices(packCase);
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done === true) return slice.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stopping.cancelled) throw new WorkbookError("cancelled");
  }
}

function choicesOf(offers: readonly PackOffer[], { picks }: PackForm): readonly PackChoice[] {
  return offers.flatMap((offer): PackChoice[] => {
    const { wanted, unit, lines } = pickOf(picks.get(pickKey(offer)));
    const taken = unit ?? offer.units[0]?.unit;
    return wanted && taken !== undefined ? [{ service: offer.service, year: offer.year, unit: taken, lines: offer.lines.filter(({ ref }) => lines.includes(ref)).map(({ ref }) => ref) }] : [];
  });
}
