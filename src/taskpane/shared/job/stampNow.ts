import packageJson from "../../../../package.json";
import type { RunStamp } from "../../../workings/stamp";

/** The stamp of an answer inserted now: the version, the method, when, and the fingerprint of what went in. */
export function stampNow(method: string, inputsHash: string): RunStamp {
  return { version: packageJson.version, method, insertedOn: new Date().toISOString(), inputsHash };
}
