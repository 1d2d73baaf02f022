import type { Contributor } from "../../domain/benchmarking/sharing/shareCase";
import { comparedName } from "../../domain/kernel/names";
import { steadySum } from "../../domain/kernel/steadySum";
import type { ShareCase } from "../sharing/shareAnswer";
import type { PackCase, PackChoice, PackLeftOut } from "./packCase";
import { mostWritten, packGroups, unplaced, type PackGroup } from "./packGroups";
import { isFormLine } from "./packOffers";
import { packProviders, type PackProvider } from "./packProviders";
import { oneOf } from "./packUnits";
import { plainWords, sameWords } from "./plainWords";

type PackService = ShareCase["services"][number];

/** Every set is of all providers that have the figure: two sets of one service that differ by a few would give those few away. */
const ALL_PROVIDERS = "All providers";

/** A pack's services, the total of each choice and its lines as parts of it; and who is in none of them. */
export function packServices({ returns, choices, basis, rules }: PackCase): { readonly services: readonly PackService[]; readonly leftOut: readonly PackLeftOut[] } {
  const groups = packGroups(returns);
  const names = new Names();
  const leftOut: PackLeftOut[] = returns.flatMap((given) => {
    const lacks = unplaced(given);
    return lacks === null ? [] : [{ provider: given.provider === "" ? given.source : given.provider, service: given.service, year: given.year, line: "", cell: "", words: `The return does not say its ${lacks}, so it is in no figure.` }];
  });
  const services = choices.flatMap((choice): PackService[] => {
    const group = groups.find(({ service, year }) => year === choice.year && sameWords(service, choice.service));
    if (!group) return [];
    const found = packProviders(group, choice, basis);
    leftOut.push(...found.leftOut);
    const suffix = `${group.service}, ${group.year}${basis === "tendered" ? ", as tendered" : ""}`;
    const whole = serviceOf(names.free(`${suffix}: all costs`), choice, found.providers, ({ cost }) => cost);
    if (whole === null) return [];
    const leave = (words: string, line: string, provider = ""): void => void leftOut.push({ provider, service: group.service, year: group.year, line, cell: "", words });
    for (const { name, cost } of found.providers) if (cost <= 0) leave("Its costs come to zero or less, so it has no unit cost.", "", name);
    const inTotal = found.providers.filter(({ cost }) => cost > 0);
    return [whole, ...linesOf(group, choice).flatMap(({ ref, name, onForms, isAsked }): PackService[] => {
      // The name of a line that few were asked for may say who they are.
      if (isAsked && onForms < rules.minimum) {
        leave(`The line is on the form of fewer than ${rules.minimum} providers, so not even its name is shared.`, name);
        return [];
      }
      const costOf = ({ costs }: PackProvider): number => steadySum(costs.filter((line) => sameWords(line.ref, ref)).map((line) => line.cost[basis].value ?? 0));
      const part = serviceOf(names.free(`${suffix}: ${name}`), choice, inTotal, costOf);
      if (part === null) return [];
      if (!isAsked) return [{ ...part, partOf: whole.service, notCounted: 0, cuts: [] }];
      for (const each of inTotal) if (costOf(each) < 0) leave("Its cost is below zero, so it is not in this line's figures.", name, each.name);
      return [{ ...part, partOf: whole.service }];
    })];
  });
  return { services, leftOut };
}

function serviceOf(service: string, { unit }: PackChoice, providers: readonly PackProvider[], costOf: (provider: PackProvider) => number): PackService | null {
  const contributors = providers.flatMap((each): Contributor[] => {
    const cost = costOf(each);
    return cost > 0 ? [{ name: each.name, price: cost / each.activity, volume: each.activity }] : [];
  });
  if (contributors.length === 0) return null;
  return { service, unit: oneOf(unit), contributors, notCounted: providers.length - contributors.length, cuts: [{ name: ALL_PROVIDERS, members: contributors.map(({ name }) => name) }] };
}

/** The lines of the form, by the name most returns have, and on how many forms each is: those asked for first, then those that an earlier pack may have told. */
function linesOf({ returns }: PackGroup, { lines }: PackChoice): { readonly ref: string; readonly name: string; readonly onForms: number; readonly isAsked: boolean }[] {
  const asked = new Set(lines.map(plainWords));
  const held = returns.flatMap(({ provider, costs }) => costs.filter(isFormLine).map(({ ref, name }) => ({ provider: plainWords(provider), ref: plainWords(ref), name })));
  return [...new Set([...asked, ...held.map(({ ref }) => ref)])].flatMap((ref) => {
    const own = held.filter((line) => line.ref === ref);
    return own.length === 0 ? [] : [{ ref, name: mostWritten(own.map(({ name }) => name)), onForms: new Set(own.map(({ provider }) => provider)).size, isAsked: asked.has(ref) }];
  });
}

/** Names each given once: a second line of the same name has a number. */
class Names {
  private readonly taken = new Set<string>();

  free(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.taken.has(comparedName(name)); count++) name = `${wanted} (${count})`;
    this.taken.add(comparedName(name));
    return name;
  }
}
