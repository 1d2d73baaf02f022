/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { goOn, openKind } from "./_job";

jest.setTimeout(120_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

describe("the structure of the Open book job", () => {
  it.each([
    ["Make a return to send", "Check the lines", 3],
    ["Read returns that have come back", "Check the returns", 1],
    ["Check a workbook before sharing it", "Check its sheets", 1],
  ] as const)("is sound at the head of “%s”, with what is missing said", async (kind, next, missing) => {
    const { user } = await openKind(new MemoryWorkbook({ Notes: [["Minutes"]] }), kind);
    await user.click(await screen.findByRole("button", { name: `Continue to ${next}` }));
    await settled();
    expect([...document.querySelectorAll(".problem")].filter((each) => !each.closest("[hidden]"))).toHaveLength(missing);
    expect(await faults()).toEqual([]);
  });

  it("keeps what was typed in one kind while another is shown, and brings focus along", async () => {
    const { user } = await openKind(new MemoryWorkbook({ Notes: [["Minutes"]] }), "Make a return to send");
    await user.type(screen.getByRole("textbox", { name: "Service" }), "Home care");
    await user.click(screen.getByRole("radio", { name: "Check a workbook before sharing it" }));
    await settled();
    expect(screen.getByRole("radio", { name: "Check a workbook before sharing it" })).toHaveFocus();
    await user.click(screen.getByRole("radio", { name: "Make a return to send" }));
    await settled();
    expect(screen.getByRole("textbox", { name: "Service" })).toHaveValue("Home care");
    expect(screen.getByRole("radio", { name: "Make a return to send" })).toHaveFocus();
  });

  it("is sound with a line open and the return ready to open", async () => {
    const { user } = await openKind(new MemoryWorkbook({ Notes: [["Minutes"]] }), "Make a return to send");
    await user.type(screen.getByRole("textbox", { name: "Your organisation" }), "Fernshire Council");
    await user.type(screen.getByRole("textbox", { name: "Service" }), "Home care");
    await user.type(screen.getByRole("textbox", { name: "Financial year" }), "2025-26");
    await goOn(user, "Check the lines");
    await user.click(screen.getByRole("button", { name: /^Front-line staff/ }));
    expect(await faults()).toEqual([]);
    for (const to of ["Set the limits", "See what is asked", "Open the return"]) await goOn(user, to);
    expect(await faults()).toEqual([]);
    expect(screen.getByText("Home care, 2025-26.", { selector: ".step-line" })).toBeVisible();
    expect(screen.getByText("15 cost lines, 1 line of activity and 2 lines of income.")).toBeVisible();
  });
});
