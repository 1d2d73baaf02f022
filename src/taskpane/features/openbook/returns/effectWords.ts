import type { LineEffects } from "../../../../domain/openbook/lineEffects";

/** Why a cost changed, in the order it is shown; `kind` names the sum of it over all returns. */
export const EFFECTS = [
  { key: "volume", kind: "volume", words: "Volume" },
  { key: "mix", kind: "mix", words: "Mix" },
  { key: "price", kind: "price", words: "Price" },
  { key: "newOrDropped", kind: "new or dropped", words: "New or dropped" },
  { key: "notSplit", kind: "not split", words: "Not split" },
] as const satisfies readonly { readonly key: keyof LineEffects; readonly kind: string; readonly words: string }[];
