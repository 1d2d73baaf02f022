import { EMPTY_COST, EMPTY_FORM, type RequestForm } from "../../../src/taskpane/features/openbook/request/requestForm";
import { requestFrom } from "../../../src/taskpane/features/openbook/request/requestFrom";
import { FIELD } from "../../../src/taskpane/features/openbook/request/requestFields";

const form = (part: Partial<RequestForm> = {}): RequestForm => ({ ...EMPTY_FORM, commissioner: "Fernshire Council", service: "Supported living", year: "2025/26", ...part });
const limits = (part: Partial<RequestForm["method"]>) => form({ method: { ...EMPTY_FORM.method, ...part } });
const wrong = (given: RequestForm) => requestFrom(given).problems.map(({ field, words }) => [field, words]);

describe("what is asked of a provider", () => {
  it("takes the usual lines with refs of their own, the year in one form and percent as a fraction", () => {
    const { solution, problems } = requestFrom(form({ provider: "  Harbour Care " }));
    expect(problems).toEqual([]);
    expect(solution).toMatchObject({ commissioner: "Fernshire Council", service: "Supported living", provider: "Harbour Care", year: "2025-26", tolerance: 0.1, ignoreBelow: 500, posts: 12 });
    expect(solution?.costs).toHaveLength(15);
    expect(solution?.costs.map(({ ref }) => ref).slice(0, 3)).toEqual(["C01", "C02", "C03"]);
    expect(solution?.costs[4]).toEqual({ ref: "C05", name: "Training and recruitment", kind: "direct", unit: "", quantity: { tendered: null, last: null }, cost: { tendered: null, last: null } });
  });

  it("takes figures as people type them, and keeps an empty one apart from 0", () => {
    const line = { ...EMPTY_COST, name: "Staff", unit: "hours", quantity: { tendered: "1,200", last: "0" }, cost: { tendered: "£20,400.50", last: "" } };
    expect(requestFrom(form({ costs: [line] })).solution?.costs).toEqual([
      { ref: "C01", name: "Staff", kind: "direct", unit: "hours", quantity: { tendered: 1200, last: 0 }, cost: { tendered: 20400.5, last: null } },
    ]);
  });

  it("asks no quantity of a line without a unit, whatever was typed before the unit was taken out", () => {
    const line = { ...EMPTY_COST, name: "Rent", unit: " ", quantity: { tendered: "twelve", last: "12" }, cost: { tendered: "100", last: "90" } };
    expect(requestFrom(form({ costs: [line] })).solution?.costs[0]).toMatchObject({ unit: "", quantity: { tendered: null, last: null } });
  });

  it.each(["sum", "Lump sum", "£", "n/a", "–"])("takes “%s” for no unit: the form itself calls a sum of money that", (unit) => {
    const line = { ...EMPTY_COST, name: "Rent", unit, quantity: { tendered: "12", last: "" }, cost: { tendered: "100", last: "90" } };
    expect(requestFrom(form({ costs: [line] })).solution?.costs[0]).toMatchObject({ unit: "", quantity: { tendered: null, last: null }, cost: { tendered: 100, last: 90 } });
  });

  it("says what is missing under its field, and that it is missing", () => {
    const { problems, solution } = requestFrom(EMPTY_FORM);
    expect(solution).toBeNull();
    expect(problems.map(({ field, missing }) => [field, missing])).toEqual([[FIELD.commissioner, true], [FIELD.service, true], [FIELD.year, true]]);
  });

  it.each([
    ["a year that could be two", form({ year: "25/26" }), FIELD.year, "25/26"],
    ["a figure that is none", form({ costs: [{ ...EMPTY_COST, name: "Rent", cost: { tendered: "TBC", last: "" } }] }), FIELD.line("cost", 0, "cost-tendered"), "“TBC” is not a number"],
    ["a name that is there twice", form({ costs: [{ ...EMPTY_COST, name: "Rent" }, { ...EMPTY_COST, name: " rent" }] }), FIELD.line("cost", 1, "name"), "“rent” is there twice"],
    ["no name", form({ income: [{ name: " ", amount: { tendered: "", last: "" } }] }), FIELD.line("income", 0, "name"), "Enter the name of the line of income"],
    ["activity that counts nothing", form({ activity: [{ name: "Support", unit: "", quantity: { tendered: "", last: "" } }] }), FIELD.line("activity", 0, "unit"), "Enter what is counted"],
    ["no cost line", form({ costs: [] }), FIELD.lines("cost"), "one cost line at least"],
    ["more lines than a return takes", form({ costs: Array.from({ length: 61 }, (_, at) => ({ ...EMPTY_COST, name: `Line ${at}` })) }), FIELD.lines("cost"), "There are 61 lines"],
    ["a tolerance above the whole", limits({ tolerance: "500" }), FIELD.tolerance, "500% is not from 0% to 100%"],
    ["a limit that is no number", limits({ ignoreBelow: "some" }), FIELD.ignoreBelow, "“some” is not a number"],
    ["part of a post", limits({ posts: "2.5" }), FIELD.posts, "2.5 is not a whole number"],
    ["too many posts", limits({ posts: "201" }), FIELD.posts, "from 0 to 200"],
  ])("refuses %s", (_, given, field, words) => {
    expect(wrong(given)).toEqual([[field, expect.stringContaining(words)]]);
    expect(requestFrom(given).solution).toBeNull();
  });
});
