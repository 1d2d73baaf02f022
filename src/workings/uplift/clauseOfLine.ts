import { DomainError } from "../../domain/kernel/DomainError";
import { requireSameLength } from "../../domain/kernel/lists";
import { requireRate, requireWholeShares } from "../../domain/kernel/rates";
import { parsedClause } from "../../domain/inflation/clause/parsedClause";
import { rateInClause } from "./rateInClause";
import type { PriceLine, UpliftCase } from "./upliftCase";

/**
 * What a price is uplifted by, in the clause language: its own words; a basket as `70% (NLW) + 30% (published(CPI[Sep]))`,
 * a share of nothing left out; a rate as `3.5%`.
 *
 * @throws {DomainError} of a basket: shape-mismatch, empty-input, shares-not-whole, looks-like-percent, out-of-range,
 *   negative, not-a-number, and what parseClause refuses of a driver; of a rate: looks-like-percent, out-of-range, not-a-number
 */
export function clauseOfLine({ basket }: Pick<UpliftCase, "basket">, { by }: Pick<PriceLine, "by">): string {
  switch (by.kind) {
    case "clause": return by.clause.text;
    case "rate":
      requireRate("rate", by.rate.value, -1);
      return rateInClause(by.rate.value);
    case "basket": {
      const shares = by.shares.map(({ value }) => value);
      requireSameLength("basket", basket, "shares", shares);
      requireWholeShares("shares", shares);
      return basket.flatMap(({ name, driver }, i) => (shares[i] === 0 ? [] : [`${rateInClause(shares[i]!)} (${readableDriver(name, driver.text)})`])).join(" + ");
    }
  }
}

/** A driver that can be read by itself, so that its brackets cannot run into those round it. */
function readableDriver(name: string, driver: string): string {
  return namingDriver(name, () => {
    parsedClause(driver);
    return driver;
  });
}

/** A refusal of a driver says whose it is. */
export function namingDriver<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError) || !("argument" in error.detail)) throw error;
    throw new DomainError(error.code, { ...error.detail, argument: `driver of ${shortened(name)}` });
  }
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
