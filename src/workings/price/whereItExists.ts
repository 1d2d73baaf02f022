import { DomainError } from "../../domain/kernel/DomainError";

/** The figure, or null where the domain refuses it: a price that never breaks even has no break-even. */
export function whereItExists(figure: () => number): number | null {
  try {
    return figure();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
