import { CircleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button, EmptyState } from '@/design';

interface ViewBoundaryProps {
  children: ReactNode;
  onClose?: (() => void) | undefined;
  /** Leaves an empty place instead of words, for what is not seen anyway. */
  isSilent?: boolean | undefined;
}

interface ViewBoundaryState {
  failure: unknown;
}

/** Keeps a view that fails from taking the window along. The failure itself goes on to the log. */
export class ViewBoundary extends Component<ViewBoundaryProps, ViewBoundaryState> {
  override state: ViewBoundaryState = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): ViewBoundaryState {
    return { failure: failure ?? 'unknown' };
  }

  override componentDidCatch(failure: unknown, { componentStack }: ErrorInfo): void {
    const words = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    void window.aisle.call('log.write', {
      level: 'error',
      source: 'view',
      message: `${words}\n${componentStack ?? ''}`.slice(0, 4000),
    });
  }

  override render(): ReactNode {
    if (this.state.failure === undefined) return this.props.children;
    const { onClose, isSilent } = this.props;
    if (isSilent) return null;
    return (
      <EmptyState
        icon={CircleAlert}
        title="This view has stopped"
        description="Something went wrong inside Aisle. Your data is not affected: everything shown as saved is safe. The log file says more."
        actions={
          <>
            <Button variant="primary" onClick={() => this.setState({ failure: undefined })}>
              Try again
            </Button>
            {onClose && <Button onClick={onClose}>Close tab</Button>}
          </>
        }
      />
    );
  }
}
