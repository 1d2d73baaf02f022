import { factorOf, isPlainValue, measureOf, serviceIn } from "../../../src/intake/unitCosts/measureWords";
import { aggregateWord, labelRole, namesOrganisation, splitCode } from "../../../src/intake/unitCosts/organisationWords";

test.each([
  ["Numerator", "cost"], ["Gross expenditure (£000)", "cost"], ["Net spend 2024-25", "cost"], ["numerator_gbp000", "cost"], ["Outturn", "cost"],
  ["Denominator", "activity"], ["Weeks of care", "activity"], ["Clients", "activity"], ["Budgeted hours", "activity"], ["Visits per week", "activity"],
  ["Unit costs", "unit cost"], ["Cost per week", "unit cost"], ["£ per hour", "unit cost"], ["£/hr", "unit cost"], ["Hourly rate", "unit cost"], ["Bid", "unit cost"], ["Weekly fee", "unit cost"], ["unit_cost_published", "unit cost"], ["Total per week", "unit cost"],
  ["Occupancy rate", null], ["Quality", null], ["", null], ["Region", null], ["Day care", null], ["Older people", null],
] as const)("%j measures %j", (words, measure) => { expect(measureOf(words)).toBe(measure); });

test.each([
  ["Nursing cost (£000)", "Nursing"], ["Nursing weeks of care", "Nursing"], ["Home care: cost per hour", "Home care"], ["Total cost", ""], ["Gross expenditure 2024-25", ""], ["Day care sessions", "Day care"], ["Cost, older people", "older people"], ["unit_cost_published", ""],
] as const)("%j is of the service %j", (words, service) => { expect(serviceIn(words)).toBe(service); });

test.each([
  ["Area cost adjustment", "area factor"], ["MFF", "area factor"], ["Price year", "price year"], ["Price base", "price year"], ["Population 65+", "indicator"], ["Deprivation (IMD)", "indicator"], ["Rural %", "indicator"], ["Weeks", null],
] as const)("%j is %j", (words, factor) => { expect(factorOf(words)).toBe(factor); });

test("a plain value says nothing", () => {
  expect(["Value", "FIGURES", "Amount"].map(isPlainValue)).toEqual([true, true, true]);
  expect(isPlainValue("Valued staff")).toBe(false);
});

test.each([
  ["102 - Cumbria", "Cumbria", "102"], ["E06000005 Darlington", "Darlington", "E06000005"], ["Ash Council (104)", "Ash Council", "104"], ["Acme Ltd", "Acme Ltd", ""], ["3rd Age Care", "3rd Age Care", ""], ["24/7 Support", "24/7 Support", ""], ["", "", ""],
])("%j is %j with the code %j", (words, name, code) => { expect(splitCode(words)).toEqual({ name, code }); });

test.each([
  ["England", "country"], ["London", "region"], ["Yorkshire and The Humber", "region"], ["East", "region"], ["Total", "total"], ["Average", "derived"], ["All councils", "kind"], ["Shire counties", "kind"], ["Unitary authorities", "kind"],
  ["Ash Council", ""], ["London Road Care Home", ""], ["Total Care Ltd", ""], ["East Sussex", ""], ["City of London", ""], ["Nation Care", ""],
] as const)("%j is %j", (name, word) => { expect(aggregateWord(name)).toBe(word); });

test.each([["Local authority name", "organisation"], ["Provider", "organisation"], ["ONS code", "code"], ["Region", "group"], ["Entity_Name", "group"], ["Cost line", "lines"], ["Name", "organisation"], ["", null], ["Weeks", null]] as const)("the labels under %j are %j", (heading, role) => { expect(labelRole(heading)).toBe(role); });

test("headings of one organisation each", () => {
  expect(["Provider 3", "102 - Cumbria", "Acme Ltd", "Home A", "Alder House"].filter(namesOrganisation)).toHaveLength(5);
  expect(["Cost", "Weeks", "2024-25", "Care staff"].map(namesOrganisation).slice(0, 3)).toEqual([false, false, false]);
});
