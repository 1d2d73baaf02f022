import { LATER_PARTS as REQUEST_PARTS } from "./request/laterParts";
import { LATER_PARTS as RETURNS_PARTS } from "./returns/laterParts";
import { LATER_PARTS as SHARING_PARTS } from "./sharing/laterParts";

export const loadRequest = () => import("./request/RequestPanel");

export const loadReturns = () => import("./returns/ReturnsPanel");

export const loadSharing = () => import("./sharing/SharingPanel");

/** What each kind is made of. */
export const KIND_PARTS: readonly (() => Promise<unknown>)[] = [loadRequest, ...REQUEST_PARTS, loadReturns, ...RETURNS_PARTS, loadSharing, ...SHARING_PARTS];
