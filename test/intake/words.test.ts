import { columnList, rowList } from "../../src/intake/placeLists";
import { changesOrder, matchingKey, quoted, singleSpaced, visibleText } from "../../src/intake/cleanText";
import { pennies, scaled, shifted } from "../../src/intake/decimal";
import { headingRemarks, joinedHeading, scaleIn, sharedHeadings, withoutUnit } from "../../src/intake/headings";
import { readFormat } from "../../src/intake/numberFormat";
import { nameRemarks, nearKey } from "../../src/intake/partnerNames";
import { takesInAll, totalWord } from "../../src/intake/totalWords";

test("rows and columns said together", () => {
  expect(rowList([4])).toBe("5");
  expect(rowList([4, 8])).toBe("5 and 9");
  expect(rowList([4, 5, 6, 7, 11, 13])).toBe("5 to 8, 12 and 14");
  expect(rowList([0, 2, 4, 6, 8, 10, 12, 14])).toBe("1, 3, 5, 7, 9, 11 and 2 more");
  expect(columnList([1, 2])).toBe("B to C");
});

test("text as a reader sees it", () => {
  expect(visibleText("\uFEFF 1\u200B2\u00AD \t")).toBe("12");
  expect(singleSpaced("  Adult\u00A0\n social   care ")).toBe("Adult social care");
  expect(matchingKey("  ＡＣＭＥ\u00A0 Ltd ")).toBe("acme ltd");
  expect(changesOrder("a\u202Eb")).toBe(true);
  expect(changesOrder("ab")).toBe(false);
  expect(quoted("x".repeat(50))).toBe(`“${"x".repeat(39)}…”`);
});

test("decimal arithmetic", () => {
  expect([shifted(0.29, 2), shifted(1.005, 2), shifted(12.3, -2), shifted(-0, 3), shifted(5e-324, 0)]).toEqual([29, 100.5, 0.123, 0, 5e-324]);
  expect([scaled(0.29, 1000), scaled(1.2345, 1e6), scaled(7, 0.01), scaled(3, 2.5), scaled(-0, 1)]).toEqual([290, 1_234_500, 0.07, 7.5, 0]);
  expect([pennies(1.005), pennies(-1.005), pennies(2.675), pennies(1.00499999999999), pennies(-0.001), pennies(39.425)]).toEqual([101, -101, 268, 100, 0, 3943]);
});

test.each<[string, number | null]>([
  ["£000", 1000], ["£'000", 1000], ["£’000s", 1000], ["£000's", 1000], ["('000)", 1000], ["Population (000s)", 1000], ["£k", 1000], ["£ thousands", 1000], ["in thousands", 1000],
  ["£m", 1e6], ["£ million", 1e6], ["Cost (£m)", 1e6], ["£ millions", 1e6], ["£bn", 1e9],
  ["£", null], ["Housing", null], ["£1,000", null], ["£3.8m scheme", null], ["Room 000", null], ["£ mental health", null], ["£kings", null], ["1000s", null], ["", null],
])("the scale in %j is %s", (words, scale) => { expect(scaleIn(words)).toBe(scale); });

test("headings without their units", () => {
  expect(["Housing (£000)", "£m Beds", "Housing £", "£000", "Advice [£'000s]", "Care", "Cost, £"].map(withoutUnit)).toEqual(["Housing", "Beds", "Housing", "£000", "Advice", "Care", "Cost"]);
});

test("headings joined, shared and missing", () => {
  expect(joinedHeading(["Adults", "", " adults ", "Care\nhome"])).toBe("Adults Care home");
  expect(joinedHeading([])).toBe("");
  const columns = ["__proto__", "Cost", " cost", "", "constructor", ""].map((heading, column) => ({ column, heading: joinedHeading([heading]) }));
  expect(sharedHeadings(columns)).toEqual([{ heading: "Cost", columns: [1, 2] }]);
  expect(headingRemarks(columns).map(({ words }) => words)).toEqual(["Columns B to C have the same heading, “Cost”: check which is which.", "Columns D and F have figures and no headings."]);
});

test.each<[string, ReturnType<typeof totalWord>]>([
  ["Total", "total"], ["TOTALS", "total"], ["Sub-total", "total"], ["Sub total: Adults", "total"], ["Subtotal", "total"], ["Grand total", "total"], ["Adults total", "total"], ["Total for Adults", "total"], ["Q1 total", "total"], ["2025-26 Total (£)", "total"], ["Year to date", "total"], ["YTD", "total"], ["Net total", "total"], ["Full-year total", "total"],
  ["Total Care Ltd", "perhaps"], ["Total Communication CIC", "perhaps"], ["All services", "perhaps"], ["Overall", "perhaps"], ["Pool", "perhaps"], ["Q1", "perhaps"], ["2025-26", "perhaps"], ["Full year", "perhaps"],
  ["Average", "derived"], ["Variance", "derived"], ["Cumulative", "derived"], ["% of total", "derived"], ["Difference", "derived"],
  ["Housing", ""], ["Totally Local", ""], ["Subtotalling", ""], ["Care", ""], ["", ""], ["Allotments", ""], ["Poole hostel", ""], ["Summer scheme", ""], ["Netherton", ""], ["Average Joe's gym", ""], ["Variance to budget", "derived"], ["Average (monthly)", "derived"], ["Allied care", ""], ["FY2025", ""], ["FY", "perhaps"],
])("the label %j is %j", (label, word) => { expect(totalWord(label)).toBe(word); });

test("totals that take in everything", () => {
  expect(["Grand total", "Year to date", "Overall"].every(takesInAll)).toBe(true);
  expect(["Total", "Adults total"].some(takesInAll)).toBe(false);
});

test("number formats", () => {
  expect(["dd/mm/yyyy", "mmm-yy", "[$-809]d mmmm yyyy", "yyyy-mm-dd hh:mm", "d", "[Red]dd/mm/yy;@"].map((format) => readFormat(format).moment)).toEqual(Array(6).fill("date"));
  expect(["hh:mm", "[h]:mm", "mm:ss", "h:mm AM/PM"].map((format) => readFormat(format).moment)).toEqual(Array(4).fill("time"));
  expect(["General", "0.00", "#,##0", "0%", "[Red]0", "0.00E+00", '#,##0 "days"', "£#,##0.00", "0\\d", "_-£* #,##0.00_-;-£* #,##0.00_-", "@", "[$£-809]#,##0"].map((format) => readFormat(format).moment)).toEqual(Array(12).fill(""));
  expect(["0%", "0.0%", "0 \"%\"", "0"].map((format) => readFormat(format).percent)).toEqual([true, true, false, false]);
  expect(["#,##0,", "#,##0,,", "0.0,,\"m\"", "#,##0", "#,##0.00"].map((format) => readFormat(format).thousands)).toEqual([1, 2, 2, 0, 0]);
  expect(["[$€-2] 0", "€0", "\"€\"0", "[$USD] 0", "[$£-809]0", "[$-409]0", "$0"].map((format) => readFormat(format).currency)).toEqual(["€", "€", "€", "USD", "", "", ""]);
  for (const odd of ["", "[", "\"", "\\", "_", "*", "[$", ";", "\"".repeat(1000)]) expect(() => readFormat(odd)).not.toThrow();
});

test("names that may be one", () => {
  expect(nearKey("Acme (UK) Ltd.")).toBe(nearKey("ACME LIMITED"));
  expect(nearKey("St. John's & Co")).toBe(nearKey("St Johns"));
  expect(nearKey("The Ltd")).toBe("the ltd");
  expect(nameRemarks(["A", "B", "a "]).map(({ at, words }) => [at, words])).toEqual([[2, "“a” is in the list twice: check that both lines are meant."]]);
  expect(nameRemarks(["x".repeat(300)])[0]?.words).toContain("300 characters");
  expect(nameRemarks([])).toEqual([]);
});
