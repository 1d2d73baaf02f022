/** The bar under the header that says what went wrong, with what a developer would want behind "Copy details". */
export class Notice {
  private readonly sentence = document.createElement("span");
  private readonly copy = button("Copy details");
  private details = "";

  constructor(private readonly bar: HTMLElement) {
    const close = button("Close");
    bar.setAttribute("role", "alert");
    bar.hidden = true;
    bar.append(this.sentence, this.copy, close);
    this.copy.addEventListener("click", () => void navigator.clipboard.writeText(this.details));
    close.addEventListener("click", () => { bar.hidden = true; });
  }

  /** Shows an error's own sentence. */
  readonly show = (reason: unknown): void => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    this.sentence.textContent = error.message;
    this.details = [error.stack ?? String(error), error.cause instanceof Error ? `Caused by ${error.cause.stack ?? error.cause.message}` : ""].join("\n").trim();
    this.bar.hidden = false;
  };

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
