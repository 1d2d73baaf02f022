/** Laying the answer out as sheets, and a pack: fetched once the kind is drawn. */
export const loadPlan = () => import("./planReturns").then(({ planReturns }) => planReturns);

export const loadPack = () => import("./planPack");
