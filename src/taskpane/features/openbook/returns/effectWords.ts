import type { LineEffects } from "../../../../domain/openbook/lineEffects";

/** Why a cost changed, in the order it is shown. */
export const EFFECTS: readonly { readonly key: keyof LineEffects; readonly words: string }[] = [
  { key: "volume", words: "Volume" },
  { key: "mix", words: "Mix" },
  { key: "price", words: "Price" },
  { key: "newOrDropped", words: "New or dropped" },
  { key: "notSplit", words: "Not split" },
];
