/** Numbers of the common API's calls for a copy of the document (office.js, OSF.DDA.MethodDispId). */
const GET_COPY = 77, GET_CHUNK = 80, RELEASE_COPY = 81;
const SUCCESS = 0, INTERNAL_ERROR = 5001;
/** The only kind of copy a workbook gives here: its file as it would be saved. */
const COMPRESSED = 5;

/** What the client takes an answer of the host's from. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
type Answer = (response: number | SafeArray) => void;

/** Answers `document.getFileAsync`, its slices and its closing. Copies are held until they are closed. */
export class DocumentCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private last = 0;

  constructor(private readonly savedFile: () => Promise<Uint8Array>) {}

  /** Answers the call; one that is none of these, or of a copy that is not held, ends in an internal error. */
  execute(id: number, parameters: readonly unknown[], answer: Answer): void {
    const [handle, offset, size] = parameters.map(Number) as [number, number, number];
    if (id === GET_COPY && handle === COMPRESSED) {
      this.savedFile().then((bytes) => {
        this.copies.set(++this.last, bytes);
        answer(safeArray([SUCCESS, safeArray([this.last, bytes.length])]));
      }, () => answer(INTERNAL_ERROR));
    } else if (id === GET_CHUNK) {
      const chunk = this.copies.get(handle)?.subarray(offset, offset + size);
      answer(chunk ? safeArray([SUCCESS, safeArray([safeArray([...chunk]), chunk.length])]) : INTERNAL_ERROR);
    } else if (id === RELEASE_COPY) {
      answer(this.copies.delete(handle) ? SUCCESS : INTERNAL_ERROR);
    } else {
      answer(INTERNAL_ERROR);
    }
  }
}

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
