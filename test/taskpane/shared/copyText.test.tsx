/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { CopyText } from "../../../src/taskpane/shared/CopyText";

const FORMULA = "=MIN(B2/B1-1,5%)";

describe("text to copy", () => {
  it("is put on the clipboard, and says so until it is another text", async () => {
    const user = userEvent.setup();
    const { rerender } = render(<CopyText label="The same as an Excel formula" what="the formula" text={FORMULA} />);
    expect(screen.getByRole("textbox", { name: "The same as an Excel formula" })).toHaveAttribute("readonly");
    await user.click(screen.getByRole("button", { name: "Copy the formula" }));
    expect(await screen.findByText("Copied.")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(FORMULA);
    rerender(<CopyText label="The same as an Excel formula" what="the formula" text="=1" />);
    expect(screen.queryByText("Copied.")).not.toBeInTheDocument();
  });

  it("is selected, ready to be copied by hand, where the clipboard is refused", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    render(<CopyText label="Formula" what="the formula" text={FORMULA} />);
    await user.click(screen.getByRole("button", { name: "Copy the formula" }));
    expect(await screen.findByText(/press Ctrl\+C/)).toBeInTheDocument();
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Formula" });
    expect(box).toHaveFocus();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(FORMULA);
  });

  it("is selected where there is no clipboard at all", async () => {
    const user = userEvent.setup({ writeToClipboard: false });
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    render(<CopyText label="Formula" what="the formula" text={FORMULA} />);
    await user.click(screen.getByRole("button", { name: "Copy the formula" }));
    expect(await screen.findByText(/It is selected/)).toBeInTheDocument();
  });
});
