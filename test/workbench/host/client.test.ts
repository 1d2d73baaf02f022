/** @jest-environment jsdom */
import { bootOffice } from "../../_office/bootOffice";

test("writes and reads values through the real client", async () => {
  const { Excel } = await bootOffice();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [[1, 2], [3, 4]];
    range.load("values,address,text,valueTypes");
    await context.sync();
    return [range.values, range.address, range.text, range.valueTypes];
  });
  expect(read).toEqual([[[1, 2], [3, 4]], "Sheet1!A1:B2", [["1", "2"], ["3", "4"]], [["Double", "Double"], ["Double", "Double"]]]);
});
