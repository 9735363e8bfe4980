import { createStore, type StoreApi } from 'zustand/vanilla';

/** A message as the log of this session keeps it: everything that was ever said in a toast, and by whom. */
export interface Message {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly detail?: string;
}

interface MessagesState {
  readonly messages: readonly Message[];
  readonly unread: number;
}

const KEPT = 500;

export class MessageLog {
  readonly state: StoreApi<MessagesState> = createStore(() => ({ messages: [], unread: 0 }));

  /** `show` puts the message on the screen (a toast); the log keeps it. */
  constructor(
    private readonly newId: () => string,
    private readonly show: (message: Message, action?: MessageAction) => void,
  ) {}

  say(message: Omit<Message, 'id' | 'at'>, action?: MessageAction): void {
    const entry: Message = { ...message, id: this.newId(), at: Date.now() };
    const isTrouble = entry.tone === 'warning' || entry.tone === 'error';
    this.state.setState(({ messages, unread }) => ({
      messages: [entry, ...messages].slice(0, KEPT),
      unread: unread + (isTrouble ? 1 : 0),
    }));
    this.show(entry, action);
  }

  markRead(): void {
    this.state.setState({ unread: 0 });
  }
}

export interface MessageAction {
  readonly label: string;
  readonly onSelect: () => void;
}
