/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import "@testing-library/jest-dom";
import { LineChart } from "../../../src/taskpane/shared/LineChart";
import { poundsWords } from "../../../src/taskpane/shared/figureWords";

const PERIODS = ["Now", "1 April 2025", "1 April 2026", "1 April 2027"];
const PRICE = { label: "Price", values: [20, 21, 21.5, 22], forecastFrom: 2 };
const UNCAPPED = { label: "Without the cap", values: [20, 21.6, 22.4, 23.1], forecastFrom: null };

function drawn(container: HTMLElement): string {
  return [...container.querySelectorAll("svg *")].flatMap((element) => [...element.attributes].map(({ value }) => value)).join(" ");
}

describe("the line chart", () => {
  it("says every line from its start to its end, and where forecasts begin", () => {
    render(<LineChart title="Price by year" periods={PERIODS} lines={[PRICE, UNCAPPED]} valueWords={poundsWords} />);
    expect(screen.getByRole("img")).toHaveAccessibleName(
      "Chart: Price by year. 4 points from Now to 1 April 2027. Price £20.00 to £22.00, forecast from 1 April 2026; Without the cap £20.00 to £23.10. Every figure is in the table above.",
    );
    expect(screen.getByText("forecast")).toBeInTheDocument();
    expect(screen.getByText("Without the cap")).toBeInTheDocument();
    expect(screen.getByText("£23.10")).toBeInTheDocument();
  });

  it("dashes the forecast part, from the last figure that is none, and hollows its points", () => {
    const { container } = render(<LineChart title="Price" periods={PERIODS} lines={[PRICE]} valueWords={poundsWords} />);
    const [held, forecast] = [...container.querySelectorAll(".trace:not(.forecast-key) .trace-line")].map((path) => pointsOf(path));
    expect(held).toHaveLength(2);
    expect(forecast).toHaveLength(3);
    expect(forecast?.[0]).toEqual(held?.[1]);
    expect(container.querySelectorAll(".trace:not(.forecast-key) .trace-forecast")).toHaveLength(1);
    expect(container.querySelectorAll(".trace-hollow")).toHaveLength(2);
  });

  it("tells five lines apart by the shape of their points, and draws no sixth", () => {
    const lines = Array.from({ length: 6 }, (_, index) => ({ label: `Line ${index}`, values: [index, index + 1], forecastFrom: null }));
    const { container } = render(<LineChart title="Lines" periods={["2024", "2025"]} lines={lines} valueWords={String} />);
    const shapes = [...container.querySelectorAll("svg > .trace")].map((trace) => trace.querySelector(".trace-point")?.getAttribute("d"));
    expect(new Set(shapes).size).toBe(5);
    expect(screen.queryByText("Line 5")).not.toBeInTheDocument();
    expect(screen.queryByText("forecast")).not.toBeInTheDocument();
  });

  it("stops a line where it has no more figures, and leaves out one with none", () => {
    render(<LineChart title="Price" periods={PERIODS} lines={[{ label: "Short", values: [20, 21, null, null], forecastFrom: null }, { label: "None", values: [null, null, null, null], forecastFrom: null }]} valueWords={poundsWords} />);
    expect(screen.getByRole("img")).toHaveAccessibleName("Chart: Price. 4 points from Now to 1 April 2027. Short £20.00 to £21.00, ending at 1 April 2025. Every figure is in the table above.");
    expect(screen.queryByText("None")).not.toBeInTheDocument();
  });

  it.each([
    ["one figure", ["Now"], [{ label: "Price", values: [20], forecastFrom: 0 }]],
    ["a line that stays where it is", PERIODS, [{ label: "Price", values: [20, 20, 20, 20], forecastFrom: 0 }]],
    ["nought throughout", PERIODS, [{ label: "Price", values: [0, 0, 0, 0], forecastFrom: 0 }]],
    ["thirty years", Array.from({ length: 31 }, (_, year) => String(year)), [{ label: "Price", values: Array.from({ length: 31 }, (_, year) => 20 * 1.03 ** year), forecastFrom: 0 }]],
    ["figures of millions, and below nought", PERIODS, [{ label: "Cost", values: [-1e6, 2e9, 0, 5], forecastFrom: 0 }]],
  ])("draws %s with nothing that is not a number", (_, periods, lines) => {
    const { container } = render(<LineChart title="Price" periods={periods} lines={lines} valueWords={poundsWords} />);
    expect(drawn(container)).not.toMatch(/NaN|Infinity|undefined/);
    expect(container.querySelectorAll(".trace-point").length).toBeGreaterThan(0);
  });

  it("draws nothing at all where there is nothing to draw", () => {
    const { container } = render(<LineChart title="Price" periods={[]} lines={[]} valueWords={poundsWords} />);
    expect(container).toBeEmptyDOMElement();
  });
});

function pointsOf(path: Element): string[] {
  return (path.getAttribute("d") ?? "").split(/[ML]/).filter(Boolean);
}
