import { followedPools, type Following } from "./followedPools";
import type { PriceAnswer, PriceCase } from "./priceCase";

/** A method with the pools it can share out, each counted from 0. */
export interface MethodFollowed {
  readonly method: Following;
  readonly open: readonly number[];
}

/** Every method that stands side by side, in the answer's order. */
export function methodsFollowed({ pools }: PriceCase, { services, methods }: PriceAnswer): MethodFollowed[] {
  const direct = services.map((service) => service.direct);
  return methods.map(({ method }) => {
    const followed = followedPools(pools, direct, method);
    return { method, open: [...followed.keys()].filter((at) => followed[at]!.refused === null) };
  });
}

const WORDS: Readonly<Record<Following, string>> = {
  reciprocal: "Reciprocal", stepdown: "Step-down", direct: "Direct", "single driver": "One driver, direct cost",
};

export function methodInWords(method: Following): string {
  return WORDS[method];
}
