import { screen, waitFor } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { PART_SHEETS } from "../../../src/returns/returnForm";
import type { MemoryWorkbook } from "../_memoryWorkbook";
import { openJob } from "../_openPane";

type User = ReturnType<typeof userEvent.setup>;

/** Opens the Open book job at one of the things it does. */
export async function openKind(workbook: MemoryWorkbook, kind: "Make a return to send" | "Read returns that have come back" | "Check a workbook before sharing it") {
  const opened = await openJob(workbook, "Open book");
  const radio = await screen.findByRole("radio", { name: kind });
  if (!(radio as HTMLInputElement).checked) await opened.user.click(radio);
  await waitFor(() => expect(screen.getAllByRole("radio", { name: kind }).some((each) => (each as HTMLInputElement).checked)).toBe(true));
  return opened;
}

/** Presses the Continue that is in sight, and waits for the step it opens. */
export async function goOn(user: User, to: string): Promise<void> {
  const button = (await screen.findAllByRole("button", { name: `Continue to ${to}` }))[0]!;
  await user.click(button);
  await waitFor(() => expect(screen.getAllByRole("button", { expanded: true }).some((each) => each.textContent?.endsWith(to))).toBe(true), { timeout: 15_000 });
  await waitFor(() => expect(screen.queryByText("Opening")).not.toBeInTheDocument());
}

export const FORM_SHEETS = Object.values(PART_SHEETS);
