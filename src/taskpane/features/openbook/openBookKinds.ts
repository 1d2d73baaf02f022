import type { JobKind } from "../../shared/job/jobKinds";

/** What the Open book job can do. */
export type OpenBookKind = "request" | "returns" | "sharing";

export const OPEN_BOOK_LABEL = "What to do";

export const OPEN_BOOK_KINDS: readonly JobKind<OpenBookKind>[] = [
  { key: "request", words: "Make a return to send", why: "A new workbook for a provider to fill. It checks itself with plain formulas, in any Excel." },
  { key: "returns", words: "Read returns that have come back", why: "One or many: what is odd in each, what changed, what to ask, the surplus, and a pack that is safe to share." },
  { key: "sharing", words: "Check a workbook before sharing it", why: "What it holds that its sheets do not show, and a copy without it." },
];
