import { screen } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";

type User = ReturnType<typeof userEvent.setup>;

/** Presses Tab until the control with this name has focus, as a person would; fails where Tab never comes to it. */
export async function tabTo(user: User, role: string, name: string | RegExp): Promise<HTMLElement> {
  const wanted = await screen.findByRole(role, { name });
  await tabUntil(user, () => document.activeElement === wanted);
  return wanted;
}

export async function tabUntil(user: User, there: () => boolean): Promise<void> {
  for (let press = 0; press < 150 && !there(); press++) await user.tab();
  expect(there()).toBe(true);
}

export async function press(user: User, role: string, name: string | RegExp): Promise<void> {
  await tabTo(user, role, name);
  await user.keyboard(role === "checkbox" ? " " : "{Enter}");
}
