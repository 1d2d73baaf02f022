import { planPack } from "../../../src/taskpane/features/openbook/returns/planPack";
import { EMPTY_FORM } from "../../../src/taskpane/features/openbook/returns/returnsForm";
import { RETURNS } from "../../workings/openbook/pack/_pack";
import { MemoryWorkbook } from "../_memoryWorkbook";

it("stops between lines when it is asked to, and not before", async () => {
  let looked = 0;
  const stopping = (after: number) => ({ get cancelled() { return ++looked >= after; } });
  await expect(planPack(new MemoryWorkbook({ Notes: [["x"]] }), RETURNS, EMPTY_FORM.pack, stopping(2))).rejects.toMatchObject({ code: "cancelled" });
  expect(looked).toBe(2);
  expect((await planPack(new MemoryWorkbook({ Notes: [["x"]] }), RETURNS, EMPTY_FORM.pack, stopping(Infinity))).published).toBeGreaterThan(0);
});
