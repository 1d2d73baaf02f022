import type { ContractYear } from "../../domain/contracts/contractYears";
import type { TermPeriod } from "../../domain/contracts/contractTerm";
import type { Day } from "../../domain/kernel/day";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { AnswerCheck } from "../answerCheck";
import type { Origin, Sourced } from "../origin";

export type ContractKind = "light-touch" | "services" | "works";

export const CONTRACT_KINDS: readonly ContractKind[] = ["light-touch", "services", "works"];

export interface ContractLot {
  readonly name: string;
  /** Pounds in the first contract year, before VAT; null where it cannot be estimated. */
  readonly annual: Sourced | null;
}

/** Everything a contract's value is worked out from, with the source of each figure. Rates are fractions. */
export interface ContractCase {
  readonly title: string;
  readonly kind: ContractKind;
  /** "5+2+2+1": the initial term, then each option to extend. */
  readonly term: { readonly text: string; readonly origin: Origin };
  /** The contract's first day. */
  readonly start: { readonly day: Day; readonly origin: Origin };
  /** The day the procurement starts, which decides the threshold. */
  readonly procurement: { readonly day: Day; readonly origin: Origin };
  /** Uplift each contract year on the one before; 0 for none. */
  readonly change: Sourced;
  /** Rate of VAT; 0 for a grant. */
  readonly vat: Sourced;
  /** One where the contract is not in lots; no two alike. */
  readonly lots: readonly ContractLot[];
  /** What the whole contract is said to cost a year, which its lots are held to; null where nobody says. */
  readonly annualGiven: Sourced | null;
  /** True where the workbook counts its dates from 1904. */
  readonly date1904?: boolean;
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

export interface ContractPeriod extends TermPeriod {
  readonly months: number;
  /** Of every lot that can be estimated, with VAT: the periods add up to the contract's value. */
  readonly value: Pounds;
  /** From the contract's start to the end of the period. */
  readonly valueSoFar: Pounds;
}

/** A contract year with what every lot that can be estimated may pay in it, with VAT. */
export interface YearValue extends ContractYear {
  readonly value: Pounds;
}

export interface LotValue {
  readonly name: string;
  /** Null where it cannot be estimated; so are the figures that follow. */
  readonly annual: Pounds | null;
  readonly net: Pounds | null;
  readonly vat: Pounds | null;
  /** With VAT. */
  readonly value: Pounds | null;
  /** By period of the term; they add up to the value. */
  readonly byPeriod: readonly Pounds[] | null;
  readonly standing: Standing;
}

/**
 * How a value stands to the threshold: a value of the threshold itself is at it. One that cannot be estimated is treated as at or
 * above it, unless what can be estimated is so already. "not held" where there is no threshold for the day.
 */
export type Standing = "at or above" | "below" | "treated as above" | "not held";

/** The contract's figures, each to the penny. */
export interface ContractAnswer {
  readonly periods: readonly ContractPeriod[];
  readonly years: readonly YearValue[];
  readonly lots: readonly LotValue[];
  /** What the lots that can be estimated cost in the first year, before VAT. */
  readonly annual: Pounds;
  readonly net: Pounds;
  readonly vat: Pounds;
  /** Everything that may be paid over the whole term, extensions and VAT included, by the lots that can be estimated. */
  readonly value: Pounds;
  /** The lots that cannot be estimated, of the case's. */
  readonly unknown: readonly number[];
  /** Null where none is held for the day, and `thresholdRefused` says why. */
  readonly threshold: FigureWithSource | null;
  readonly thresholdRefused: DomainError | null;
  /** The value less the threshold; null where none is held. */
  readonly over: Pounds | null;
  readonly standing: Standing;
  /** The first period by whose end the threshold is reached; null where it is not. */
  readonly reachedIn: number | null;
  readonly checks: readonly AnswerCheck[];
}
