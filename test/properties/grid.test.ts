import fc from "fast-check";
import { poolGrid } from "../../src/domain/pooling/poolGrid";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { anyPence, anyWeights, law, must, pence, sum } from "./law";

const months = fc.array(anyPence, { minLength: 1, maxLength: 12 });
const gridOf = (totals: readonly number[], weights: readonly number[]) => poolGrid(totals.map((total) => total / 100), weights).map((row) => row.map(pence));

describe("a grid", () => {
  law("adds up by row, by column and to date", [months, anyWeights], (totals, weights) => {
    const paid = weights.map(() => 0);
    let toDate = 0;
    gridOf(totals, weights).forEach((row, month) => {
      must(sum(row) === totals[month], "a row does not add to its total");
      toDate += totals[month]!;
      row.forEach((cell, partner) => (paid[partner]! += cell));
      must(paid.join() === poolSplit(toDate / 100, weights).map(pence).join(), "payments to date are not the split of the totals to date");
    });
  });

  law("has every cell within two pennies of month × share", [months, anyWeights], (totals, weights) => {
    const all = sum(weights);
    gridOf(totals, weights).forEach((row, month) => row.forEach((cell, partner) => {
      must(Math.abs(cell - (totals[month]! * weights[partner]!) / all) < 2 + 1e-3, "a cell is more than two pennies away");
    }));
  });

  law("mirrors", [months, anyWeights], (totals, weights) => {
    const mirrored = gridOf(totals.map((total) => -total), weights).map((row) => row.map((cell) => (cell === 0 ? 0 : -cell)));
    must(JSON.stringify(gridOf(totals, weights)) === JSON.stringify(mirrored), "no mirror");
  });

  law("does not depend on the scale of the weights", [months, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(3, 10, 0.01)], (totals, weights, scale) => {
    const scaled = weights.map((weight) => Number((weight * scale).toPrecision(15)));
    must(JSON.stringify(gridOf(totals, weights)) === JSON.stringify(gridOf(totals, scaled)), "scale mattered");
  });

  law("pays nothing for a zero weight", [months, anyWeights], (totals, weights) => {
    must(gridOf(totals, [...weights, 0]).every((row) => row.at(-1) === 0), "a zero weight pays");
  });
});
