import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { App } from "../../src/taskpane/App";
import type { MemoryWorkbook } from "./_memoryWorkbook";
import { plainStyles } from "./_plainStyles";

// A busy machine takes longer over a step than the second that is allowed by default.
configure({ asyncUtilTimeout: 10_000 });

plainStyles();

/** Opens the pane at a job beside a workbook. */
export async function openJob(workbook: MemoryWorkbook, name: "Price" | "Uplift" | "Benchmark" | "Save" | "Pool" | "Open book" | "Reference") {
  window.location.hash = `#${name.toLowerCase().replace(" ", "-")}`;
  const user = userEvent.setup();
  const drawn = render(<App workbook={workbook} hostShade={() => undefined} />);
  await screen.findByRole("heading", { level: 1, name });
  return { user, ...drawn };
}

export const openPool = (workbook: MemoryWorkbook) => openJob(workbook, "Pool");

type User = ReturnType<typeof userEvent.setup>;

/** Presses Continue as often as it takes to open a step. */
export async function goTo(user: User, title: "Check the columns" | "Set the method" | "See the answer" | "Insert"): Promise<void> {
  for (const step of ["Check the columns", "Set the method", "See the answer", "Insert"]) {
    const blocked = toggleOf(step)?.getAttribute("aria-disabled") === "true";
    if (blocked) await user.click(await screen.findByRole("button", { name: `Continue to ${step}` }));
    await waitFor(() => expect(toggleOf(step)).not.toHaveAttribute("aria-disabled"));
    await waitFor(() => expect(screen.queryByText("Opening")).not.toBeInTheDocument());
    if (step === title) return;
  }
}

function toggleOf(step: string): HTMLElement | undefined {
  return screen.getAllByRole("button").find((button) => button.className === "step-toggle" && button.textContent?.endsWith(step));
}

/** The rows of a table as texts, its heading row first. */
export function rowsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""));
}

/** Waits until the fields have been read and the answer has come to rest. */
export async function settled(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
}
