import type { Book } from "../book/book";
import { carePrices, cleanPrices } from "./carePrices";
import { charityPrice } from "./charityPrice";
import { councilReturn } from "./councilReturn";
import { fairCost } from "./fairCost";
import { homecareBids } from "./homecareBids";
import { homecarePrice } from "./homecarePrice";
import { knownCosts } from "./knownCosts";
import { messyPooledBudget } from "./messyPooledBudget";
import { negotiationScenarios, optionsAppraisal } from "./optionsAppraisal";
import { cleanPooledBudget, servicesDown, singleTotal } from "./otherLayouts";
import { savingsRegister } from "./savingsRegister";

interface Sample {
  readonly id: string;
  readonly title: string;
  /** Name of the file the workbench's build writes. */
  readonly file: string;
  build(): Book;
}

/** The workbooks to try Openbook on; the first is the one the workbench opens with. Every place, partner and figure in them is made up. */
export const SAMPLES: readonly Sample[] = [
  { id: "pooled-budget", title: "Pooled budget 2025-26", file: "pooled-budget-2025-26.xlsx", build: messyPooledBudget },
  { id: "clean-pooled-budget", title: "Clean pooled budget", file: "clean-pooled-budget.xlsx", build: cleanPooledBudget },
  { id: "services-down", title: "Pooled budget, services down", file: "pooled-budget-services-down.xlsx", build: servicesDown },
  { id: "single-total", title: "Pooled budget, one total", file: "pooled-budget-single-total.xlsx", build: singleTotal },
  { id: "care-prices", title: "Care prices 2025-26", file: "care-prices-2025-26.xlsx", build: carePrices },
  { id: "clean-prices", title: "Clean price list", file: "clean-price-list.xlsx", build: cleanPrices },
  { id: "charity", title: "Charity ledger and staffing 2025-26", file: "northshire-community-trust-2025-26.xlsx", build: charityPrice },
  { id: "homecare", title: "Homecare budget and visits 2025-26", file: "fernbrook-homecare-2025-26.xlsx", build: homecarePrice },
  { id: "returns", title: "Council unit costs 2024-25", file: "council-unit-costs-2024-25.xlsx", build: councilReturn },
  { id: "fair-cost", title: "Cost of care exercise 2025-26", file: "cost-of-care-2025-26.xlsx", build: fairCost },
  { id: "bids", title: "Home care bids 2026", file: "home-care-bids-2026.xlsx", build: homecareBids },
  { id: "register", title: "Savings register 2026-27", file: "savings-register-2026-27.xlsx", build: savingsRegister },
  { id: "options", title: "Options appraisal of a core offer", file: "core-offer-options-appraisal.xlsx", build: optionsAppraisal },
  { id: "scenarios", title: "Negotiation scenarios", file: "negotiation-scenarios.xlsx", build: negotiationScenarios },
  { id: "known-costs", title: "Known costs, for an open-book return", file: "supported-living-known-costs.xlsx", build: knownCosts },
];

interface LaterSample extends Omit<Sample, "build"> {
  build(): Promise<Book>;
}

/** Samples made of what the add-in itself makes, which is loaded when one is asked for. */
export const LATER_SAMPLES: readonly LaterSample[] = [
  { id: "provider-returns", title: "Open-book returns, filled in", file: "supported-living-returns.xlsx", build: async () => (await import("./providerReturns")).providerReturns() },
];
