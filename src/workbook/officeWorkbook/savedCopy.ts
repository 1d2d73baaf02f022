import { WorkbookError, type Progress } from "../port";
import { requireExcel, stopIfCancelled } from "./session";

/** As large as Excel allows. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** This workbook's file as it would be saved now, taken in slices. */
export async function savedCopy(progress?: Progress): Promise<Uint8Array> {
  requireExcel();
  const file = await answered<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done));
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      stopIfCancelled(progress);
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const slice = Uint8Array.from(data as ArrayLike<number>);
      bytes.set(slice, at);
      at += slice.length;
      progress?.report(index + 1, file.sliceCount);
    }
    return bytes;
  } finally {
    // Excel keeps two copies at most, so each is given back; one that cannot be is gone already.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => ask(({ status, value, error }) => {
    if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
    else reject(new WorkbookError("host", { code: error.name, message: error.message }, { cause: error }));
  }));
}
