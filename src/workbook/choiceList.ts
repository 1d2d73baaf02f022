/** The most characters a list of choices has, commas included. */
const LONGEST_CHOICES = 255;
const LONGEST_MESSAGE = 225;

/** What Excel is given for a cell in which one of a few words is chosen. */
export interface ChoiceList {
  /** The words with a comma between. */
  readonly source: string;
  readonly refusedTitle: string;
  /** What is said of any other entry. */
  readonly refused: string;
}

/** The list of these choices; throws an ordinary Error for choices no list can hold. */
export function choiceList(choices: readonly string[], where: string): ChoiceList {
  const source = choices.join(",");
  if (choices.length === 0 || choices.some((choice) => choice.includes(",") || choice.trim() === "") || source.length > LONGEST_CHOICES) {
    throw new Error(`${where} is planned with choices that no list can hold: ${choices.join(" | ")}`);
  }
  const allowed = choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ${choices[choices.length - 1] ?? ""}` : source;
  return { source, refusedTitle: "Not in the list", refused: `Choose ${allowed}, or leave the cell empty.`.slice(0, LONGEST_MESSAGE) };
}
