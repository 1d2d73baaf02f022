import { openJob } from "./openJob";

void Office.onReady(() => {
  Office.actions.associate("openPool", (event: Office.AddinCommands.Event) => openJob("pool", event));
});
