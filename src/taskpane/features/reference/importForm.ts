import type { Frequency } from "../../../intake/series/readPeriod";

/** What a person has chosen of one series; null where the suggestion stands. */
export interface PickForm {
  /** Which of the series found, by its place among them. */
  readonly found: number;
  readonly name: string | null;
  readonly frequency: Frequency | null;
  /** As typed; "" is from the first figure. */
  readonly from: string;
  readonly rateIn: "percent" | "fraction" | null;
  readonly alone: boolean | null;
  /** Of two figures for a period, the row kept. */
  readonly keep: ReadonlyMap<number, number>;
  readonly jumpsRight: boolean;
}

export function emptyPick(found: number): PickForm {
  return { found, name: null, frequency: null, from: "", rateIn: null, alone: null, keep: new Map(), jumpsRight: false };
}

/** What is on the screen before anything is chosen. */
export interface ImportForm {
  readonly by: "file" | "cells";
  /** The range of cells, as typed. */
  readonly cells: string;
  /** The insert whose table these join; "" for a new table, null where the suggestion stands. */
  readonly joins: string | null;
}

export const EMPTY_IMPORT: ImportForm = { by: "file", cells: "", joins: null };

/** The ids of the fields, with which problems and steps are told apart. */
export const FIELD = {
  file: "reference-file", cells: "reference-cells", series: "reference-series", joins: "reference-joins", insert: "reference-insert",
  name: (at: number) => `reference-name-${at}`,
  frequency: (at: number) => `reference-frequency-${at}`,
  rateIn: (at: number) => `reference-rate-${at}`,
  from: (at: number) => `reference-from-${at}`,
  alone: (at: number) => `reference-alone-${at}`,
  jumps: (at: number) => `reference-jumps-${at}`,
  keep: (at: number, period: number) => `reference-keep-${at}-${period}`,
} as const;
