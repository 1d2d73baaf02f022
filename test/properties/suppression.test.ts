import fc from "fast-check";
import { suppressedCounts } from "../../src/domain/benchmarking/suppressedCounts";
import { DomainError } from "../../src/domain/kernel/DomainError";
import { boundToOneValue, published, solvedByAlgebra, valuesByTrying } from "../domain/benchmarking/_attacker";
import { law, must } from "./law";

const count = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 3 }, { arbitrary: fc.integer({ min: 5, max: 60 }), weight: 4 });
const sparse = fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 2 }, { arbitrary: fc.integer({ min: 5, max: 9 }), weight: 1 });
const block = (cell: fc.Arbitrary<number>, most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
  .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const table = fc.oneof(block(count, 6), block(sparse, 6), block(fc.integer({ min: 0, max: 6 }), 4));
const minimum = fc.constantFrom(5, 5, 3, 8, 10);

describe("BENCH.SUPPRESS before an attacker", () => {
  law("leaves no hidden count solvable, nor down to one value, from shown cells and totals", [table, minimum], (counts, least) => {
    const result = suppressedOrRefusal(counts, least);
    if (result instanceof DomainError) return;
    counts.forEach((line, row) => line.forEach((value, column) => must(value === 0 || value >= least || result[row]![column] === "c", "a small count is shown")));
    const known = published(counts, result);
    must(solvedByAlgebra(known).length === 0, "algebra solves a hidden count");
    must(boundToOneValue(known, counts).length === 0, "a hidden count has one value left");
  });

  law("refuses only where the totals alone give a small count away, and names its row or column", [table, minimum], (counts, least) => {
    const result = suppressedOrRefusal(counts, least);
    const allHidden = published(counts, counts.map((line) => line.map(() => "c")));
    const small = boundToOneValue(allHidden, counts).filter(({ row, column }) => counts[row]![column]! > 0 && counts[row]![column]! < least);
    must((result instanceof DomainError) === small.length > 0, "refused what could be published, or published what could not");
    if (!(result instanceof DomainError)) return;
    const { row, column } = result.detail;
    const total = row === undefined ? allHidden.columnTotals[Number(column) - 1]! : allHidden.rowTotals[Number(row) - 1]!;
    must(small.some((cell) => (row === undefined ? cell.column + 1 === column : cell.row + 1 === row) && counts[cell.row]![cell.column] === total), "the total named gives nothing away");
  });

  law("hides nothing where nothing is small, and the same again for the same table", [table, minimum], (counts, least) => {
    const result = suppressedOrRefusal(counts, least);
    if (result instanceof DomainError) return;
    const isSmall = counts.flat().some((value) => value > 0 && value < least);
    must(isSmall === result.flat().includes("c"), "hides for no reason");
    must(JSON.stringify(suppressedCounts(counts, least)) === JSON.stringify(result), "another answer");
  });

  law("hides no cell that it need not, and of the further cells at most the fewest and two (small tables, by trying all)", [block(count, 4)], (counts) => {
    const result = suppressedOrRefusal(counts, 5);
    if (result instanceof DomainError) return;
    const cells = counts.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
    const further = cells.filter(({ row, column, value }) => result[row]![column] === "c" && (value === 0 || value >= 5));
    const isSafe = (added: readonly typeof cells[number][]) => {
      const shown = counts.map((line, row) => line.map((value, column) => (value > 0 && value < 5) || added.some((cell) => cell.row === row && cell.column === column) ? "c" : value));
      return boundToOneValue(published(counts, shown), counts).length === 0;
    };
    further.forEach((cell) => must(!isSafe(further.filter((other) => other !== cell)), "a cell is hidden for nothing"));
    const free = cells.filter(({ value }) => value === 0 || value >= 5);
    const canDoWith = (size: number, from = 0, chosen: readonly typeof cells[number][] = []): boolean => size === 0 ? isSafe(chosen)
      : free.slice(from).some((cell, i) => canDoWith(size - 1, from + i + 1, [...chosen, cell]));
    must(further.length < 3 || further.length > 5 || !canDoWith(further.length - 3), "three more than the fewest");
  });

  law("meets an attacker who is right: the flow agrees with trying every table", [block(fc.integer({ min: 0, max: 4 }), 3), fc.infiniteStream(fc.boolean())], (counts, hides) => {
    const result = counts.map((line) => line.map((value) => (hides.next().value ? "c" : value)));
    const known = published(counts, result);
    const one = valuesByTrying(known).filter((values) => values.size === 1).length;
    must(boundToOneValue(known, counts).length === one, "the attacker is wrong");
    must(solvedByAlgebra(known).length <= one, "algebra finds more than there is");
  });
});

function suppressedOrRefusal(counts: number[][], least: number) {
  try {
    return suppressedCounts(counts, least);
  } catch (error) {
    if (error instanceof DomainError && error.code === "total-reveals") return error;
    throw error;
  }
}
