/** Reading workbooks as returns and logs: fetched as soon as the kind is drawn. */
export const loadReading = async () => {
  const [{ readWorkbook }, { readQueryLog }] = await Promise.all([import("../../../../intake/openbook/readWorkbook"), import("../../../../intake/openbook/readQueryLog")]);
  return { readWorkbook, readQueryLog };
};

/** Working out the answer. */
export const loadWorking = () => import("./returnsFrom");

export const loadCheck = () => import("./CheckReturns");
export const loadMethod = () => import("./SetComparison");
export const loadAnswer = () => import("./SeeAnswer");
export const loadPlan = () => import("./planReturns").then(({ planReturns }) => planReturns);
export const loadPack = () => import("./planPack");
export const loadInsert = () => import("./InsertReturns");

/** Parts not needed for the first paint. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadReading, loadWorking, loadCheck, loadMethod, loadAnswer, loadPlan, loadPack, loadInsert];
