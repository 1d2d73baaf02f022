import { allAtOnce } from "../../domain/kernel/allAtOnce";
import { DomainError } from "../../domain/kernel/DomainError";
import { shareAnswerInSlices } from "../sharing/shareAnswer";
import type { PackAnswer, PackCase } from "./packCase";
import { packServices } from "./packServices";

/**
 * What may be shared of the returns: for each service and year chosen the unit cost of all its costs, and of each line as far as
 * the total, the lines before it and the line itself still give no provider's unit cost away.
 *
 * @throws {DomainError} no-unit-cost where no provider has costs and activity above zero; what `shareAnswer` throws
 */
export function packAnswer(given: PackCase): PackAnswer {
  return allAtOnce(packAnswerInSlices(given));
}

/** As `packAnswer`, a line at a time, so that a caller can let others work between them: of sixty providers each takes part of a second. */
export function* packAnswerInSlices(given: PackCase): Generator<void, PackAnswer> {
  const { services, leftOut } = packServices(given);
  if (services.length === 0) throw new DomainError("no-unit-cost", { argument: given.title });
  const { title, rules, seed, earlier } = given;
  return { share: yield* shareAnswerInSlices({ title, services, rules, seed, earlier }), leftOut };
}
