/** Codes and sentences of Microsoft's table of errors for the application-specific APIs. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of the Office application.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet: "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UndoNotSupported: "One of the operations does not support undo.",
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** A refusal the client shows as OfficeExtension.Error. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(readonly code: HostErrorCode, message?: string) {
    super(message ?? MESSAGES[code]);
  }
}

/** A fault of this host or its engine, told with its own words. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("GeneralException", `host: ${String(error instanceof Error ? error.stack : error)}`);
}

/** Excel has it, this host has not. */
export function notModelled(what: string): HostError {
  return new HostError("ApiNotFound", `host: ${what} is not implemented`);
}

export function invalidArgument(detail?: string): HostError {
  return new HostError("InvalidArgument", detail);
}

/** What a method finds, whose "OrNullObject" twin answers null where there is none. */
export function orNotFound<T>(found: T | null): T {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

export const SIZE_MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
