/** Working out what is asked: fetched as soon as the kind is drawn. */
export const loadWorking = async () => {
  const [{ requestFrom }, { knownLines }] = await Promise.all([import("./requestFrom"), import("./knownLines")]);
  return { requestFrom, knownLines };
};

export const loadLines = () => import("./CheckLines");
export const loadLimits = () => import("./SetLimits");
export const loadAnswer = () => import("./SeeReturn");
export const loadPlan = () => import("./planReturn");

/** Parts not needed for the first paint. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadWorking, loadLines, loadLimits, loadAnswer, loadPlan];
