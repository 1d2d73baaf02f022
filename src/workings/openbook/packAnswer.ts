import { DomainError } from "../../domain/kernel/DomainError";
import { shareAnswer, type ShareCase } from "../sharing/shareAnswer";
import type { PackAnswer, PackCase } from "./packCase";
import { packServices } from "./packServices";

/**
 * What may be shared of the returns: for each service and year chosen the unit cost of all its costs, and of each line as far as
 * the total, the lines before it and the line itself still give no provider's unit cost away.
 *
 * @throws {DomainError} no-unit-cost where no provider has costs and activity above zero; what `shareAnswer` throws
 */
export function packAnswer(given: PackCase): PackAnswer {
  const { services, leftOut } = packServices(given);
  if (services.length === 0) throw new DomainError("no-unit-cost", { argument: given.title });
  return { share: shareAnswer(shareCaseOf(given, services)), leftOut };
}

function shareCaseOf({ title, rules, seed, earlier }: PackCase, services: ShareCase["services"]): ShareCase {
  return { title, services, rules, seed, earlier };
}
