/** Shows the pane at a job. The pane and the ribbon share one page, so the address carries the job. */
export async function openJob(job: string, event: Pick<Office.AddinCommands.Event, "completed">): Promise<void> {
  window.location.hash = job;
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
