/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { BridgePart } from "../../../src/taskpane/features/uplift/BridgePart";
import { clauseRefused } from "../../../src/taskpane/features/uplift/clauseRefused";
import { FigureSources } from "../../../src/taskpane/shared/FigureSources";
import { MarkedClause } from "../../../src/taskpane/features/uplift/MarkedClause";
import { NotUplifted } from "../../../src/taskpane/features/uplift/NotUplifted";
import { PriceChart } from "../../../src/taskpane/features/uplift/PriceChart";
import { PriceTables } from "../../../src/taskpane/features/uplift/PriceTables";
import { realTermsWords } from "../../../src/taskpane/features/uplift/realTermsWords";
import { StoppedShort } from "../../../src/taskpane/features/uplift/StoppedShort";
import { linesOf } from "../../../src/taskpane/features/uplift/upliftedLines";
import type { UpliftSolution } from "../../../src/taskpane/features/uplift/upliftFound";
import { JumpContext } from "../../../src/taskpane/shared/JumpContext";
import { rowsOf } from "../_openPane";
import { bridgeCase, byClause, caseOf, cell, day, line, solutionOf, typed } from "./_solution";

jest.setTimeout(30_000);

const explaining = { onExplain: jest.fn(), explanationIn: () => null };
beforeEach(() => explaining.onExplain.mockClear());

function tables({ upliftCase, answer, figures }: UpliftSolution) {
  return <PriceTables upliftCase={upliftCase} answer={answer} lines={linesOf(upliftCase, answer).uplifted} realWords={realTermsWords(upliftCase, figures)} {...explaining} />;
}

function refusals({ upliftCase, answer }: UpliftSolution) {
  return <NotUplifted lines={linesOf(upliftCase, answer).refused} clauseOf={(each) => clauseRefused(upliftCase, each)} leftOut={[]} />;
}

describe("the price table", () => {
  it("shows one price a year to a row, its forecasts in words and what it would be uncapped", () => {
    // NLW 11.44 to 12.21 is 6.730769%: capped at 5%, £20 becomes £21, uncapped £21.35. It is held to March 2027, then assumed to grow.
    render(tables(solutionOf(caseOf([line({ by: byClause("NLW cap 5%") })], { years: 3, assumed: [{ series: "NLW", yearly: typed(0.03) }] }))));
    expect(rowsOf(screen.getByRole("grid", { name: "Home care, £" }))).toEqual([
      ["From", "Change", "Price", "Uncapped"],
      ["Now", "", "20.00", ""],
      ["1 Apr 2025", "5%", "21.00", "21.35"],
      // 12.21 to 12.71 is 4.095004%: £21.86, and £21.35 uncapped becomes £22.22.
      ["1 Apr 2026", "4.1%", "21.86", "22.22"],
      // 3% on £12.71: £22.52 and £22.89.
      ["1 Apr 2027", "3% forecast", "22.52 forecast", "22.89 forecast"],
    ]);
  });

  it("opens each figure by its line and year", async () => {
    render(tables(solutionOf(caseOf([line({ by: byClause("5%") })]))));
    await userEvent.click(screen.getByRole("button", { name: "21.00, explain the price from 1 April 2025" }));
    expect(explaining.onExplain).toHaveBeenCalledWith({ kind: "price", line: 0, year: 1 }, "prices", expect.any(HTMLElement));
  });

  it("shows a list a price to a row, and says what is not held instead of a figure", () => {
    render(tables(solutionOf(caseOf([line({ name: "A", by: byClause("NLW") }), line({ name: "B", by: byClause("2.5%"), price: 10 })], { years: 3 }))));
    expect(rowsOf(screen.getByRole("grid", { name: "Prices by year, £" }))).toEqual([
      ["Price", "Now", "Change", "From 1 Apr 2025", "From 1 Apr 2026", "From 1 Apr 2027"],
      ["A", "20.00", "6.73%", "21.35", "22.22", "not held"],
      ["B", "10.00", "2.5%", "10.25", "10.51", "10.77"],
    ]);
  });

  it("gives each price its own review date where they differ, and numbers the years", () => {
    render(tables(solutionOf(caseOf([line({ name: "A", by: byClause("5%") }), line({ name: "B", by: byClause("5%"), base: "2024-07-01", review: "2025-07-01" })]))));
    expect(rowsOf(screen.getByRole("grid"))).toEqual([
      ["Price", "Now", "Change", "Review", "Year 1"],
      ["A", "20.00", "5%", "1 Apr 2025", "21.00"],
      ["B", "20.00", "5%", "1 Jul 2025", "21.00"],
    ]);
  });

  it("puts the prices in real terms when asked, naming the money and the series", async () => {
    const realTerms = { series: "GDPDEF", day: { day: day("2023-06-01"), origin: { kind: "typed" as const } } };
    // 2023-24 is 96.4157 where 2024-25 is 100: £20 × 0.964157 = £19.28.
    render(tables(solutionOf(caseOf([line({ by: byClause("5%") })], { realTerms }))));
    await userEvent.click(screen.getByRole("checkbox", { name: "Show prices in the money of 2023-24 (GDPDEF)" }));
    const rows = rowsOf(screen.getByRole("grid", { name: "Home care, £ in the money of 2023-24 (GDPDEF)" }));
    expect(rows[1]).toEqual(["Now", "", "19.28"]);
    expect(rows[2]?.[2]).toMatch(/ forecast$/);
  });

  it("lists prices that a cap has changed as they would be without it", async () => {
    render(tables(solutionOf(caseOf([line({ name: "A", by: byClause("NLW cap 5%") }), line({ name: "B", by: byClause("2%") })]))));
    await userEvent.click(screen.getByText("Without caps and collars: 1 price would differ"));
    expect(rowsOf(screen.getByRole("grid", { name: "Prices by year without caps and collars, £" }))).toEqual([["Price", "From 1 Apr 2025"], ["A", "21.35"]]);
  });

  it("adds up what a year costs and says what is in it", () => {
    render(tables(solutionOf(caseOf([line({ name: "A", by: byClause("5%"), quantity: 1000 }), line({ name: "B", by: byClause("5%") }), line({ name: "C", by: byClause("nonsense") })]))));
    expect(rowsOf(screen.getByRole("grid", { name: "What a year costs, £" }))).toEqual([
      ["Prices of", "Cost", "More than the year before"],
      ["Now", "20,000.00", ""],
      ["From 1 Apr 2025", "21,000.00", "1,000.00"],
    ]);
    expect(screen.getByText(/over 1 price of the 2 uplifted.*Prices that were not uplifted are in none of these figures\./)).toBeInTheDocument();
  });

  it("shows four places where prices are not rounded, and says how they were rounded where they are", () => {
    const { unmount } = render(tables(solutionOf(caseOf([line({ by: byClause("80% NLW + 20% published(CPI[Sep])") })], { rounding: { kind: "none" } }))));
    // 0.8 × 6.730769% + 0.2 × 1.7% = 5.724615%.
    expect(screen.getByText("21.1449")).toBeInTheDocument();
    expect(screen.getByText(/Prices are not rounded; they are shown to four places\./)).toBeInTheDocument();
    unmount();
    render(tables(solutionOf(caseOf([line({ by: byClause("6.6%"), price: 20.28 })], { rounding: { kind: "up", multiple: typed(4) } }))));
    expect(screen.getByText("21.64")).toBeInTheDocument();
    expect(screen.getByText(/rounded up to the next penny that divides by 4/)).toBeInTheDocument();
  });

  it("stays quick with hundreds of rows: the first are shown, the rest asked for, and one row is drawn again at a time", async () => {
    const user = userEvent.setup();
    const { container } = render(tables(solutionOf(caseOf(Array.from({ length: 300 }, (_, row) => line({ name: `Service ${row}`, by: byClause("5%"), row })), { years: 3 }))));
    const rows = () => container.querySelectorAll("tbody tr").length;
    expect(rows()).toBe(49);
    await user.click(screen.getByRole("button", { name: "Show all 300 rows of Prices by year, £" }));
    expect(rows()).toBe(300);
    await user.click(container.querySelector("tbody button")!);
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement).toHaveAccessibleName("23.15, explain Service 299, price from 1 April 2027");
    expect(container.querySelectorAll('.figure[tabindex="0"]')).toHaveLength(1);
  });
});

describe("prices that were not uplifted", () => {
  it("stand under their clause with its word marked, the sentence, and a link to each clause's cell", async () => {
    const jump = jest.fn();
    const refused = Array.from({ length: 12 }, (_, row) => line({ name: `Ward ${row}`, row, by: byClause("CPI[Sep] capped at 5%", cell(row, 3)) }));
    render(<JumpContext.Provider value={jump}>{refusals(solutionOf(caseOf([...refused, line({ name: "Odd", row: 20, by: byClause("70% (NLW", cell(20, 3)) })])))}</JumpContext.Provider>);
    const region = screen.getByRole("region", { name: "Not uplifted" });
    expect(within(region).getByRole("heading", { name: "Not uplifted: 13 prices" })).toBeInTheDocument();
    expect([...region.querySelectorAll(".clause-refused")].map((mark) => mark.textContent)).toEqual(["capped", "("]);
    expect([...region.querySelectorAll(".clause")].map((words) => words.textContent)).toEqual(["CPI[Sep] capped at 5%", "70% (NLW"]);
    expect(within(region).getByText("The clause: \"capped\" at character 10 was not understood: write cap 5% instead.")).toBeInTheDocument();
    expect(within(region).getAllByText(/^Ward/)).toHaveLength(5);
    await userEvent.click(within(region).getByRole("button", { name: /^Show 7 more of 12 prices: The clause/ }));
    expect(within(region).getAllByText(/^Ward/)).toHaveLength(12);
    await userEvent.click(within(region).getByRole("button", { name: "Prices!D1" }));
    expect(jump).toHaveBeenCalledWith({ sheet: "Prices", address: "D1" });
  });

  it("mark the word of a basket, as it is written in the clause language", () => {
    const basket = [{ name: "Pay", driver: { text: "NLW", origin: { kind: "typed" as const } } }, { name: "Other", driver: { text: "CPIX", origin: { kind: "typed" as const } } }];
    const { container } = render(refusals(solutionOf(caseOf([line({ by: { kind: "basket", shares: [typed(0.7), typed(0.3)] } })], { basket }))));
    expect(container.querySelector(".clause")).toHaveTextContent("70% (NLW) + 30% (CPIX)");
    expect(container.querySelector(".clause-refused")).toHaveTextContent("CPIX");
  });

  it("mark the word in a driver that cannot be read by itself", () => {
    const basket = [{ name: "Pay", driver: { text: "NLW", origin: { kind: "typed" as const } } }, { name: "Other costs of the home", driver: { text: "CPI capped at 5%", origin: { kind: "typed" as const } } }];
    const { container } = render(refusals(solutionOf(caseOf([line({ by: { kind: "basket", shares: [typed(0.7), typed(0.3)] } })], { basket }))));
    expect(container.querySelector(".clause")).toHaveTextContent("CPI capped at 5%");
    expect(container.querySelector(".clause-refused")).toHaveTextContent("capped");
    expect(screen.getByText(/^Driver of Other costs of the home: "capped" at character 5/)).toBeInTheDocument();
  });

  it("say what a basket's shares come to, with nothing marked", () => {
    const basket = [{ name: "Pay", driver: { text: "NLW", origin: { kind: "typed" as const } } }];
    const { container } = render(refusals(solutionOf(caseOf([line({ by: { kind: "basket", shares: [typed(0.7)] } })], { basket }))));
    expect(container.querySelector(".clause")).toBeNull();
    expect(screen.getByText("The shares of the basket total 70%, not 100%: change them so that they total 100%.")).toBeInTheDocument();
  });

  it("show what is hostile as text", () => {
    const hostile = "<img src=x onerror=alert(1)> 'constructor' ${7*7} =HYPERLINK(\"http://x\")";
    const { container } = render(refusals(solutionOf(caseOf([line({ name: "<script>alert(1)</script>", row: 1, by: byClause(hostile, cell(1, 3)) })]))));
    expect(container.querySelector("img, script, a[href]")).toBeNull();
    expect(container.querySelector(".clause")).toHaveTextContent(hostile);
    expect(screen.getByText(/<script>alert\(1\)<\/script>/)).toBeInTheDocument();
  });

  it("show a long clause only around its word", () => {
    const { container } = render(refusals(solutionOf(caseOf([line({ by: byClause(`CPI ${"x".repeat(30_000)}`) })]))));
    expect(container.querySelector(".clause")?.textContent?.length).toBeLessThan(500);
    expect(screen.getByText(/more than 1,000/)).toBeInTheDocument();
  });

  it("say where a clause ends too soon", () => {
    const { container } = render(refusals(solutionOf(caseOf([line({ by: byClause("CPI cap") })]))));
    expect(container.querySelector(".clause")).toHaveTextContent("CPI cap?");
  });
});

describe("a marked clause", () => {
  it("numbers each part, one inside another, and loses no word", () => {
    const clause = "lower of CPI and RPI[Sep]";
    const { container } = render(<MarkedClause clause={clause} parts={[{ at: 9, length: 3 }, { at: 17, length: 8 }, { at: 0, length: 25 }]} />);
    expect([...container.querySelectorAll("sup")].map((number) => number.textContent)).toEqual(["1", "2", "3"]);
    expect(container.querySelectorAll(".clause-part .clause-part")).toHaveLength(2);
    for (const number of container.querySelectorAll("sup")) number.remove();
    expect(container).toHaveTextContent(clause);
  });

  it("holds parts of the same words, and passes over one that only overlaps", () => {
    const { container } = render(<MarkedClause clause="CPI cap 5%" parts={[{ at: 0, length: 3 }, { at: 0, length: 3 }, { at: 2, length: 5 }, { at: 4, length: 99 }]} />);
    expect([...container.querySelectorAll("sup")].map((number) => number.textContent)).toEqual(["2", "1"]);
    expect(container.textContent?.replaceAll(/\d(?!%)/g, "")).toBe("CPI cap 5%");
  });
});

describe("prices that stop short", () => {
  it("are counted under the reason, with what to do", () => {
    const { upliftCase, answer, figures } = solutionOf(caseOf([line({ name: "A", by: byClause("NLW") }), line({ name: "B", by: byClause("NLW") }), line({ name: "C", by: byClause("2%") })], { years: 3 }));
    render(<StoppedShort lines={linesOf(upliftCase, answer).uplifted} years={3} figures={figures} />);
    expect(screen.getByText("2 prices stop before year 3. NLW is held to 31 March 2027.")).toBeInTheDocument();
    expect(screen.getByText(/^To go further, say in Set the method/)).toBeInTheDocument();
  });
});

describe("the chart", () => {
  it("shows one price of many, chosen by name", async () => {
    const { upliftCase, answer } = solutionOf(caseOf([line({ name: "A", by: byClause("2%") }), line({ name: "B", by: byClause("NLW cap 5%") })]));
    render(<PriceChart lines={linesOf(upliftCase, answer).uplifted} rounding={upliftCase.rounding} realWords={null} />);
    expect(screen.getByRole("img")).toHaveAccessibleName(/^Chart: A by year\. 2 points from Now to 1 April 2025\. Price £20\.00 to £20\.40\. /);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Price in the chart" }), "B");
    expect(screen.getByRole("img")).toHaveAccessibleName(/Price £20\.00 to £21\.00; No cap or collar £20\.00 to £21\.35\. /);
  });
});

describe("the bridge", () => {
  // 0.7 × 6.730769% + 0.3 × 1.7% = 5.221538%; an award of 5% is 0.221538 points less.
  const solved = solutionOf(caseOf([line({})], { bridge: bridgeCase() }));

  it("says the pressure, the award and what is short, and lists the lines with what each adds", () => {
    render(<BridgePart bridge={solved.upliftCase.bridge!} answer={solved.answer.bridge!} readings={solved.answer.readings} {...explaining} />);
    expect(screen.getByRole("heading", { name: "Why 5.22%?" })).toBeInTheDocument();
    expect(screen.getByText(/^From 1 April 2024 to 1 April 2025 the costs in the price rise by 5\.22%\. The award of 5% is 0\.22 percentage points short of that\.$/)).toBeInTheDocument();
    expect(rowsOf(screen.getByRole("grid"))).toEqual([
      ["Cost line and driver", "Adds", "Share", "Change"],
      ["Pay: NLW", "4.71%", "70%", "6.73%"],
      ["Travel: published(CPI[Sep])", "0.17%", "10%", "1.7%"],
      ["Office: published(CPI[Sep])", "0.34%", "20%", "1.7%"],
      ["Pressure", "5.22%", "", ""],
      ["Award", "5%", "", ""],
      ["Award less pressure", "−0.22%", "", ""],
    ]);
  });

  it("shows the same by driver, in the table and in the chart", async () => {
    render(<BridgePart bridge={solved.upliftCase.bridge!} answer={solved.answer.bridge!} readings={solved.answer.readings} {...explaining} />);
    await userEvent.click(screen.getByRole("radio", { name: "Driver" }));
    expect(rowsOf(screen.getByRole("grid")).slice(1, 3)).toEqual([["NLW", "4.71%"], ["published(CPI[Sep])", "0.51%"]]);
    expect(screen.getByRole("img")).toHaveAccessibleName("Chart: What each driver adds. NLW 4.71%; published(CPI[Sep]) 0.51%; Pressure 5.22%; Award 5%. Every figure is in the table above.");
  });

  it("keeps the largest of many lines in the chart and puts the rest together", () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({ name: `Line ${index}`, share: typed(0.05), driver: { text: `${index + 1}%`, origin: { kind: "typed" as const } }, isPay: false }));
    const { upliftCase, answer } = solutionOf(caseOf([line({})], { bridge: bridgeCase({ lines, award: null }) }));
    const { container } = render(<BridgePart bridge={upliftCase.bridge!} answer={answer.bridge!} readings={answer.readings} {...explaining} />);
    expect(container.querySelectorAll("rect.bridge-step")).toHaveLength(10);
    expect(screen.getByRole("img")).toHaveAccessibleName(/; 11 others 3\.3%; Pressure 10\.5%\. Every/);
    expect(screen.queryByText("Award")).not.toBeInTheDocument();
  });

  it("says in words what rests on a forecast", () => {
    const dates = { base: { day: day("2026-04-01"), origin: { kind: "typed" as const } }, review: { day: day("2027-04-01"), origin: { kind: "typed" as const } } };
    const { upliftCase, answer } = solutionOf(caseOf([line({})], { bridge: bridgeCase(dates), assumed: [{ series: "NLW", yearly: typed(0.03) }, { series: "CPI12M", yearly: typed(0.02) }] }));
    render(<BridgePart bridge={upliftCase.bridge!} answer={answer.bridge!} readings={answer.readings} {...explaining} />);
    // 0.7 × 3% + 0.3 × 2% = 2.7%.
    expect(screen.getByText(/rise by 2\.7%\. The award of 5% is 2\.3 percentage points more than that\. This is a forecast/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "3%, forecast, explain the change in Pay" })).toBeInTheDocument();
  });

  it("says what pay the fee can carry, beside the wage floor, in a sentence and in a table", () => {
    const pay = { fee: typed(22), nonPayCost: typed(6), onCostRate: typed(0.13), paidHoursPerContactHour: typed(1.15), surplus: typed(0.03), surplusOn: "price" as const };
    const { upliftCase, answer } = solutionOf(caseOf([line({})], { bridge: bridgeCase({ pay }) }));
    render(<BridgePart bridge={upliftCase.bridge!} answer={answer.bridge!} readings={answer.readings} {...explaining} />);
    // (22 × 0.97 − 6) ÷ (1.13 × 1.15) = 11.804540; (23.10 × 0.97 − 6 × 1.017) ÷ 1.2995 = 12.547134.
    expect(screen.getByText("The fee can carry pay of £11.80 an hour now and £12.55 after the award. Now that is £0.36 above the National Living Wage of £11.44; then it is £0.34 above the National Living Wage of £12.21.")).toBeInTheDocument();
    expect(rowsOf(screen.getByRole("grid", { name: "Affordable pay, £ an hour" }))).toEqual([
      ["On", "Affordable pay", "National Living Wage"],
      ["1 April 2024", "11.80", "11.44"],
      ["1 April 2025", "12.55", "12.21"],
    ]);
    expect(screen.getByText("After the award the fee is £23.10 and non-pay cost is £6.10 an hour.")).toBeInTheDocument();
  });

  it("says below, and says what the fee rises by where there is no award", () => {
    const pay = { fee: typed(20), nonPayCost: typed(6), onCostRate: typed(0.13), paidHoursPerContactHour: typed(1.15), surplus: typed(0.03), surplusOn: "price" as const };
    const { upliftCase, answer } = solutionOf(caseOf([line({})], { bridge: bridgeCase({ pay, award: null }) }));
    render(<BridgePart bridge={upliftCase.bridge!} answer={answer.bridge!} readings={answer.readings} {...explaining} />);
    expect(screen.getByText(/after a rise that meets the pressure\. Now that is £\d\.\d\d below the National Living Wage of £11\.44/)).toBeInTheDocument();
  });
});

describe("the sources", () => {
  it("give each figure's value, period, how sure it is and who published it, and where its series ends", () => {
    const { answer, figures } = solutionOf(caseOf([line({ by: byClause("50% NLW + 50% published(CPI[Sep])") })], { years: 3, assumed: [{ series: "NLW", yearly: typed(0.03) }, { series: "CPI12M", yearly: typed(0.02) }] }));
    render(<FigureSources used={answer.figures} figures={figures} />);
    const wage = screen.getByRole("region", { name: "Figures of NLW" });
    expect(within(wage).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^£11\.44 from 1 April 2024, in force\. National Minimum Wage/),
      expect.stringMatching(/^£12\.21 from 1 April 2025, in force\. /),
      expect.stringMatching(/^£12\.71 from 1 April 2026, in force\. /),
      "£13.0913 from 1 April 2027, forecast, assumed by you. Assumed: 3% a year after 2027-03-31",
    ]);
    expect(within(wage).getByText("11 figures held, the last in force until 31 March 2027. After that you assume 3% a year.")).toBeInTheDocument();
    const rate = screen.getByRole("region", { name: "Figures of CPI12M" });
    expect(within(rate).getAllByRole("listitem")[0]).toHaveTextContent(/^1\.7% September 2024, outturn\. /);
  });

  it("say so where no figure was needed", () => {
    const { answer, figures } = solutionOf(caseOf([line({ by: byClause("5%") })]));
    render(<FigureSources used={answer.figures} figures={figures} />);
    expect(screen.getByText("No published figure was needed.")).toBeInTheDocument();
  });
});
