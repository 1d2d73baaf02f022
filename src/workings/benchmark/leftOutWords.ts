import { LEFT_OUT_REASONS, type LeftOutProvider, type LeftOutReason, type ServiceAnswer } from "./benchmarkCase";

/** What each reason is called in a list. */
export const REASON_WORDS: Readonly<Record<LeftOutReason, string>> = {
  "aggregate": "Adds up or averages others",
  "chosen": "Left out by choice",
  "not a peer": "Not among the peers",
  "unreadable": "A cell could not be read",
  "no unit cost": "No unit cost",
  "no cost": "No cost",
  "no activity": "No activity",
  "zero activity": "Activity is zero",
  "no price year": "No price year that is held",
  "no area factor": "No area factor above zero",
  "zero": "Unit cost is zero, which is set to count as none",
  "refused": "A figure that cannot be used",
};

/** The left out of a service by reason, in the order in which reasons are asked; reasons of nobody are not there. */
export function leftOutByReason({ leftOut }: Pick<ServiceAnswer, "leftOut">): { readonly reason: LeftOutReason; readonly providers: readonly LeftOutProvider[] }[] {
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const providers = leftOut.filter((each) => each.reason === reason);
    return providers.length === 0 ? [] : [{ reason, providers }];
  });
}
