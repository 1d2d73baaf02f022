/** Something a person may do about a notice. */
export interface NoticeAction {
  readonly label: string;
  act(): void;
}

/** The bar under the header that says what went wrong, with what a developer would want behind "Copy details", or what happened and what can be done with it. */
export class Notice {
  private readonly sentence = document.createElement("span");
  private readonly copy = button("Copy details");
  private readonly actions = document.createElement("span");
  private details = "";

  constructor(private readonly bar: HTMLElement) {
    const close = button("Close");
    bar.setAttribute("role", "alert");
    bar.hidden = true;
    bar.append(this.sentence, this.actions, this.copy, close);
    this.copy.addEventListener("click", () => void navigator.clipboard.writeText(this.details));
    close.addEventListener("click", () => { bar.hidden = true; });
  }

  /** Says what happened, with a button for each thing that can be done. */
  offer(sentence: string, actions: readonly NoticeAction[]): void {
    this.say(sentence, actions);
    this.copy.hidden = true;
  }

  /** Shows an error's own sentence. */
  readonly show = (reason: unknown): void => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    this.say(error.message, []);
    this.copy.hidden = false;
    this.details = [error.stack ?? String(error), error.cause instanceof Error ? `Caused by ${error.cause.stack ?? error.cause.message}` : ""].join("\n").trim();
  };

  private say(sentence: string, actions: readonly NoticeAction[]): void {
    this.sentence.textContent = sentence;
    this.actions.replaceChildren(...actions.map(({ label, act }) => {
      const made = button(label);
      made.addEventListener("click", act);
      return made;
    }));
    this.bar.hidden = false;
  }

  hide(): void {
    this.bar.hidden = true;
  }
}

export function button(label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  return made;
}
