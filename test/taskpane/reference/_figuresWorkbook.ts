import { addressOf } from "../../../src/cells/address";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import type { InsertResult, Progress } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** A workbook in memory that gives an insert its names too, each free of those there are. */
export class FiguresWorkbook extends MemoryWorkbook {
  private readonly namesTaken = new Set<string>();

  override async insert(plan: InsertPlan, progress?: Progress): Promise<InsertResult> {
    const made = await super.insert(plan, progress);
    for (const { name, sheet, ...cells } of plan.names) {
      let free = name;
      for (let count = 2; this.namesTaken.has(free); count++) free = `${name}_${count}`;
      this.namesTaken.add(free);
      this.name(free, { sheet, address: addressOf(cells) });
    }
    return made;
  }
}
