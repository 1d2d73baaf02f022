/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { FiguresTable, type FigureCell } from "../../../src/taskpane/shared/FiguresTable";

jest.setTimeout(30_000);

const explained = (words: string, mark?: string): FigureCell => ({ words, of: `figure ${words}`, mark, onExplain: () => undefined });
const still: FigureCell = { words: "not held", of: "" };

describe("a table of thousands of rows", () => {
  it("is drawn a part at a time, with its total in sight all the while", async () => {
    const user = userEvent.setup();
    const rows = Array.from({ length: 1500 }, (_, row) => ({ label: `Row ${row}`, cells: [{ words: "1", of: "" }] }));
    const { container } = render(<FiguresTable caption="Prices, £" corner="Price" headings={["Now"]} most={50} rows={[...rows, { label: "Total", total: true, cells: [{ words: "1,500", of: "" }] }]} />);
    const drawn = () => container.querySelectorAll("tbody tr");
    expect(drawn()).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 1,000 more of 1,501 rows of Prices, £" }));
    expect(drawn()).toHaveLength(1050);
    expect([...drawn()].at(-1)).toHaveTextContent("Total");
    await user.click(screen.getByRole("button", { name: "Show all 1,501 rows of Prices, £" }));
    expect(drawn()).toHaveLength(1501);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

describe("a table of figures that are explained but for some", () => {
  const rows = [
    { label: "A", cells: [still, explained("a1"), explained("a2")] },
    { label: "B", cells: [explained("b0"), still, explained("b2", "forecast")] },
    { label: "C", cells: [explained("c0"), explained("c1"), still] },
  ];
  const inFocus = () => document.activeElement?.textContent;

  it("is one stop for Tab, at the first figure that is a button", async () => {
    const user = userEvent.setup();
    render(<FiguresTable caption="Prices, £" corner="Price" headings={["Now", "Year 1", "Year 2"]} rows={rows} />);
    await user.tab();
    await user.tab();
    expect(inFocus()).toBe("a1");
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("goes over figures that are no buttons, and stays at the edge", async () => {
    const user = userEvent.setup();
    render(<FiguresTable caption="Prices, £" corner="Price" headings={["Now", "Year 1", "Year 2"]} rows={rows} />);
    await user.tab();
    await user.tab();
    await user.keyboard("{ArrowDown}");
    expect(inFocus()).toBe("c1");
    await user.keyboard("{ArrowRight}");
    expect(inFocus()).toBe("c1");
    await user.keyboard("{Home}{ArrowUp}");
    expect(inFocus()).toBe("b0");
    await user.keyboard("{ArrowRight}");
    expect(inFocus()).toBe("b2 forecast");
    await user.keyboard("{Control>}{End}{/Control}");
    expect(inFocus()).toBe("c1");
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(inFocus()).toBe("a1");
  });

  it("says a mark beside its figure, to the eye and to the ear", () => {
    render(<FiguresTable caption="Prices, £" corner="Price" headings={["Now", "Year 1", "Year 2"]} rows={rows} />);
    expect(screen.getByRole("button", { name: "b2, forecast, explain figure b2" })).toHaveTextContent("b2 forecast");
  });

  it("can still be reached once the figure that had the stop is no button", async () => {
    const user = userEvent.setup();
    const table = (shown: typeof rows) => <FiguresTable caption="Prices, £" corner="Price" headings={["Now", "Year 1", "Year 2"]} rows={shown} />;
    const { rerender } = render(table(rows));
    await user.click(screen.getByRole("button", { name: /explain figure c1/ }));
    (document.activeElement as HTMLElement).blur();
    rerender(table([rows[0]!, rows[1]!, { label: "C", cells: [still, still, still] }]));
    await user.tab();
    await user.tab();
    expect(inFocus()).toBe("a1");
  });
});
