import type { RunStamp } from "../../src/workings/stamp";

/** A run on a day of its own, by a method such as "Pool 1". */
export const stampOf = (method: string): RunStamp => ({ version: "0.1.0", method, insertedOn: "2026-11-21T09:12:00.000Z", inputsHash: "0123456789abcdef" });
