import { ArrayValueObject, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE } from "./univer";

/** Arrays that hold the values of cells as they stand. */
const ofCells = new WeakSet<object>();
let remembers = true;

/**
 * Univer remembers which cells hold which value whenever an array is compared, by the place the array says it has. An array worked out from
 * others (COLUMN, LEN of a range…) says a place too, its formula's or the sheet's corner, and would be remembered as those cells.
 * This keeps it to arrays read straight from cells.
 */
export function rememberOnlyCells(): void {
  const usualArray = BaseReferenceObject.prototype.toArrayValueObject;
  BaseReferenceObject.prototype.toArrayValueObject = function toArrayValueObject(...given) {
    const array = usualArray.apply(this, given);
    ofCells.add(array);
    return array;
  };
  const arrays = ArrayValueObject.prototype as unknown as { _batchOperatorValue: (...given: unknown[]) => void };
  const usualBatch = arrays._batchOperatorValue;
  arrays._batchOperatorValue = function batchOperatorValue(this: object, ...given) {
    const before = remembers;
    remembers = ofCells.has(this);
    try { usualBatch.apply(this, given); } finally { remembers = before; }
  };
  const memory = CELL_INVERTED_INDEX_CACHE;
  const [use, set, build] = [memory.canUseCache.bind(memory), memory.set.bind(memory), memory.setContinueBuildingCache.bind(memory)];
  memory.canUseCache = (...given) => (remembers ? use(...given) : { rowsInCache: [], rowsNotInCache: [] });
  memory.set = (...given) => { if (remembers) set(...given); };
  memory.setContinueBuildingCache = (...given) => { if (remembers) build(...given); };
}
