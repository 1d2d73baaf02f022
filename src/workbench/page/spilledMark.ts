/** Marks, among a grid cell's own data, that its value is another cell's. */
export const SPILLED = "openbookSpilled";
