import { act } from "@testing-library/react";
import axe from "axe-core";

/** What axe can tell without layout; colour and size are looked at in Chromium. */
export async function faults(): Promise<string[]> {
  let found: axe.Result[] = [];
  await act(async () => {
    found = (await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
