import type { Book, Sheet } from "../book/book";
import { HostError, type HostErrorCode } from "./hostError";

/** Names a sheet, or finds one that does not exist yet when the fault is planned. */
export type SheetChoice = string | ((book: Book) => Sheet | undefined);

/** Something that goes wrong at one sync. What people do to the book happens before the batch runs. */
export type Fault = Refusal
  | { readonly kind: "deleteSheet" | "protectSheet"; readonly sheet: SheetChoice }
  | { readonly kind: "makeReadOnly" }
  /** Anything else a person might do meanwhile. */
  | { readonly kind: "change"; readonly change: (book: Book) => void };

export type Refusal =
  | { readonly kind: "rejectBefore"; readonly code?: HostErrorCode }
  | { readonly kind: "rejectAfter"; readonly code?: HostErrorCode }
  /** Fails at this action of the batch, counted from 0, or at the middle one of those that change something; earlier actions stay applied. */
  | { readonly kind: "failAtAction"; readonly action: number | "middle"; readonly code?: HostErrorCode };

/** Faults waiting for their sync, and what became of them. */
export class FaultPlan {
  private readonly planned = new Map<number, Fault[]>();
  /** Faults that happened, in order. A sheet fault that found no sheet is not among them. */
  readonly happened: Fault[] = [];
  private counted = 0;

  /** Syncs the add-in has made, leaving out the client's own housekeeping. */
  get syncs(): number {
    return this.counted;
  }

  /** Plans a fault for the nth sync from now; 1 is the next. */
  atNext(sync: number, fault: Fault): void {
    const at = this.counted + sync;
    this.planned.set(at, [...(this.planned.get(at) ?? []), fault]);
  }

  clear(): void {
    this.planned.clear();
    this.happened.length = 0;
  }

  /** Counts a sync and gives the faults planned for it. */
  nextSync(): readonly Fault[] {
    this.counted++;
    const faults = this.planned.get(this.counted) ?? [];
    this.planned.delete(this.counted);
    return faults;
  }
}

export function faultError(fault: { readonly code?: HostErrorCode }): HostError {
  return new HostError(fault.code ?? "GeneralException");
}

export function chosenSheet(book: Book, choice: SheetChoice): Sheet | undefined {
  return typeof choice === "string" ? book.sheetNamed(choice) : choice(book);
}
