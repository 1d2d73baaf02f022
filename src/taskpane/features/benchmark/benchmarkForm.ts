import type { OutlierMethod } from "../../../domain/benchmarking/outlierFences";
import type { Zeros } from "../../../domain/benchmarking/presentFigures";
import { SHARE_RULES } from "../../../domain/benchmarking/sharing/shareCase";
import type { UnitCostChoices } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkService, BenchmarkView } from "../../../workings/benchmark/benchmarkCase";
import { EMPTY_INSERT, type InsertForm } from "../../shared/job/insertForm";

/** What activity is counted in and compared by, as typed; null where the pane suggests. */
export interface UnitForm {
  readonly from: string | null;
  readonly to: string | null;
  readonly factor: string | null;
}

export type PeersKind = "all" | "chosen" | "nearest";

/** What a person has chosen in 'Set the method', as typed; null where the pane suggests. */
export interface MethodForm {
  readonly title: string | null;
  readonly view: BenchmarkView | null;
  readonly basis: BenchmarkService["basis"];
  /** By what the table says activity is counted in. */
  readonly units: ReadonlyMap<string, UnitForm>;
  /** An organisation's key; "" for none. */
  readonly subject: string;
  readonly peers: PeersKind;
  /** Keys of organisations. */
  readonly chosenPeers: ReadonlySet<string>;
  readonly nearest: string;
  /** By sheet column of the indicator. */
  readonly weights: ReadonlyMap<number, string>;
  readonly rebase: boolean | null;
  readonly series: string | null;
  readonly pricesTo: string | null;
  readonly pricesFrom: string | null;
  readonly area: boolean | null;
  readonly zeros: Zeros;
  readonly rule: OutlierMethod;
  /** null until typed: then what the rule is known with. */
  readonly k: string | null;
  /** Keys of organisations. */
  readonly named: ReadonlySet<string>;
  /** Percent. */
  readonly target: string;
  readonly tolerance: string;
}

/** What is inserted: the whole answer for the team, or a pack that can go to others. */
export interface ShareForm {
  readonly audience: "team" | "others";
  readonly minimum: string;
  /** Pence. */
  readonly step: string;
  readonly orderKnown: boolean;
  /** True where the figures of all are to stand beside those of the peers. */
  readonly everyone: boolean;
}

export interface BenchmarkForm {
  readonly costs: string;
  readonly choices: UnitCostChoices;
  /** Keys of the series benchmarked; null until chosen. */
  readonly services: ReadonlySet<string> | null;
  /** Why an organisation is left out, by its key. */
  readonly leftOut: ReadonlyMap<string, string>;
  readonly method: MethodForm;
  readonly share: ShareForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: BenchmarkForm = {
  costs: "",
  choices: {},
  services: null,
  leftOut: new Map(),
  method: {
    title: null,
    view: null,
    basis: "cost and activity",
    units: new Map(),
    subject: "",
    peers: "all",
    chosenPeers: new Set(),
    nearest: "10",
    weights: new Map(),
    rebase: null,
    series: null,
    pricesTo: null,
    pricesFrom: null,
    area: null,
    zeros: "keep",
    rule: "IQR",
    k: null,
    named: new Set(),
    target: "50",
    tolerance: "15",
  },
  share: { audience: "team", minimum: String(SHARE_RULES.minimum), step: String(SHARE_RULES.step * 100), orderKnown: false, everyone: false },
  insert: EMPTY_INSERT,
};

/** A set with a value put in or taken out. */
export function withMember<Value>(set: ReadonlySet<Value>, value: Value, isIn: boolean): ReadonlySet<Value> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

/** A map with one entry put in, or taken out where there is nothing to hold. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value | undefined): ReadonlyMap<Key, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
