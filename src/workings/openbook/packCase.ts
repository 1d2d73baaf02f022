import type { EarlierCut, ShareRules } from "../../domain/benchmarking/sharing/shareCase";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { Basis } from "../../returns/returnRequest";
import type { ShareAnswer } from "../sharing/shareAnswer";

/** What of one service and year can go into a pack: chosen from, and shown. */
export interface PackOffer {
  readonly service: string;
  readonly year: string;
  /** Returns of it that are read, one a provider. */
  readonly providers: number;
  /** What costs may be divided by, that most providers give first. */
  readonly units: readonly { readonly unit: string; readonly providers: number }[];
  /** Lines that the form asked for, by the name most returns have, the greatest cost first; one a provider added is not offered. */
  readonly lines: readonly { readonly ref: string; readonly name: string; readonly providers: number }[];
}

/** One service and year of a pack. */
export interface PackChoice {
  readonly service: string;
  readonly year: string;
  /** What total and lines are divided by: activity in this unit, added up. */
  readonly unit: string;
  /** Refs of the cost lines wanted beside the total, those that matter most first. */
  readonly lines: readonly string[];
}

/** What a share-safe pack of returns is made of. */
export interface PackCase {
  /** Goes to the readers. */
  readonly title: string;
  readonly returns: readonly ReturnGiven[];
  readonly choices: readonly PackChoice[];
  /** Whose figures: those of the year, or as tendered. */
  readonly basis: Extract<Basis, "this" | "tendered">;
  readonly rules: ShareRules;
  /** Deals the codes: drawn at random for each pack, told to nobody. Whole, 0 to 4,294,967,295. */
  readonly seed: number;
  /** Of the packs whose keys are in the workbook: see `earlierCuts`. */
  readonly earlier: readonly EarlierCut[];
}

/** A provider that is in no figure of a service and year, or not in one line's: for the team alone. */
export interface PackLeftOut {
  readonly provider: string;
  readonly service: string;
  readonly year: string;
  /** The line's name; "" for all of the service and year. */
  readonly line: string;
  /** "Costs!J12"; "" where no cell is to blame. */
  readonly cell: string;
  /** Why, and what to do: one sentence. */
  readonly words: string;
}

export interface PackAnswer {
  readonly share: ShareAnswer;
  readonly leftOut: readonly PackLeftOut[];
}
