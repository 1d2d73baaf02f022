/** Working out the answer: asked for as soon as the job is drawn. */
export const loadWorking = () => import("./contractFrom");

/** Reading a table of lots. */
export const loadLots = () => import("./lotsFrom");
export const loadColumns = () => import("./CheckFigures");
export const loadMethod = () => import("./SetMethod");
export const loadAnswer = () => import("./SeeAnswer");
export const loadPlan = () => import("./planContract").then(({ planContract }) => planContract);

/** Parts of the job not needed for its first paint; fetched as soon as the job is drawn, so that nothing is fetched later. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadWorking, loadLots, loadColumns, loadMethod, loadAnswer, loadPlan];
