import { Component, type ReactNode } from "react";

interface FaultBoundaryProps {
  readonly onFault: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Keeps a fault while drawing from blanking the pane: it is handed to the bar, and the job can be started again. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p>
        <button type="button" className="plain-button" onClick={() => this.setState({ failed: false })}>
          Start this job again
        </button>
      </p>
    );
  }
}
