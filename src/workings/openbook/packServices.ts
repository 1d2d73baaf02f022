import type { Contributor } from "../../domain/benchmarking/sharing/shareCase";
import { DomainError } from "../../domain/kernel/DomainError";
import { comparedName } from "../../domain/kernel/names";
import type { ShareCase } from "../sharing/shareAnswer";
import type { PackCase, PackChoice, PackLeftOut } from "./packCase";
import { packGroups, unplaced, type PackGroup } from "./packGroups";
import { lineCost, otherName, packLines, type PackLine } from "./packLines";
import { packProviders, type PackProvider } from "./packProviders";
import { oneOf } from "./packUnits";
import { sameWords } from "./plainWords";

type PackService = ShareCase["services"][number];

interface PackServices {
  readonly services: readonly PackService[];
  readonly leftOut: readonly PackLeftOut[];
}

/** Every set is of all providers that have the figure: two sets of one service that differ by a few would give those few away. */
const ALL_PROVIDERS = "All providers";

/**
 * A pack's services, the total of each choice and its lines as parts of it; and who is in none of them.
 *
 * @throws {DomainError} duplicate-name where a service and year is chosen twice
 */
export function packServices({ returns, choices, basis, rules, earlier }: PackCase): PackServices {
  const groups = packGroups(returns);
  const names = new Names();
  const chosen = new Map<PackGroup, PackChoice>();
  choices.forEach((choice, at) => {
    const group = groups.find(({ service, year }) => year === choice.year && sameWords(service, choice.service));
    if (!group) return;
    // The same costs over two units would give each other away: activity is known.
    if (chosen.has(group)) throw new DomainError("duplicate-name", { argument: "services", item: at + 1, name: `${group.service}, ${group.year}` });
    chosen.set(group, choice);
  });
  const found = [...chosen].map(([group, choice]) => choiceServices(group, choice, { basis, rules, earlier }, names));
  return { services: found.flatMap(({ services }) => services), leftOut: [...returns.flatMap(unplacedReturn), ...found.flatMap(({ leftOut }) => leftOut)] };
}

function unplacedReturn(given: PackCase["returns"][number]): PackLeftOut[] {
  const lacks = unplaced(given);
  return lacks === null ? [] : [{ provider: given.provider === "" ? given.source : given.provider, service: given.service, year: given.year, line: "", cell: "", words: `The return does not say its ${lacks}, so it is in no figure.` }];
}

function choiceServices(group: PackGroup, choice: PackChoice, { basis, rules: { minimum }, earlier }: Pick<PackCase, "basis" | "rules" | "earlier">, names: Names): PackServices {
  const { service, year } = group;
  const { providers, leftOut } = packProviders(group, choice, basis);
  const left = [...leftOut];
  const leave = (words: string, line: string, provider = ""): void => void left.push({ provider, service, year, line, cell: "", words });
  const title = `${service}, ${year}${basis === "tendered" ? ", as tendered" : ""}`;
  const whole = serviceOf(names.free(`${title}: all costs`), choice, providers, ({ cost }) => cost);
  for (const { name, cost } of providers) if (cost <= 0) leave("Its costs come to zero or less, so it has no unit cost.", "", name);
  if (whole === null) return { services: [], leftOut: left };

  const inTotal = providers.filter(({ cost }) => cost > 0);
  const lines = packLines(group, choice);
  // By ref, and not as they were asked for: of two lines of one name each must have the same in every pack.
  const named = new Map([...lines].sort((a, b) => (a.ref < b.ref ? -1 : 1)).map((line) => [line, names.free(`${title}: ${line.name}`)]));
  const parts = lines.flatMap((line): PackService[] => {
    const { name, onForms, isAsked } = line;
    // The name of a line that few were asked for may say who they are.
    if (isAsked && onForms < minimum) {
      leave(`The line is on the form of fewer than ${minimum} providers, so not even its name is shared.`, name);
      return [];
    }
    const own = inTotal.filter((provider) => otherName(line, provider) === undefined);
    const part = serviceOf(named.get(line)!, choice, own, (provider) => lineCost(line, provider, basis));
    if (isAsked) for (const [words, provider] of notInLine(line, inTotal, basis)) leave(words, name, provider);
    if (part === null) return [];
    return [{ ...part, partOf: whole.service, ...(isAsked ? {} : { notCounted: 0, cuts: [] }) }];
  });
  return { services: [whole, ...parts, ...toldBefore(title, whole, parts, earlier)], leftOut: left };
}

/** Lines of the total that packs before told and that are no longer there, or no longer called so: readers have them all the same. */
function toldBefore(title: string, whole: PackService, parts: readonly PackService[], earlier: PackCase["earlier"]): PackService[] {
  const here = new Set([whole, ...parts].map(({ service }) => comparedName(service)));
  const providers = new Set(whole.contributors.map(({ name }) => comparedName(name)));
  const byService = new Map<string, Map<string, Contributor>>();
  for (const { service, contributors } of earlier) {
    if (here.has(comparedName(service)) || !comparedName(service).startsWith(comparedName(`${title}: `))) continue;
    const known = byService.get(comparedName(service)) ?? new Map<string, Contributor>();
    byService.set(comparedName(service), known);
    for (const each of contributors) if (providers.has(comparedName(each.name))) known.set(comparedName(each.name), each);
  }
  return [...byService].filter(([, known]) => known.size > 0).map(([service, known]) => ({ service, unit: "", contributors: [...known.values()], notCounted: 0, cuts: [], partOf: whole.service }));
}

/** Why providers that are in the total are not in a line's figures; one that has no such cost needs no reason. */
function notInLine(line: PackLine, providers: readonly PackProvider[], basis: PackCase["basis"]): [words: string, provider: string][] {
  return providers.flatMap((provider): [string, string][] => {
    const other = otherName(line, provider);
    if (other !== undefined) return [[`Its return calls this line "${other}": if it is the same line, give it the form's name and read the return again.`, provider.name]];
    return lineCost(line, provider, basis) < 0 ? [["Its cost is below zero, so it is not in this line's figures.", provider.name]] : [];
  });
}

function serviceOf(service: string, { unit }: PackChoice, providers: readonly PackProvider[], costOf: (provider: PackProvider) => number): PackService | null {
  const contributors = providers.flatMap((each): Contributor[] => {
    const cost = costOf(each);
    return cost > 0 ? [{ name: each.name, price: cost / each.activity, volume: each.activity }] : [];
  });
  if (contributors.length === 0) return null;
  return { service, unit: oneOf(unit), contributors, notCounted: providers.length - contributors.length, cuts: [{ name: ALL_PROVIDERS, members: contributors.map(({ name }) => name) }] };
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
