/** Which run made the sheets: enough to make them again and compare. */
export interface RunStamp {
  /** The add-in's version. */
  readonly version: string;
  /** The job's method and its version, e.g. "Pool 1". */
  readonly method: string;
  /** ISO date and time in UTC. */
  readonly insertedOn: string;
  readonly inputsHash: string;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

/** "21 November 2026"; the text itself where it is not an ISO date. */
export function dayInWords(iso: string): string {
  const match = ISO.exec(iso);
  const month = match && MONTHS[Number(match[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

/** "21 November 2026 at 09:12 UTC". */
export function momentInWords(iso: string): string {
  const match = ISO.exec(iso);
  return match ? `${dayInWords(iso)} at ${match[4]}:${match[5]} UTC` : iso;
}

/** The line under a sheet's purpose. */
export function stampLine(stamp: RunStamp): string {
  return `Made by Openbook ${stamp.version}, method ${stamp.method}, on ${momentInWords(stamp.insertedOn)}. Inputs ${stamp.inputsHash}.`;
}
