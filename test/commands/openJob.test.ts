/** @jest-environment jsdom */
import { openJob } from "../../src/commands/openJob";

describe("a ribbon button", () => {
  afterEach(() => {
    window.location.hash = "";
  });

  it("puts the job in the address, shows the pane and tells Office it is done", async () => {
    const showAsTaskpane = jest.fn(async () => undefined);
    Object.assign(globalThis, { Office: { addin: { showAsTaskpane } } });
    const completed = jest.fn();
    await openJob("pool", { completed });
    expect(window.location.hash).toBe("#pool");
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("tells Office it is done even where the pane cannot be shown, and lets the fault out", async () => {
    Object.assign(globalThis, { Office: { addin: { showAsTaskpane: () => Promise.reject(new Error("no pane")) } } });
    const completed = jest.fn();
    await expect(openJob("pool", { completed })).rejects.toThrow("no pane");
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
