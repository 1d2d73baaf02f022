import type { MethodAnswer, OverheadMethod } from "../../../workings/price/priceCase";

const NAMES: Readonly<Record<MethodAnswer["method"], string>> = {
  reciprocal: "Reciprocal",
  stepdown: "Step-down",
  direct: "Direct",
  "single driver": "One driver for all",
};

/** What a way of sharing overheads is called. */
export function methodName(method: MethodAnswer["method"]): string {
  return NAMES[method];
}

/** The ways there are, each with its line of why. */
export const METHOD_OPTIONS: readonly { readonly key: OverheadMethod; readonly words: string; readonly why: string }[] = [
  { key: "reciprocal", words: NAMES.reciprocal, why: "Pools that serve each other are followed back and forth until all is in the services: the most exact." },
  { key: "stepdown", words: NAMES.stepdown, why: "Each pool in the order below is shared over the pools after it and the services; nothing comes back to it." },
  { key: "direct", words: NAMES.direct, why: "Each pool goes to the services alone; what pools do for each other is left aside." },
];
