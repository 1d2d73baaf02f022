/** Parts of the job not needed for its first paint; fetched as soon as the job is drawn, so that nothing is fetched later. */
export const loadAnswer = () => import("./SeeAnswer");
export const loadPlan = () => import("./planPool");
