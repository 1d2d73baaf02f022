/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { useRef, useState } from "react";
import type { CellReading, TableAccount } from "../../../src/intake/reading";
import { CellList } from "../../../src/taskpane/shared/CellList";
import { ContributionsChart } from "../../../src/taskpane/shared/ContributionsChart";
import { chartSeries } from "../../../src/taskpane/shared/chartSeries";
import { ErrorBar } from "../../../src/taskpane/shared/ErrorBar";
import { FaultBoundary } from "../../../src/taskpane/shared/FaultBoundary";
import { FiguresTable } from "../../../src/taskpane/shared/FiguresTable";
import { LeftOutList } from "../../../src/taskpane/shared/LeftOutList";
import { useFocusKept } from "../../../src/taskpane/shared/useFocusKept";

function cell(row: number, outcome: CellReading["outcome"], seen: string, reason: string): CellReading {
  return { place: { sheet: "Budget", row, column: 1 }, seen, outcome, value: outcome === "left out" ? null : 1, reason };
}

describe("the account of what was read", () => {
  const account: TableAccount = {
    counts: { read: 4, used: 1, fixed: 1, leftOut: 2 },
    cells: [cell(1, "used", "1", ""), cell(2, "fixed", "£1", "read from text"), cell(3, "left out", "", "empty"), cell(4, "left out", "TBC", "“TBC” is no figure")],
    footings: [
      { place: { sheet: "Budget", row: 9, column: 1 }, label: "Total", stated: 10, added: 12, holds: false, hint: "It may leave out row 3." },
      { place: { sheet: "Budget", row: 9, column: 2 }, label: "Total", stated: 10, added: 10, holds: true },
    ],
    remarks: [{ place: { sheet: "Budget", row: 7, column: 0 }, words: "Row 8 is hidden: the figures there are counted." }],
  };

  it("says that what was read is used, fixed or left out, and lists each with its address and reason", () => {
    render(<LeftOutList of="Budget" account={account} />);
    expect(screen.getByText("Budget: 4 cells read = 1 used + 1 fixed + 2 left out.")).toBeInTheDocument();
    const leftOut = within(screen.getByRole("list", { name: "Cells left out of budget", hidden: true })).getAllByRole("listitem", { hidden: true });
    expect(leftOut.map((item) => item.textContent)).toEqual(["Budget!B4 Empty. Empty.", "Budget!B5  “TBC” is no figure."]);
    expect(screen.getByText(/Row 8 is hidden/)).toBeInTheDocument();
  });

  it("shows a total that does not foot with its mark, its words and the likely cause", () => {
    render(<LeftOutList of="Budget" account={account} />);
    const [wrong, right] = within(screen.getByRole("list", { name: "Totals in budget" })).getAllByRole("listitem");
    expect(wrong).toHaveTextContent("Does not hold. Total says £10.00; its cells add to £12.00. It may leave out row 3. The cells are used, not the total. Budget!B10");
    expect(right).toHaveTextContent("Holds. 1 total in the table agrees with the cells added up.");
  });

  it("shows long lists a part at a time", async () => {
    render(<CellList label="Cells" cells={Array.from({ length: 50 }, (_, row) => cell(row, "left out", "n/a", "no figure"))} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(20);
    await userEvent.click(screen.getByRole("button", { name: "Show 30 more of 50" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
  });
});

describe("a table of figures", () => {
  const rows = Array.from({ length: 100 }, (_, row) => ({ label: `Row ${row}`, cells: [{ words: "1", of: "" }] }));

  it("is a plain table in a labelled region where nothing can be explained", () => {
    render(<FiguresTable caption="Need, £" corner="Partner" headings={["Cash"]} rows={rows.slice(0, 2)} />);
    expect(screen.getByRole("region", { name: "Need, £" })).toHaveAttribute("tabindex", "0");
    expect(screen.getByRole("table", { name: "Need, £" })).toBeInTheDocument();
    expect(screen.getAllByRole("rowheader").map((header) => header.textContent)).toEqual(["Row 0", "Row 1"]);
  });

  it("keeps its total in sight while a long table is cut short", async () => {
    render(<FiguresTable caption="Schedule" corner="Day" headings={["Cash"]} rows={[...rows, { label: "Total", total: true, cells: [{ words: "100", of: "" }] }]} />);
    expect(screen.getAllByRole("rowheader").at(-1)).toHaveTextContent("Total");
    expect(screen.getAllByRole("rowheader")).toHaveLength(70);
    await userEvent.click(screen.getByRole("button", { name: "Show all 101 rows of Schedule" }));
    expect(screen.getAllByRole("rowheader")).toHaveLength(101);
  });
});

/** Every attribute of what is drawn. */
function drawn(container: HTMLElement): string {
  return [...container.querySelectorAll("svg *")].flatMap((element) => [...element.attributes].map(({ value }) => value)).join(" ");
}

describe("the chart", () => {
  const partners = ["A", "B", "C", "D", "E", "F"];

  it("labels at most five series beside their parts and tells all in words", () => {
    const { container } = render(<ContributionsChart title="Contributions" periods={["April 2025", "May 2025"]} series={chartSeries(partners, [[60, 50, 40, 30, 20, 10], [60, 50, 40, 30, 20, 10]])} />);
    const chart = screen.getByRole("img");
    expect(chart).toHaveAccessibleName(
      "Chart: Contributions. 2 periods from April 2025 to May 2025. A £120, 28.6%; B £100, 23.8%; C £80, 19%; D £60, 14.3%; 2 others £60, 14.3%. Every figure is in the table above.",
    );
    expect(container.querySelectorAll("pattern")).toHaveLength(5);
    expect(container.querySelectorAll("rect.bar")).toHaveLength(5 * 2 + 5);
  });

  it("draws a credit below the line, and nothing that is not a number", () => {
    const { container } = render(<ContributionsChart title="Contributions" periods={["Year"]} series={chartSeries(["A", "B"], [[100, -40]])} />);
    const axis = Number(container.querySelector("line.chart-axis")?.getAttribute("y1"));
    const tops = [...container.querySelectorAll("rect.bar")].slice(0, 2).map((bar) => Number(bar.getAttribute("y")));
    expect(tops[0]).toBeLessThan(axis);
    expect(tops[1]).toBeCloseTo(axis, 6);
    expect(drawn(container)).not.toMatch(/NaN|Infinity/);
  });

  it("stands up to a fund of nothing", () => {
    const { container } = render(<ContributionsChart title="Contributions" periods={["Year"]} series={chartSeries(["A"], [[0]])} />);
    expect(drawn(container)).not.toMatch(/NaN|Infinity/);
  });
});

describe("focus", () => {
  function Removable() {
    const place = useRef<HTMLDivElement>(null);
    const [shown, setShown] = useState(true);
    useFocusKept(place);
    return (
      <div ref={place}>
        <button type="button">Insert</button>
        {shown && (
          <p>
            <button type="button" onClick={() => setShown(false)}>
              Remove
            </button>
          </p>
        )}
        <button type="button">After</button>
      </div>
    );
  }

  it("goes to the control before one that is taken away", async () => {
    render(<Removable />);
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Insert" })).toHaveFocus());
  });
});

describe("a fault", () => {
  it("is brought into view where the browser answers that with a promise", () => {
    const scrollIntoView = jest.fn(() => Promise.resolve());
    Object.assign(Element.prototype, { scrollIntoView });
    const { unmount } = render(<ErrorBar error={new Error("broken")} />);
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
    expect(unmount).not.toThrow();
    Reflect.deleteProperty(Element.prototype, "scrollIntoView");
  });

  it("offers its details by hand where the clipboard is refused", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    render(<ErrorBar error={new Error("broken", { cause: new TypeError("deeper") })} />);
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    const details = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Details of the fault, to copy" });
    expect(details.value).toContain("Error: broken\nCause: TypeError: deeper");
  });

  it("while drawing a job is handed on, and the job can be started again", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    const Job = () => {
      if (broken) throw new Error("cannot draw");
      return <p>Drawn</p>;
    };
    const onFault = jest.fn();
    render(
      <FaultBoundary onFault={onFault}>
        <Job />
      </FaultBoundary>,
    );
    expect(onFault).toHaveBeenCalledWith(expect.objectContaining({ message: "cannot draw" }));
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Start this job again" }));
    expect(screen.getByText("Drawn")).toBeInTheDocument();
  });
});
