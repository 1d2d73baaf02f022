/** @jest-environment jsdom */
import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import { committeeHtml, committeeTable, committeeText } from "../../../src/workings/appraisal/committeeTable";
import { benefit, BY_HAND, cost, FOUR_OPTIONS, option } from "./_cases";

const tableOf = (given: typeof BY_HAND) => committeeTable(given, appraisalAnswer(given));
const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

it("worked example: the options by hand, in words", () => {
  const { caption, headings, rows } = tableOf(BY_HAND);
  expect(caption).toBe("Options appraisal. Value to all who are counted, at present value in prices of 2026-27, over 1 year. HM Treasury, The Green Book, February 2026: standard rates. Preferred by the figures: New service, £76.00 ahead of Do nothing.");
  expect(headings).toHaveLength(9);
  expect(rows).toEqual([
    ["Do nothing", "£100.00", "£0.00", "−£100.00", "£0.00", "−£100.00", "0.00", "£0.00", "2"],
    ["New service", "£50.00", "£40.00", "−£10.00", "−£14.00", "−£24.00", "0.60", "£76.00", "1"],
  ]);
});

it("takes options whose lead is dust for level, as their ranks do, and names them all", () => {
  // 0.10 + 0.20 of cost is 0.30, in floating point a hair more.
  const lines = [cost(0, "Placements", [0.3]), cost(1, "Staff", [0.1]), cost(1, "Rent", [0.2]), cost(2, "Staff", [0.2]), cost(2, "Rent", [0.1])];
  expect(appraisalAnswer({ ...BY_HAND, lines, options: ["A", "B", "C"].map((name) => option(name)) }).lead).toBe(0);
  expect(tableOf({ ...BY_HAND, lines, options: ["A", "B", "C"].map((name) => option(name)) }).caption).toMatch(/Level by the figures: A, B and C\.$/);
});

it("says of options that are level that they are", () => {
  expect(tableOf({ ...BY_HAND, lines: [cost(0, "Placements", [100]), cost(1, "Staff", [100])], options: [option("Do nothing"), option("New service")] }).caption).toMatch(/Level by the figures: Do nothing and New service\.$/);
});

it("shows no minus before a ratio that rounds to nothing", () => {
  const { rows } = tableOf({ ...BY_HAND, lines: [cost(0, "Placements", [100]), cost(1, "Staff", [100]), benefit(1, "Credit", [-0.1])] });
  expect(rows.map((row) => row[6])).toEqual(["0.00", "0.00"]);
});

it("is a table with a caption, and a scope to every heading", () => {
  const table = tableOf(FOUR_OPTIONS);
  const page = parsed(committeeHtml(table));
  expect(page.querySelector("caption")!.textContent).toBe(table.caption);
  expect([...page.querySelectorAll("thead th")].map((th) => [th.getAttribute("scope"), th.textContent])).toEqual(table.headings.map((heading) => ["col", heading]));
  expect([...page.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual(table.rows);
  expect([...page.querySelectorAll("tbody th")].every((th) => th.getAttribute("scope") === "row")).toBe(true);
});

it("lets no name in the workbook be mark-up, a formula or two cells", () => {
  const given = { ...BY_HAND, title: "A & B <script>", options: [option(`<img src=x onerror="alert('1')">`), option("=HYPERLINK(\"x\")\tB\n")] };
  const table = tableOf(given);
  const html = committeeHtml(table);
  const page = parsed(html);
  expect(page.querySelectorAll("img, script")).toHaveLength(0);
  expect(page.querySelector("tbody th")!.textContent).toBe(given.options[0]!.name);
  expect(page.querySelectorAll("tbody th")[1]!.getAttribute("style")).toBe("mso-number-format:'\\@'");
  const lines = committeeText(table).split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^'=HYPERLINK\("x"\) B /);
  expect(lines.slice(1).every((line) => line.split("\t").length === 9)).toBe(true);
});
