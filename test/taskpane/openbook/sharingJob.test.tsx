/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { screen, waitFor, within } from "@testing-library/react";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { Book, ensureCell } from "../../../src/workbench/book/book";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { rowsOf } from "../_openPane";
import { goOn, openKind } from "./_job";
import { asFile } from "./_returnFiles";

// jsdom has neither, and files are packed and unpacked here.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(120_000);
afterEach(() => {
  window.location.hash = "";
});

const SECRET = "Harbour Care 18.40";

/** Two sheets that are seen, and one that is not. */
function leaky(): Uint8Array {
  const book = new Book();
  const [prices, notes, rates] = ["Prices", "Notes", "Rates"].map((name) => book.addSheet(name));
  ensureCell(prices!, 0, 0).value = "Mean price";
  Object.assign(ensureCell(prices!, 0, 1), { formula: "=Rates!B1", value: 18.4 });
  ensureCell(notes!, 0, 0).value = "For the forum";
  ensureCell(rates!, 0, 0).value = SECRET;
  ensureCell(rates!, 0, 1).value = 18.4;
  rates!.visibility = "VeryHidden";
  return saveWorkbook(book);
}

function plain(): Uint8Array {
  const book = new Book();
  ensureCell(book.addSheet("Prices"), 0, 0).value = "Mean price";
  return saveWorkbook(book);
}

async function openSharing(saved = leaky()) {
  const workbook = new MemoryWorkbook({ Prices: [["Mean price", 18.4]] });
  workbook.saved = new Uint8Array(saved);
  return { workbook, ...(await openKind(workbook, "Check a workbook before sharing it")) };
}

describe("a workbook that is to be shared", () => {
  it("is looked through, what it hides named without being shown, and copied without it", async () => {
    const { user, workbook } = await openSharing();
    await user.click(await screen.findByRole("button", { name: "Look through this workbook" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Look again" })).toBeVisible(), { timeout: 20_000 });
    await goOn(user, "Check its sheets");
    expect(rowsOf(screen.getByRole("table", { name: "Sheets of This workbook" })).map(([sheet, shown]) => [sheet, shown])).toEqual([["Sheet", "Shown"], ["Prices", "yes"], ["Notes", "yes"], ["Rates", "very hidden"]]);
    await goOn(user, "Choose what goes in a copy");
    const choices = within(screen.getByRole("group", { name: "Sheets for the copy" }));
    expect(choices.getAllByRole("checkbox").map((box) => box.getAttribute("aria-label") ?? box.closest("div")?.textContent)).toHaveLength(2);
    await user.click(choices.getByRole("checkbox", { name: "Notes" }));
    await goOn(user, "See what was found");
    const grave = screen.getByRole("region", { name: "Gives figures or names away" });
    expect(grave).toHaveTextContent("Rates");
    expect(grave).toHaveTextContent(/copy made in the next step does not have it/);
    expect(document.body).not.toHaveTextContent(SECRET);
    await goOn(user, "Open the copy");
    await user.click(screen.getByRole("button", { name: "Open in a new workbook" }));
    expect(await screen.findByText("The copy is open in a new workbook, which is not saved yet.")).toBeVisible();
    const [copy] = workbook.opened;
    expect(copy?.sheets.map(({ name }) => name)).toEqual(["Prices"]);
    expect(copy?.sheets[0]?.rows.flat().map((cell) => [cell?.value, cell?.formula])).toEqual([["Mean price", undefined], [18.4, undefined]]);
    expect(JSON.stringify(copy)).not.toContain(SECRET);
  });

  it("says where it was looked when nothing is found that the sheets do not show", async () => {
    const { user } = await openSharing(plain());
    await user.click(await screen.findByRole("button", { name: "Look through this workbook" }));
    for (const to of ["Check its sheets", "Choose what goes in a copy", "See what was found"]) await goOn(user, to);
    expect(screen.queryByRole("region", { name: "Gives figures or names away" })).not.toBeInTheDocument();
    expect(within(screen.getByRole("region", { name: "Where it was looked" })).getAllByRole("listitem").length).toBeGreaterThan(5);
  });

  it("takes a file too, and says why one cannot be read", async () => {
    const { user } = await openSharing();
    await user.click(await screen.findByRole("radio", { name: "A file" }));
    await user.upload(screen.getByLabelText("File"), asFile(new TextEncoder().encode("a,b"), "prices.xlsx"));
    expect(await screen.findByText(/“prices.xlsx” is text, such as a CSV/)).toBeVisible();
    await user.upload(screen.getByLabelText("File"), asFile(leaky(), "prices.xlsx"));
    await waitFor(() => expect(screen.queryByText(/is text, such as a CSV/)).not.toBeInTheDocument());
    await goOn(user, "Check its sheets");
    expect(screen.getByRole("table", { name: "Sheets of prices.xlsx" })).toBeVisible();
  });

  it("needs a sheet for the copy", async () => {
    const { user } = await openSharing(plain());
    await user.click(await screen.findByRole("button", { name: "Look through this workbook" }));
    for (const to of ["Check its sheets", "Choose what goes in a copy"]) await goOn(user, to);
    await user.click(screen.getByRole("checkbox", { name: "Prices" }));
    expect(await screen.findByText("Choose one sheet at least for the copy.")).toBeVisible();
  });

  it("says that this workbook could not be taken, and looks when asked again", async () => {
    const { user, workbook } = await openSharing();
    workbook.failNext("savedCopy", new WorkbookError("cell-being-edited"));
    await user.click(await screen.findByRole("button", { name: "Look through this workbook" }));
    await waitFor(() => expect(document.querySelector(".problem")).not.toBeNull());
    await user.click(screen.getByRole("button", { name: "Look through this workbook" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Look again" })).toBeVisible(), { timeout: 20_000 });
    expect(document.querySelector(".problem")).toBeNull();
  });
});
