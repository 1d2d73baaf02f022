/** Reading the cells and working out the answer: asked for as soon as the job is drawn. */
export const loadWorking = () => import("./priceFrom");
export const loadGuess = () => import("./guessPrice");

/** Parts of the job not needed for its first paint; fetched as soon as the job is drawn, so that nothing is fetched later. */
export const loadColumns = () => import("./CheckColumns");
export const loadMethod = () => import("./SetMethod");
export const loadAnswer = () => import("./SeeAnswer");
export const loadInsert = () => import("../../shared/job/InsertStep");
export const loadPlan = () => import("./planPrice");
export const loadSample = () => import("./planSample");

/** Fetches all of them. */
export function loadLaterParts(): void {
  for (const load of [loadColumns, loadMethod, loadAnswer, loadInsert, loadPlan, loadSample]) void load();
}
