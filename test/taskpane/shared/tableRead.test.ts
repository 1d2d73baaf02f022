import { tableRead } from "../../../src/taskpane/shared/job/tableRead";
import { blockOf } from "../../intake/_block";

const read = (block: ReturnType<typeof blockOf> | null) => tableRead({ block, status: "read", problem: undefined }, ({ values }) => values.length, "job-cells", "Select the cells.");

test("cells that hold nothing are said to, under the field that chose them, and are not read", () => {
  for (const rows of [[[""]], [["", null], [null, " "]]]) {
    expect(read(blockOf(rows))).toEqual({ table: null, problems: [{ field: "job-cells", words: "There is nothing in these cells. Select the cells that hold the figures, headings and all." }] });
  }
});

test("one cell with anything in it is read, a zero among them", () => {
  for (const rows of [[["", 0]], [[""], ["Total"]]]) expect(read(blockOf(rows))).toEqual({ table: rows.length, problems: [] });
});
