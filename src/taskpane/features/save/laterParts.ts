import { LATER_PARTS as APPRAISAL_PARTS, loadGuess } from "./appraisal/laterParts";
import { LATER_PARTS as CONTRACT_PARTS } from "./contract/laterParts";
import { LATER_PARTS as REGISTER_PARTS } from "./register/laterParts";

export const loadRegister = () => import("./register/RegisterPanel");

export const loadAppraisal = () => import("./appraisal/AppraisalPanel");

export const loadContract = () => import("./contract/ContractPanel");

/** Whether the workbook holds options to be appraised. */
export const loadOptionsGuess = loadGuess;

/** What each kind is made of; fetched as soon as the job is drawn, so that nothing is fetched when a kind is chosen. */
export const KIND_PARTS: readonly (() => Promise<unknown>)[] = [loadRegister, ...REGISTER_PARTS, loadAppraisal, ...APPRAISAL_PARTS, loadContract, ...CONTRACT_PARTS];
