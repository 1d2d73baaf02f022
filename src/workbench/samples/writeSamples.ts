import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveWorkbook } from "../file/saveWorkbook";
import { SAMPLES } from "./samples";

/** Writes every sample as an .xlsx into the folder, made where it is not there. Returns the paths written. */
export function writeSamples(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return SAMPLES.map((sample) => {
    const path = join(folder, sample.file);
    writeFileSync(path, saveWorkbook(sample.build()));
    return path;
  });
}
