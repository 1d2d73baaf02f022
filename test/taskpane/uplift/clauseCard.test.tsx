/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { ClauseList } from "../../../src/taskpane/features/uplift/ClauseList";
import { linesOf } from "../../../src/taskpane/features/uplift/upliftedLines";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { byClause, caseOf, line, solutionOf, typed } from "./_solution";

jest.setTimeout(30_000);

function list(upliftCase: UpliftCase) {
  const { answer, figures } = solutionOf(upliftCase);
  return <ClauseList upliftCase={upliftCase} answer={answer} figures={figures} lines={linesOf(upliftCase, answer).uplifted} />;
}

const words = () => within(screen.getByRole("list", { name: "How each word was read" })).getAllByRole("listitem").map((item) => item.textContent);

describe("the card of a clause", () => {
  it("marks each word that was read, and says beneath how, with the months and figures it took and whether a cap applies", () => {
    const { container } = render(list(caseOf([line({ by: byClause("80% NLW + 20% published(CPI[Sep]) cap 5%") })])));
    expect([...container.querySelectorAll(".clause-part")].map((part) => part.textContent)).toEqual(["80%1", "NLW2", "20%3", "published(CPI[Sep])4", "cap 5%5"]);
    // 12.21 ÷ 11.44 − 1 = 6.730769%; 0.8 of it and 0.2 of 1.7% is 5.724615%, 0.724615 points above the cap.
    expect(words()).toEqual([
      "80%: 80% of what follows it.",
      "NLW: the change in the National Living Wage from £11.44, in force from 1 April 2024, to £12.21, in force from 1 April 2025; £12.21 ÷ £11.44 − 1 = 6.730769%.",
      "20%: 20% of what follows it.",
      "published(CPI[Sep]): the published 12-month rate of CPI for September 2024; 1.7%.",
      "cap 5%: at most 5%; 5.724615% without it, so it applies and takes off 0.724615 percentage points.",
    ]);
    expect(screen.getByText(/^Read back:/)).toHaveTextContent("Read back: 80% of the change in the National Living Wage plus 20% of the published 12-month rate of CPI for September, at most 5%.");
    expect(screen.getByText("From 1 April 2024 to 1 April 2025: up 5%. Home care: £20.00 → £21.00.")).toBeInTheDocument();
    expect(screen.getByText(/^CPI12M/)).toHaveTextContent(/^CPI12M 1\.7% September 2024, outturn\. /);
  });

  it("says that a cap does not apply, and what share is not indexed", () => {
    render(list(caseOf([line({ by: byClause("70% NLW cap 5%") })])));
    expect(words()[2]).toBe("cap 5%: at most 5%; it comes to 4.711538%, so the cap does not apply.");
    expect(screen.getByText("The weights leave 30% of the price that is not indexed: it stays as it is.")).toBeInTheDocument();
  });

  it("gives the same as an Excel formula over the table that the insert writes", () => {
    render(list(caseOf([line({ by: byClause("published(CPI[Sep]) cap 5%") })])));
    const at = "DATE(YEAR(DATE(2025,4,1))-IF(MONTH(DATE(2025,4,1))>9,0,1),9,1)";
    expect(screen.getByRole("textbox", { name: "The same as an Excel formula" })).toHaveValue(
      `=MIN(SUMIFS(Uplift_reference[Value],Uplift_reference[Series],"CPI12M",Uplift_reference[From],"<="&${at},Uplift_reference[Until],">="&${at}),0.05)`,
    );
    expect(screen.getByRole("button", { name: "Copy the formula" })).toBeInTheDocument();
  });

  it("says so where one formula would be longer than Excel takes", () => {
    const clause = Array.from({ length: 60 }, (_, month) => `1% CPI[-${month + 19}m]`).join(" + ");
    render(list(caseOf([line({ by: byClause(clause) })])));
    expect(screen.getByText(/As one formula it would be longer than Excel takes/)).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("marks forecasts in words, and assumed figures as the person's own", () => {
    render(list(caseOf([line({ by: byClause("NLW"), base: "2026-04-01", review: "2027-04-01" })], { assumed: [{ series: "NLW", yearly: typed(0.03) }] })));
    expect(screen.getByText(/^From 1 April 2026 to 1 April 2027: up 3% \(forecast\)\./)).toBeInTheDocument();
    expect(screen.getByText(/Assumed: 3% a year/)).toHaveTextContent(/forecast, assumed by you\. Assumed: 3% a year after 2027-03-31$/);
  });
});

describe("the clauses of a list", () => {
  const lines = [line({ name: "A", by: byClause("NLW cap 5%") }), line({ name: "B", by: byClause("NLW cap 5%"), price: 10 }), line({ name: "C", by: byClause("3.5%") })];

  it("are shown once each with how many prices follow them, and open by keyboard", async () => {
    const user = userEvent.setup();
    const { container } = render(list(caseOf(lines)));
    expect(screen.getByRole("heading", { name: "How the 2 clauses were read" })).toBeInTheDocument();
    expect([...container.querySelectorAll("summary")].map((summary) => summary.textContent)).toEqual(["NLW cap 5%: up 5%, 2 prices", "3.5%: up 3.5%"]);
    expect(screen.queryByRole("list", { name: "How each word was read" })).not.toBeInTheDocument();
    await user.click(screen.getByText("3.5%", { selector: "summary bdi" }));
    expect(words()).toEqual(["3.5%: a rise of 3.5%."]);
  });

  it("can be read between any of the dates they were read for", async () => {
    const user = userEvent.setup();
    render(list(caseOf(lines.slice(0, 1), { years: 2 })));
    const between = screen.getByRole("combobox", { name: "Between" });
    expect(within(between).getAllByRole("option").map((option) => option.textContent)).toEqual(["1 April 2024 and 1 April 2025: 5%", "1 April 2025 and 1 April 2026: 4.1%"]);
    await user.selectOptions(between, "1 April 2025 and 1 April 2026: 4.1%");
    // £21.00 × (1 + 4.095004%) = £21.86.
    expect(screen.getByText("From 1 April 2025 to 1 April 2026: up 4.1%. A: £21.00 → £21.86.")).toBeInTheDocument();
  });
});
