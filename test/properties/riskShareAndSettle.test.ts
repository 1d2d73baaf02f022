import fc from "fast-check";
import { poolRiskShare } from "../../src/domain/pooling/poolRiskShare";
import { poolSettle } from "../../src/domain/pooling/poolSettle";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { anyPence, law, must, pence, sum } from "./law";

/** Shares in whole basis points that total 100%. */
const shareRow = (partners: number) => fc.array(fc.nat(10_000), { minLength: partners - 1, maxLength: partners - 1 })
  .map((cuts) => [0, ...[...cuts].sort((a, b) => a - b), 10_000]).map((edges) => edges.slice(1).map((edge, i) => (edge - edges[i]!) / 10_000));
const tiers = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })).chain(([partners, count]) =>
  fc.tuple(fc.array(shareRow(partners), { minLength: count, maxLength: count }), fc.uniqueArray(fc.integer({ min: 1, max: 10_000_000 }), { minLength: count - 1, maxLength: count - 1 })));

describe("a risk share", () => {
  law("adds to the variance, and mirrors", [anyPence, tiers], (variance, [shares, edges]) => {
    const limits = [...[...edges].sort((a, b) => a - b).map((edge) => edge / 100), null];
    const parts = poolRiskShare(variance / 100, shares, limits).map(pence);
    must(sum(parts) === variance, "does not add to the variance");
    must(poolRiskShare(-variance / 100, shares, limits).map((part) => (part === 0 ? 0 : -pence(part))).join() === parts.join(), "no mirror");
    must(parts.every((part) => part === 0 || part > 0 === variance > 0), "a part goes the other way");
  });

  law("of one tier is the split", [anyPence, fc.integer({ min: 1, max: 8 }).chain(shareRow)], (variance, shares) => {
    must(poolRiskShare(variance / 100, [shares]).join() === poolSplit(variance / 100, shares).join(), "not the split");
  });
});

describe("a settlement", () => {
  const balances = fc.array(fc.tuple(anyPence, anyPence), { minLength: 1, maxLength: 10 });
  law("clears everybody in fewer payments than partners", [balances], (pairs) => {
    const paid = pairs.map(([each]) => each);
    const due = pairs.map(([, each]) => each);
    due[0]! += sum(paid) - sum(due);
    const names = pairs.map((_, i) => `Partner ${i + 1}`);
    const payments = poolSettle(names, paid.map((each) => each / 100), due.map((each) => each / 100));
    must(payments.length < names.length, `${payments.length} payments between ${names.length}`);
    const settled = [...paid];
    for (const { from, to, amount } of payments) {
      must(pence(amount) > 0 && from !== to, "a payment of nothing, or to oneself");
      settled[names.indexOf(from)]! += pence(amount);
      settled[names.indexOf(to)]! -= pence(amount);
    }
    must(settled.join() === due.join(), "somebody is not settled");
    must(payments.every((payment, i) => !payments.slice(0, i).some((other) => other.from === payment.to || other.to === payment.from)), "somebody both pays and is paid");
  });
});
