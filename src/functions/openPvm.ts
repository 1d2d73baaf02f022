import { priceVolumeMix } from "../domain/openbook/priceVolumeMix";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";

/**
 * Says why a cost changed: how much was bought, what was bought, and at what prices.
 * @customfunction OPEN.PVM
 * @param priceBefore Price of a unit of each line before, in one row or column. Blanks count as 0.
 * @param volumeBefore Units of each line before, in the same order. Blanks count as 0.
 * @param priceAfter Price of a unit of each line after, in the same order. Blanks count as 0.
 * @param volumeAfter Units of each line after, in the same order. Blanks count as 0.
 * @returns A table with the headings Effect and Amount: Volume, Mix, Price and Total, in pounds. The first three add to the total, the change in cost.
 * @example =OPEN.PVM({10;20}, {100;50}, {11;20}, {90;70}) // "Effect", "Amount"; "Volume", 133.333333333333; "Mix", 166.666666666667; "Price", 90; "Total", 390
 * @example =OPEN.PVM({10}, {0}, {10}, {5}) // #DIV/0!
 * @example =OPEN.PVM({10}, {-1}, {10}, {5}) // #VALUE!
 */
export function openPvmCell(priceBefore: unknown[][], volumeBefore: unknown[][], priceAfter: unknown[][], volumeAfter: unknown[][]): unknown[][] {
  return inCell({ priceBefore, volumeBefore, priceAfter, volumeAfter }, () => {
    const { volume, mix, price, total } = priceVolumeMix(
      readList("priceBefore", priceBefore), readList("volumeBefore", volumeBefore), readList("priceAfter", priceAfter), readList("volumeAfter", volumeAfter),
    );
    return [["Effect", "Amount"], ["Volume", volume], ["Mix", mix], ["Price", price], ["Total", total]];
  });
}
