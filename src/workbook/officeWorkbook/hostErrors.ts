import { WorkbookError, type WorkbookErrorCode } from "../port";

/** What was being worked on when the host refused, for the sentence a person reads. */
export interface Where {
  readonly sheet?: string;
  readonly address?: string;
}

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cell-being-edited",
  InvalidSelection: "nothing-selected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidObjectPath: "sheet-gone",
  ItemAlreadyExists: "changed-meanwhile",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  FormulaLengthExceedsLimit: "too-large",
  ApiNotFound: "host-too-old",
  NotImplemented: "host-too-old",
  UnsupportedOperation: "host-too-old",
  MergedRangeConflict: "would-overwrite",
  FilteredRangeConflict: "would-overwrite",
  InsertDeleteConflict: "would-overwrite",
  PivotTableRangeConflict: "would-overwrite",
};

/** The host's own code for an error it answered with ("AccessDenied"); undefined for any other error. */
export function hostCode(error: unknown): string | undefined {
  // OfficeExtension.Error is told by its shape: the class is another one in each frame.
  if (!(error instanceof Object) || !("code" in error) || !("debugInfo" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** True where the host only ran out of room for one answer, so that a smaller question may succeed. */
export function isAnswerTooLarge(error: unknown): boolean {
  const code = hostCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}

/**
 * A host's refusal as a WorkbookError that says where; a WorkbookError as it is.
 * Anything else is a fault of ours and is given back unchanged, to surface as one.
 */
export function asWorkbookError(error: unknown, where: Where = {}): unknown {
  const code = hostCode(error);
  if (code === undefined) return error;
  const message = error instanceof Error ? error.message : code;
  const known = CODES[code];
  const kept: Record<string, string> = {};
  if (where.sheet !== undefined) kept.sheet = where.sheet;
  if (where.address !== undefined) kept.address = where.address;
  if (known === "sheet-gone" && where.sheet === undefined) {
    return new WorkbookError("changed-meanwhile", { ...kept, message }, { cause: error });
  }
  if (known === "host-too-old") return new WorkbookError(known, { needs: message }, { cause: error });
  return new WorkbookError(known ?? "host", known ? kept : { ...kept, code, message }, { cause: error });
}
