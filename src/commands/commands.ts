import { openJob } from "./openJob";

void Office.onReady(() => {
  const open = (job: string) => (event: Office.AddinCommands.Event) => openJob(job, event);
  Office.actions.associate("openPrice", open("price"));
  Office.actions.associate("openUplift", open("uplift"));
  Office.actions.associate("openBenchmark", open("benchmark"));
  Office.actions.associate("openSave", open("save"));
  Office.actions.associate("openPool", open("pool"));
  Office.actions.associate("openOpenBook", open("open-book"));
  Office.actions.associate("openReference", open("reference"));
});
