import { DomainError } from "../../domain/kernel/DomainError";

/** The figure, or why the domain refuses it; one of the two is null. */
export function orRefusal<Value>(figure: () => Value): { readonly value: Value | null; readonly refused: DomainError | null } {
  try {
    return { value: figure(), refused: null };
  } catch (error) {
    if (error instanceof DomainError) return { value: null, refused: error };
    throw error;
  }
}
