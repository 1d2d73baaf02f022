/** What is found in a workbook, and a copy without it. */
export const loadWorking = async () => {
  const [{ leakFindings, placesLooked }, { copyableSheets, valuesOnlyPlan }] = await Promise.all([import("../../../../intake/leaks/leakFindings"), import("../../../../workings/openbook/valuesOnlyPlan")]);
  return { leakFindings, placesLooked, copyableSheets, valuesOnlyPlan };
};

export const loadSheets = () => import("./CheckSheets");
export const loadChoice = () => import("./ChooseSheets");
export const loadFindings = () => import("./SeeFindings");

/** Parts not needed for the first paint. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadWorking, loadSheets, loadChoice, loadFindings];
