import { SHARE_RULES } from "../../../../domain/benchmarking/sharing/shareCase";
import type { Against } from "../../../../returns/queryLog";
import type { TermsRole } from "../../../../intake/openbook/readTerms";
import type { TableChoices } from "../../../shared/job/TableColumns";
import { EMPTY_INSERT, type InsertForm } from "../../../shared/job/insertForm";

/** What a person has chosen in 'Set the method', as typed. */
export interface MethodForm {
  readonly title: string;
  readonly against: Against;
  /** Percent. */
  readonly limit: string;
  readonly ignore: string;
  /** "" for no such limit. */
  readonly always: string;
  readonly withTerms: boolean;
  /** One set of terms typed here, or terms by provider in cells. */
  readonly termsFrom: "typed" | "cells";
  /** Percent of income; "" for none. */
  readonly minimum: string;
  readonly maximum: string;
  /** Percent of the excess. */
  readonly providerShare: string;
  /** "" for no limit. */
  readonly topUpLimit: string;
}

/** What goes into a pack of one service and year, as chosen; by service and year. */
export interface PackPick {
  readonly wanted: boolean;
  /** Null while the suggestion stands. */
  readonly unit: string | null;
  readonly lines: readonly string[];
}

export interface PackForm {
  readonly audience: "team" | "others";
  readonly title: string;
  readonly basis: "this" | "tendered";
  readonly minimum: string;
  readonly step: string;
  readonly orderKnown: boolean;
  readonly picks: ReadonlyMap<string, PackPick>;
}

export interface ReturnsForm {
  /** True where returns are looked for among the sheets of this workbook too. */
  readonly here: boolean;
  /** Of returns that are there twice, the one taken, by set; the last where a person has not said. */
  readonly repeated: ReadonlyMap<number, number>;
  /** The cells that hold terms of surplus by provider, as typed. */
  readonly termsCells: string;
  /** How those cells are to be read. */
  readonly termsTable: TableChoices<TermsRole>;
  readonly method: MethodForm;
  readonly pack: PackForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: ReturnsForm = {
  here: false,
  repeated: new Map(),
  termsCells: "",
  termsTable: {},
  method: { title: "Open-book returns", against: "last", limit: "5", ignore: "0", always: "", withTerms: false, termsFrom: "typed", minimum: "", maximum: "", providerShare: "50", topUpLimit: "" },
  pack: { audience: "team", title: "Unit costs", basis: "this", minimum: String(SHARE_RULES.minimum), step: String(SHARE_RULES.step * 100), orderKnown: false, picks: new Map() },
  insert: EMPTY_INSERT,
};

/** Names a service and year among what is picked for a pack. */
export function pickKey({ service, year }: { readonly service: string; readonly year: string }): string {
  return JSON.stringify([service, year]);
}

/** What is picked of a service and year: all of it and no lines where a person has not said. */
export function pickOf(pick: PackPick | undefined): PackPick {
  return pick ?? { wanted: true, unit: null, lines: [] };
}
