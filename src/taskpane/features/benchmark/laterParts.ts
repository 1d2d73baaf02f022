/** Reading the cells and working out the answer: asked for as soon as the job is drawn. */
export const loadWorking = () => import("./benchmarkFrom");
export const loadGuess = () => import("./guessBenchmark");

export const loadColumns = () => import("./CheckColumns");
export const loadMethod = () => import("./SetMethod");
export const loadAnswer = () => import("./SeeAnswer");
export const loadShareChoice = () => import("./ShareChoice");
export const loadPlan = () => import("./planBenchmark").then(({ planBenchmark }) => planBenchmark);
export const loadShare = () => import("./planShare").then(({ planShare }) => planShare);
export const loadSample = () => import("./planSample");

/** Parts of the job not needed for its first paint; fetched as soon as the job is drawn, so that nothing is fetched later. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadColumns, loadMethod, loadAnswer, loadShareChoice, loadPlan, loadShare, loadSample];
