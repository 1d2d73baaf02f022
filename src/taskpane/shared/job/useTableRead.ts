import { useMemo } from "react";
import type { Source } from "../useSource";
import type { ReadSource } from "./tableRead";

/** The table in a source, read once for each block and choice, however often progress is reported or the method changes. Null until the code that reads it is here. */
export function useTableRead<Choices, Read>(read: ((source: ReadSource, choices: Choices) => Read) | undefined, { block, status, problem }: Source, choices: Choices): Read | null {
  return useMemo(() => read?.({ block, status, problem }, choices) ?? null, [read, block, status, problem, choices]);
}
