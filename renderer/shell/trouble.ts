import type { AisleBridge } from '@shared/ipc/contract';
import type { MessageLog } from '@/workspace/messages';

/** Takes a failure that nobody expected. */
export type OnTrouble = (source: string, failure: unknown) => void;

/** Unexpected failures go to the log file, by their kind and place: never with values of fields. */
export function logTrouble(bridge: AisleBridge): OnTrouble {
  return (source, failure) => {
    const message = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    void bridge.call('log.write', { level: 'error', source, message: message.slice(0, 4000) });
  };
}

/** And are said, in words that do not frighten more than they must. */
export function sayTrouble(messages: MessageLog): OnTrouble {
  return () =>
    messages.say({
      tone: 'error',
      title: 'Something went wrong inside Aisle',
      detail: 'What was shown as saved is safe. If it happens again, the log file (Help, About) says more.',
    });
}

/** Listens for what no code has caught. Returns the function that stops. */
export function watchTrouble(onTrouble: OnTrouble): () => void {
  const onError = ({ error, message }: ErrorEvent): void => {
    // Chromium's note that a resize was observed late: no failure.
    if (message.startsWith('ResizeObserver loop')) return;
    onTrouble('window', error ?? message);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => onTrouble('promise', reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
