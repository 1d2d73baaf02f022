/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { webcrypto } from "crypto";
import { screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { asProvider } from "../../e2e/_openBook";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { settled } from "../_openPane";
import { goOn, openKind } from "./_job";
import { asFile, returnFile } from "./_returnFiles";

// jsdom has none of these: files are packed and unpacked here, and codes are dealt by chance.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
jest.setTimeout(240_000);
afterEach(() => {
  window.location.hash = "";
});

const PROVIDERS = ["Harbour Care", "Northway Homes", "Beacon Trust", "Larkfield Living", "Stonebridge Support", "Meadow Care"];

test("a pack opens in a new workbook without a name in it, its key stays, and it can be opened again where that was refused", async () => {
  const base = await returnFile("Willow Support CIC");
  const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
  const { user } = await openKind(workbook, "Read returns that have come back");
  await user.upload(screen.getByLabelText("Returns"), PROVIDERS.map((provider, at) => asFile(asProvider(base, provider, 0.9 + at * 0.043), `${provider}.xlsx`)));
  await waitFor(() => expect(document.querySelector(".progress")).toBeNull(), { timeout: 60_000 });
  for (const to of ["Check the returns", "Set the method", "See the answer", "Insert"]) await goOn(user, to);
  await user.click(screen.getByRole("radio", { name: "Others: a share-safe pack" }));
  expect(screen.getByRole("radio", { name: "Others: a share-safe pack" })).toHaveFocus();

  const minimum = screen.getByRole("textbox", { name: "Fewest providers to a figure" });
  await user.clear(minimum);
  await user.type(minimum, "3");
  expect(await screen.findByText(/^“3” cannot be used/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Make the pack" }));
  await waitFor(() => expect(minimum).toHaveFocus());
  expect(workbook.plans).toEqual([]);
  await user.clear(minimum);
  await user.type(minimum, "5");
  await settled();

  workbook.failNext("openAsNew", new WorkbookError("host-too-old"));
  await user.click(screen.getByRole("button", { name: "Make the pack" }));
  await user.click(await screen.findByRole("button", { name: "Open the pack again" }, { timeout: 60_000 }));
  expect(await screen.findByText(/^The pack is open in a new workbook, which is not saved yet\. It gives \d+ of \d+ figures/)).toBeVisible();
  expect(workbook.plans).toHaveLength(1);
  expect(workbook.opened).toHaveLength(1);
  const goesOut = JSON.stringify(workbook.opened[0]);
  for (const provider of PROVIDERS) {
    expect(goesOut).not.toContain(provider);
    expect(JSON.stringify(workbook.plans[0])).toContain(provider);
  }
});
