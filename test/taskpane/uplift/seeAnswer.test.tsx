/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import SeeAnswer, { type AnsweredUplift } from "../../../src/taskpane/features/uplift/SeeAnswer";
import { FIELD } from "../../../src/taskpane/features/uplift/upliftFields";
import { Announcer } from "../../../src/taskpane/shared/Announcer";
import type { Problem } from "../../../src/taskpane/shared/job/problem";
import type { Source } from "../../../src/taskpane/shared/useSource";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { bridgeCase, byClause, caseOf, cell, day, line, solutionOf, typed } from "./_solution";

jest.setTimeout(30_000);

const NOTHING: Source = { status: "empty", text: "", range: null, block: null, problem: undefined, done: 0, of: 0 };
const LIST: Source = { ...NOTHING, status: "read", text: "Prices!A1:D5", range: { sheet: "Prices", address: "A1:D5" } };

function answered(upliftCase: UpliftCase, rest: Partial<AnsweredUplift> = {}): AnsweredUplift {
  return { solution: solutionOf(upliftCase), leftOut: [], listTable: null, costTable: null, list: LIST, costs: NOTHING, own: NOTHING, readAgain: () => undefined, ...rest };
}

function answer(upliftCase: UpliftCase, rest: Partial<AnsweredUplift> = {}, problems: readonly Problem[] = []) {
  return (
    <Announcer>
      <SeeAnswer uplift={answered(upliftCase, rest)} problems={problems} />
    </Announcer>
  );
}

const CLAUSE = byClause("80% NLW + 20% published(CPI[Sep])");

describe("the answer for one price", () => {
  it("leads with the price from its review and by how much it rises, says it aloud, then the checks", async () => {
    const { container } = render(answer(caseOf([line({ by: CLAUSE })])));
    // 0.8 × 6.730769% + 0.2 × 1.7% = 5.724615%: £20 becomes £21.14.
    expect(container.querySelector(".headline")).toHaveTextContent("£21.14Home care from 1 April 2025, up 5.72% from £20.00.");
    expect(await screen.findByText("£21.14 from 1 April 2025, up 5.72%. Every check holds.")).toBeInTheDocument();
    for (const check of within(screen.getByRole("list", { name: "Checks" })).getAllByRole("listitem")) expect(check).toHaveTextContent(/^Holds\./);
  });

  it("opens the headline into its workings, and Esc goes back to it", async () => {
    const user = userEvent.setup();
    render(answer(caseOf([line({ by: CLAUSE })])));
    const headline = screen.getByRole("button", { name: "£21.14, explain the price from 1 April 2025" });
    await user.click(headline);
    expect(screen.getByRole("heading", { name: "Home care from 1 April 2025" })).toHaveFocus();
    expect(screen.getByRole("list", { name: "Steps" })).toHaveTextContent("£20.00 × (1 + 5.724615%)");
    await user.keyboard("{Escape}");
    expect(headline).toHaveFocus();
  });

  it("says that a forecast is one", () => {
    const { container } = render(answer(caseOf([line({ by: byClause("NLW"), base: "2026-04-01", review: "2027-04-01" })], { assumed: [{ series: "NLW", yearly: typed(0.03) }] })));
    expect(container.querySelector(".headline")).toHaveTextContent("up 3% from £20.00. This is a forecast: it rests on a figure that is not final.");
  });

  it("says down, and no change", () => {
    const { container, rerender } = render(answer(caseOf([line({ by: byClause("-1%") })])));
    expect(container.querySelector(".headline")).toHaveTextContent("down 1% from £20.00.");
    rerender(answer(caseOf([line({ by: byClause("0%") })])));
    expect(container.querySelector(".headline")).toHaveTextContent("£20.00Home care from 1 April 2025, no change from £20.00.");
  });
});

describe("the answer for a list", () => {
  const lines = [
    line({ name: "Day", row: 1, by: byClause("5%"), quantity: 100 }),
    line({ name: "Night", row: 2, by: byClause("3%"), quantity: 10 }),
    line({ name: "Odd", row: 3, by: byClause("CPI capped", cell(3, 3)) }),
  ];
  const leftOut = [{ place: { sheet: "Prices", row: 4, column: 0 }, name: "Undated", words: "Its review date is “soon”, which is not a date: enter a date." }];

  it("leads with how many prices were uplifted, by how much on average and what a year costs", async () => {
    const { container } = render(answer(caseOf(lines), { leftOut }));
    expect(container.querySelector(".headline")).toHaveTextContent("2 of 4 prices upliftedPrices from 1 April 2025: up 4% on average, from 3% to 5%. A year costs £2,200.00 at the prices now and £2,306.00 from the review.");
    expect(await screen.findByText(/^2 of 4 prices uplifted, up 4% on average, from 3% to 5%\./)).toBeInTheDocument();
  });

  it("puts what was not uplifted before the prices, those that could not be used at all among them", () => {
    render(answer(caseOf(lines), { leftOut }));
    const region = screen.getByRole("region", { name: "Not uplifted" });
    expect(within(region).getByRole("heading", { name: "Not uplifted: 2 prices" })).toBeInTheDocument();
    expect(within(region).getByText("Its review date is “soon”, which is not a date: enter a date.")).toBeInTheDocument();
    expect(within(region).getByRole("button", { name: "Prices!A5" })).toBeInTheDocument();
    expect(region.compareDocumentPosition(screen.getByRole("grid", { name: "Prices by year, £" })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("stands up to none of them being uplifted", () => {
    const { container } = render(answer(caseOf([lines[2]!, lines[2]!])));
    expect(container.querySelector(".headline")).toHaveTextContent("None of 2 prices upliftedPrices from 1 April 2025: no price could be uplifted; the reasons are below.");
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
  });

  it("opens every figure of every table into workings of its own", async () => {
    const user = userEvent.setup();
    const pay = { fee: typed(22), nonPayCost: typed(6), onCostRate: typed(0.13), paidHoursPerContactHour: typed(1.15), surplus: typed(0.03), surplusOn: "price" as const };
    const realTerms = { series: "GDPDEF", day: { day: day("2024-04-01"), origin: { kind: "typed" as const } } };
    render(answer(caseOf([...lines, line({ name: "Capped", by: byClause("NLW cap 5%") })], { bridge: bridgeCase({ pay }), realTerms })));
    await user.click(screen.getByText("Without caps and collars: 1 price would differ"));
    const open = async () => {
      const buttons = screen.getAllByRole("button", { name: /, explain / });
      for (const button of buttons) {
        await user.click(button);
        expect(document.activeElement?.closest(".explain")).not.toBeNull();
        await user.keyboard("{Escape}");
        expect(button).toHaveFocus();
      }
      return buttons.length;
    };
    // 3 prices × (now, change, year 1), 1 uncapped, 2 costs and a rise, 3 cost lines × 3 and 3 below them, 4 of pay.
    expect(await open()).toBe(9 + 1 + 3 + 12 + 4);
    await user.click(screen.getByRole("radio", { name: "Driver" }));
    await user.click(screen.getByRole("checkbox", { name: /^Show prices in the money of 2024-25/ }));
    expect(await open()).toBe(9 + 1 + 3 + 5 + 4);
  }, 60_000);

  it("closes what was opened once the answer no longer has it", async () => {
    const user = userEvent.setup();
    const { rerender } = render(answer(caseOf(lines, { years: 2 })));
    await user.click(screen.getByRole("button", { name: /explain Day, price from 1 April 2026/ }));
    expect(screen.getByRole("heading", { name: "Day from 1 April 2026" })).toBeInTheDocument();
    rerender(answer(caseOf(lines, { years: 1 })));
    expect(screen.queryByRole("heading", { name: "Day from 1 April 2026" })).not.toBeInTheDocument();
  });
});

describe("what the answer leaves out", () => {
  it("says why there is no bridge, and every other part that could not be worked out, once each", () => {
    const bridge = bridgeCase({ lines: [{ name: "Pay", share: typed(0.7), driver: { text: "NLW", origin: { kind: "typed" } }, isPay: true }] });
    const wrong = { field: FIELD.realDate, words: "In the money of is “soon”: enter a date." };
    render(answer(caseOf([line({ by: CLAUSE })], { bridge }), {}, [wrong, wrong, { field: FIELD.price, words: "Not said here." }]));
    expect(screen.getAllByText(/^This answer leaves out a part that could not be worked out\./).map((words) => words.textContent)).toEqual([
      "This answer leaves out a part that could not be worked out. In the money of is “soon”: enter a date.",
      "This answer leaves out a part that could not be worked out. The shares of the cost lines total 70%, not 100%: change them so that they total 100%.",
    ]);
    expect(screen.queryByRole("region", { name: "Bridge" })).not.toBeInTheDocument();
  });

  it("shows nothing before there is an answer", () => {
    const { container } = render(<SeeAnswer uplift={{ ...answered(caseOf([line({})])), solution: null }} problems={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("where the answer came from", () => {
  it("names the ranges, and reads them again when asked", async () => {
    const readAgain = jest.fn();
    render(answer(caseOf([line({ by: CLAUSE })]), { readAgain }));
    const sources = screen.getByRole("region", { name: "Sources" });
    expect(within(sources).getByRole("button", { name: "Prices!A1:D5" })).toBeInTheDocument();
    await userEvent.click(within(sources).getByRole("button", { name: "Read again from the sheet" }));
    expect(readAgain).toHaveBeenCalled();
  });
});
