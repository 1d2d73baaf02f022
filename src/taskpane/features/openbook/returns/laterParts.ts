import { loadPack, loadPlan } from "./planParts";
import { loadReading } from "./readingParts";

/** Working out the answer. */
export const loadWorking = () => import("./returnsFrom");

export const loadCheck = () => import("./CheckReturns");
export const loadMethod = () => import("./SetComparison");
export const loadAnswer = () => import("./SeeAnswer");
export const loadInsert = () => import("./InsertReturns");

/** Parts not needed for the first paint. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [loadReading, loadWorking, loadCheck, loadMethod, loadAnswer, loadPlan, loadPack, loadInsert];
