import type { CellValue } from "./cellBlock";
import { matchingKey, singleSpaced } from "./cleanText";
import type { CentreCells } from "./ledgerReading";

/** More than any count of different cells on a sheet's columns could reach, so that two places make one key. */
const PAIRED = 2 ** 25;

/** The different words of a column, as first spelt; case and spaces do not tell two apart. */
export class NameList {
  readonly names: string[] = [];
  /** What the cells hold, each different value once. */
  readonly held: CellValue[] = [];
  /** For each of `held` its place among the names. */
  readonly nameOf: number[] = [];
  private readonly byHeld = new Map<CellValue, number>();
  private readonly byKey = new Map<string, number>();

  /** The place of a cell's value in `held`; −1 where it is not there yet. */
  find(value: CellValue): number {
    return this.byHeld.get(value) ?? -1;
  }

  /** Adds a value that is not there yet, with what its cell shows; returns its place in `held`. */
  add(value: CellValue, shown: string): number {
    const name = value === "" ? "" : singleSpaced(shown);
    const key = matchingKey(name);
    let nameAt = this.byKey.get(key);
    if (nameAt === undefined) {
      nameAt = this.names.push(name) - 1;
      this.byKey.set(key, nameAt);
    }
    this.nameOf.push(nameAt);
    const at = this.held.push(value) - 1;
    this.byHeld.set(value, at);
    return at;
  }
}

/** Centres worked out between two pauses. */
const SETTLED_A_SLICE = 20_000;

interface SettledCentres {
  readonly centres: readonly string[];
  /** Where each place went; −1 for those of totals alone, which are named in `words`. */
  readonly centreOf: Int32Array;
  readonly words: readonly string[];
  readonly matches: readonly (readonly CentreCells[])[];
  /** True where some centre is told from another by its code. */
  readonly coded: boolean;
}

/** The cost centres of a ledger by name, and by code where a name is several centres'. */
export class CentreNames {
  readonly names = new NameList();
  readonly codes = new NameList();
  /** By what the name's and the code's cells hold: the place in `pairs`. */
  private readonly byCells = new Map<number, number>();
  private readonly pairs: { readonly heldName: number; readonly heldCode: number; counted: boolean }[] = [];
  /** Places in `pairs` in the order they first had an amount. */
  private readonly counted: number[] = [];

  /** The place of the centre that a name's and a code's place in `names` and `codes` make, which `settled` turns into one of the table's. */
  pair(heldName: number, heldCode: number): number {
    const cells = heldName * PAIRED + heldCode;
    let at = this.byCells.get(cells);
    if (at === undefined) {
      at = this.pairs.push({ heldName, heldCode, counted: false }) - 1;
      this.byCells.set(cells, at);
    }
    return at;
  }

  nameAt(at: number): string {
    return this.names.names[this.names.nameOf[this.pairs[at]?.heldName ?? 0] ?? 0] ?? "";
  }

  codeAt(at: number): string {
    return this.codes.names[this.codes.nameOf[this.pairs[at]?.heldCode ?? 0] ?? 0] ?? "";
  }

  /** The names that cells spell in more than one way, case and spaces told apart. */
  spelledSeveralWays(): readonly (readonly string[])[] {
    const spellings = this.names.names.map((): string[] => []);
    for (const [at, name] of this.names.nameOf.entries()) spellings[name]?.push(String(this.names.held[at] ?? ""));
    return spellings.filter((each) => each.length > 1);
  }

  /** Marks a centre as having an amount, or a cell where one should be. */
  count(at: number): void {
    const pair = this.pairs[at];
    if (!pair || pair.counted) return;
    pair.counted = true;
    this.counted.push(at);
  }

  /** The table's centres, a bounded number of them between pauses. */
  *settled(): Generator<undefined, SettledCentres> {
    const { codesOfName, namesOfCode } = this.together();
    yield;
    const centres: string[] = [];
    const matches: CentreCells[][] = [];
    const byKey = new Map<string, number>();
    const seen: Set<string>[] = [];
    const centreOf = new Int32Array(this.pairs.length).fill(-1);
    let coded = false;
    const wanted = this.pairs.map((pair) => this.labelOf(pair, codesOfName, namesOfCode));
    const others = [...this.pairs.keys()].filter((at) => this.pairs[at]?.counted === false);
    yield;
    let settled = 0;
    for (const at of [...this.counted, ...others]) {
      if (++settled % SETTLED_A_SLICE === 0) yield;
      const { counted, heldName, heldCode } = this.pairs[at] ?? { counted: false, heldName: 0, heldCode: 0 };
      const { label, byCode } = wanted[at] ?? { label: "", byCode: false };
      const key = matchingKey(label);
      let centre = byKey.get(key);
      if (centre === undefined && counted) {
        centre = centres.push(label) - 1;
        byKey.set(key, centre);
        matches.push([]);
        seen.push(new Set());
      }
      if (centre === undefined) continue;
      centreOf[at] = centre;
      coded ||= byCode;
      const name = this.names.held[heldName] ?? "";
      const code = this.codes.held[heldCode] ?? "";
      const spelling = `${String(name)}\n${byCode ? String(code) : ""}`.toLowerCase();
      if (seen[centre]?.has(spelling) === true) continue;
      seen[centre]?.add(spelling);
      matches[centre]?.push(byCode ? { name, code } : { name });
    }
    return { centres, centreOf, words: wanted.map(({ label }) => label), matches, coded };
  }

  /** Which codes stand beside each name and which names beside each code, blanks apart. */
  private together(): { readonly codesOfName: readonly ReadonlySet<number>[]; readonly namesOfCode: readonly ReadonlySet<number>[] } {
    if (this.codes.names.length < 2) return { codesOfName: [], namesOfCode: [] };
    const codesOfName = this.names.names.map(() => new Set<number>());
    const namesOfCode = this.codes.names.map(() => new Set<number>());
    for (const { heldName, heldCode, counted } of this.pairs) {
      const [name, code] = [this.names.nameOf[heldName] ?? 0, this.codes.nameOf[heldCode] ?? 0];
      if (!counted || this.names.names[name] === "" || this.codes.names[code] === "") continue;
      codesOfName[name]?.add(code);
      namesOfCode[code]?.add(name);
    }
    return { codesOfName, namesOfCode };
  }

  private labelOf(
    { heldName, heldCode }: { readonly heldName: number; readonly heldCode: number },
    codesOfName: readonly ReadonlySet<number>[], namesOfCode: readonly ReadonlySet<number>[],
  ): { readonly label: string; readonly byCode: boolean } {
    const [nameAt, codeAt] = [this.names.nameOf[heldName] ?? 0, this.codes.nameOf[heldCode] ?? 0];
    const [name, code] = [this.names.names[nameAt] ?? "", this.codes.names[codeAt] ?? ""];
    if (name !== "") {
      const several = (codesOfName[nameAt]?.size ?? 0) > 1;
      return { label: several && code !== "" ? `${name} (${code})` : name, byCode: several };
    }
    if (code === "") return { label: "", byCode: this.codes.names.length > 1 };
    const [only, ...others] = namesOfCode[codeAt] ?? [];
    if (only === undefined || others.length > 0) return { label: code, byCode: true };
    const named = this.names.names[only] ?? "";
    return { label: (codesOfName[only]?.size ?? 0) > 1 ? `${named} (${code})` : named, byCode: true };
  }
}
