/** Reading the cells and working out the answer: asked for as soon as the job is drawn. */
export const loadWorking = () => import("./appraisalFrom");
export const loadGuess = () => import("./guessAppraisal");

export const loadColumns = () => import("./CheckColumns");
export const loadMethod = () => import("./SetMethod");
export const loadAnswer = () => import("./SeeAnswer");
export const loadPlan = () => import("./planAppraisal").then(({ planAppraisal }) => planAppraisal);
export const loadSample = () => import("./planSample");

/** Parts of the job not needed for its first paint; fetched as soon as the job is drawn, so that nothing is fetched later. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadWorking, loadGuess, loadColumns, loadMethod, loadAnswer, loadPlan, loadSample];
